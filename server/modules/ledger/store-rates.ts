/** SQL of the rate table. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export async function companyCurrency(reader: Reader): Promise<Currency> {
  const [company] = await reader.rows<{ currency: Currency }>(
    'select currency from identity.shared_company where company_id = $1',
    [reader.company],
  )
  if (!company) throw new Error(`no company ${reader.company}`)
  return company.currency
}

/** Units of the company's currency for one of each, by the last rate set up to the day. */
export async function ratesOn(reader: Reader, day: LocalDate): Promise<ReadonlyMap<Currency, string>> {
  const rows = await reader.rows<{ currency: Currency; rate: string }>(
    `select distinct on (currency) currency, trim_scale(rate)::text as rate from ledger.rate
     where company_id = $1 and from_on <= $2 order by currency, from_on desc`,
    [reader.company, day],
  )
  return new Map(rows.map(row => [row.currency, row.rate]))
}

/** The later of two rates for one day stands. */
export async function writeRate(
  tx: Transaction,
  currency: Currency,
  from: LocalDate,
  rate: string,
): Promise<void> {
  await tx.rows(
    `insert into ledger.rate (company_id, currency, from_on, rate, person_id) values ($1, $2, $3, $4, $5)
     on conflict (company_id, currency, from_on) do update
     set rate = excluded.rate, person_id = excluded.person_id, recorded_at = excluded.recorded_at`,
    [tx.company, currency, from, rate, tx.person],
  )
}

export interface ListedRate {
  readonly currency: Currency
  readonly from: LocalDate
  readonly rate: string
  readonly recorded_at: Instant
  /** Null: the program itself. */
  readonly by: string | null
}

interface RatePage {
  /** Null: all. */
  readonly currency: Currency | null
  /** The last of the page before. */
  readonly after: Pick<ListedRate, 'from' | 'currency'> | undefined
  readonly limit: number
}

/** The latest day first, those of one day by currency. */
export function listedRates(reader: Reader, { currency, after, limit }: RatePage): Promise<ListedRate[]> {
  return reader.rows<ListedRate>(rateStatement(currency !== null), [
    reader.company,
    currency,
    after?.from ?? 'infinity',
    after?.currency ?? '',
    limit,
  ])
}

/** Of one currency it is read from another index. */
export const rateStatement = (isOfOne: boolean) =>
  `select r.currency, r.from_on as from, trim_scale(r.rate)::text as rate, r.recorded_at, p.name as by
   from ledger.rate r left join identity.shared_person p on p.company_id = $1 and p.id = r.person_id
   where r.company_id = $1 and ${isOfOne ? 'r.currency = $2' : '$2::text is null'}
     and r.from_on <= $3::date and (r.from_on < $3::date or r.currency > $4)
   order by r.from_on desc, r.currency limit $5`

/** Those that have a rate: one step in the index for each, however many rates it has. */
export async function ratedCurrencies(reader: Reader): Promise<Currency[]> {
  const rows = await reader.rows<{ currency: Currency }>(
    `with recursive rated (currency) as (
       select min(currency) from ledger.rate where company_id = $1
       union all
       select (select min(r.currency) from ledger.rate r where r.company_id = $1 and r.currency > rated.currency)
       from rated where rated.currency is not null)
     select currency from rated where currency is not null`,
    [reader.company],
  )
  return rows.map(({ currency }) => currency)
}
