/** SQL of contracts. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Clauses, clausesField } from './clauses.ts'
import type { Contract, ContractId, Signing, Step, StepName, Version } from './types.ts'

type Row = Omit<Contract, 'versions' | 'steps'>

const columns = 'c.id, c.number, c.customer_id as "customerId", k.code as customer, k.name'
const sources = `contracts.contract c join customers.shared_customer k on k.company_id = $1 and k.id = c.customer_id`

export async function findContract(reader: Reader, number: string): Promise<Contract | undefined> {
  const rows = await reader.rows<Row>(
    `select ${columns} from ${sources} where c.company_id = $1 and c.number = $2`,
    [reader.company, number],
  )
  const [contract] = await withLives(reader, rows)
  return contract
}

export async function findContractById(reader: Reader, id: bigint): Promise<Contract | undefined> {
  const rows = await reader.rows<Row>(
    `select ${columns} from ${sources} where c.company_id = $1 and c.id = $2`,
    [reader.company, id],
  )
  const [contract] = await withLives(reader, rows)
  return contract
}

/** Newest first. */
export async function contractsPage(
  reader: Reader,
  filter: { readonly customerId: bigint | null; readonly before: bigint; readonly limit: number },
): Promise<Contract[]> {
  const rows = await reader.rows<Row>(
    `select ${columns} from ${sources}
     where c.company_id = $1 and ($2::bigint is null or c.customer_id = $2) and c.id < $3
     order by c.id desc limit $4`,
    [reader.company, filter.customerId, filter.before, filter.limit],
  )
  return withLives(reader, rows)
}

export interface WaitingContracts {
  readonly drafts: number
  readonly sent: number
}

/** How many latest versions are to be reviewed, and how many signed, as of the day: as `stateOn` tells. */
export async function countWaiting(reader: Reader, today: LocalDate): Promise<WaitingContracts> {
  const [row] = await reader.rows<{ drafts: bigint; sent: bigint }>(
    `select count(*) filter (where t.done = 0) as drafts, count(*) filter (where t.done = 2) as sent from (
       select max(case s.step when 'ended' then 4 when 'signed' then 3 when 'sent' then 2 when 'reviewed' then 1
                  else 0 end) as done
       from ${sources}
         join lateral (select max(v.version_no) as version_no from contracts.version v
                       where v.company_id = $1 and v.contract_id = c.id) l on true
         left join contracts.step s on s.company_id = $1 and s.contract_id = c.id and s.version_no = l.version_no
           and s.on_day <= $2
       where c.company_id = $1 group by c.id) t`,
    [reader.company, today],
  )
  return { drafts: Number(row?.drafts ?? 0n), sent: Number(row?.sent ?? 0n) }
}

async function withLives(reader: Reader, rows: readonly Row[]): Promise<Contract[]> {
  const ids = rows.map(row => row.id)
  const versions = await reader.rows<Version & { contract: ContractId; clauses: unknown }>(
    `select v.contract_id as contract, v.version_no as version, v.clauses, v.reason, v.person_id as "personId",
       v.maker_id as "makerId",
       q.name as by, v.recorded_at as "recordedAt"
     from contracts.version v left join identity.shared_person q on q.company_id = $1 and q.id = v.person_id
     where v.company_id = $1 and v.contract_id = any ($2) order by v.contract_id, v.version_no`,
    [reader.company, ids],
  )
  const steps = await reader.rows<Step & { contract: ContractId }>(
    `select s.contract_id as contract, s.version_no as version, s.step, s.on_day as on, s.note, s.signing,
       s.person_id as "personId", q.name as by, s.recorded_at as "recordedAt"
     from contracts.step s left join identity.shared_person q on q.company_id = $1 and q.id = s.person_id
     where s.company_id = $1 and s.contract_id = any ($2) order by s.contract_id, s.recorded_at, s.version_no, s.on_day`,
    [reader.company, ids],
  )
  return rows.map(row => ({
    ...row,
    versions: versions
      .filter(({ contract }) => contract === row.id)
      .map(({ contract: _, ...version }) => ({ ...version, clauses: clausesField.parse(version.clauses) })),
    steps: steps.filter(({ contract }) => contract === row.id).map(({ contract: _, ...step }) => step),
  }))
}

/** Held until the transaction ends: one version, one step after the other. */
export async function lockContract(tx: Transaction, number: string): Promise<void> {
  await tx.rows('select id from contracts.contract where company_id = $1 and number = $2 for update', [
    tx.company,
    number,
  ])
}

/** Undefined when the number is taken. */
export async function insertContract(
  tx: Transaction,
  number: string,
  customerId: bigint,
): Promise<ContractId | undefined> {
  const [row] = await tx.rows<{ id: ContractId }>(
    `insert into contracts.contract (company_id, number, customer_id) values ($1, $2, $3)
     on conflict do nothing returning id`,
    [tx.company, number, customerId],
  )
  return row?.id
}

export async function insertVersion(
  tx: Transaction,
  contract: { readonly id: ContractId; readonly customerId: bigint },
  version: { readonly number: number; readonly clauses: Clauses; readonly reason: string },
): Promise<void> {
  await tx.rows(
    `insert into contracts.version (company_id, contract_id, version_no, customer_id, clauses, reason, person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.company,
      contract.id,
      version.number,
      contract.customerId,
      JSON.stringify(version.clauses),
      version.reason,
      tx.person,
    ],
  )
}

export async function insertStep(
  tx: Transaction,
  contract: { readonly id: ContractId; readonly customerId: bigint },
  step: {
    readonly version: number
    readonly step: StepName
    readonly on: LocalDate
    readonly note: string
    readonly signing: Signing | null
  },
): Promise<void> {
  await tx.rows(
    `insert into contracts.step (company_id, contract_id, version_no, step, customer_id, on_day, note, signing, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.company,
      contract.id,
      step.version,
      step.step,
      contract.customerId,
      step.on,
      step.note,
      step.signing && JSON.stringify(step.signing),
      tx.person,
    ],
  )
}

export interface DefaultClauses {
  readonly creditSurcharge: string
  readonly renewalDays: number
}

/** The trade asks 8 to 12 percent for waiting. */
const ready: DefaultClauses = { creditSurcharge: '10', renewalDays: 30 }

export async function readDefaults(reader: Reader): Promise<DefaultClauses> {
  const [row] = await reader.rows<DefaultClauses>(
    `select credit_surcharge as "creditSurcharge", renewal_days as "renewalDays"
     from contracts.default_clause where company_id = $1`,
    [reader.company],
  )
  return row ?? ready
}

export async function writeDefaults(tx: Transaction, given: DefaultClauses): Promise<void> {
  await tx.rows(
    `insert into contracts.default_clause (company_id, credit_surcharge, renewal_days) values ($1, $2, $3)
     on conflict (company_id) do update set credit_surcharge = excluded.credit_surcharge,
       renewal_days = excluded.renewal_days`,
    [tx.company, given.creditSurcharge, given.renewalDays],
  )
}

/** Which of these the reader can see, by number. */
export async function visibleContracts(
  reader: Reader,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ number: string }>(
    'select number from contracts.contract where company_id = $1 and number = any ($2)',
    [reader.company, numbers],
  )
  return new Set(rows.map(row => row.number))
}
