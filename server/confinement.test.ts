/** Rows of one's own, in the database itself: whatever statement a salesperson's transaction runs. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds } from './app.ts'
import { type Reader, type Scope, snapshot, transaction } from './kernel/database/transaction.ts'
import { dateOf } from './kernel/dates.ts'
import { ownCustomers, searchCustomers } from './modules/customers/index.ts'
import { importFiles } from './modules/exchange/index.ts'

/** What the narrow role may call that is ours; each filters by the list of own customers, or tells nothing of anyone. */
const callable = [
  'credit.budget_on',
  'credit.facts',
  'credit.held_facts',
  'credit.hold_budget',
  'credit.lock_accounts',
  'credit.move_exposure',
  'credit.note_decision',
  'credit.used_by_place',
  'ledger.first_open_day',
  'ledger.own_entries',
]

/** Columns that say whose a row is. */
const ownerColumns = ['customer_id', 'debit_customer_id', 'credit_customer_id']

describe('a salesperson’s transaction', () => {
  const api = useApi()
  const scopes: Record<string, Scope> = {}
  const ids: Record<string, bigint> = {}

  beforeAll(async () => {
    await api.keyOf('manager', 'mia')
    await api.keyOf('sales', 'sally', { salesperson: '沙莉', manager: 'mia' })
    await api.keyOf('sales', 'tom', { salesperson: '汤姆', manager: 'sally' })
    await api.keyOf('sales', 'ned', { salesperson: '内德' })
    await api.keyOf('sales', 'nobody')
    const { pool } = api.database
    const people = await snapshot(pool, api.scope, reader =>
      reader.rows<{ id: Scope['person']; name: string }>(
        'select id, name from identity.person where company_id = $1',
        [reader.company],
      ),
    )
    for (const { id, name } of people) {
      scopes[name] = { company: api.company.id, person: id, confinement: ownCustomers }
    }
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    const { problem } = await importFiles(pool, api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [
        file(
          'c.csv',
          'code,name,salesperson,phone\nS,沙莉的客户,沙莉,1\nT,汤姆的客户,汤姆,2\nN,内德的客户,内德,3\nX,无人的客户,,4\n',
        ),
        file(
          'i.csv',
          'number,customer,issued,due,amount,line,sku,quantity\nIS,S,2026-01-10,2026-02-10,100.00,1,P,1\nIT,T,2026-01-10,2026-02-10,200.00,1,P,1\nIN,N,2026-01-10,2026-02-10,300.00,1,P,1\n',
        ),
        file(
          'r.csv',
          'number,customer,date,amount,method,invoice\nRS,S,2026-02-01,30.00,bank,IS\nRT,T,2026-02-01,30.00,bank,IT\nRN,N,2026-02-01,30.00,bank,IN\n',
        ),
      ],
    })
    expect(problem).toBeUndefined()
    const customers = await snapshot(pool, api.scope, reader =>
      reader.rows<{ id: bigint; code: string }>(
        'select id, code from customers.customer where company_id = $1',
        [reader.company],
      ),
    )
    for (const { id, code } of customers) ids[code] = id
  })

  const as = <Result>(name: string, work: (reader: Reader) => Promise<Result>) => {
    const scope = scopes[name]
    if (!scope) throw new Error(`nobody ${name}`)
    return snapshot(api.database.pool, scope, work)
  }
  const codes = (name: string) =>
    as(name, async reader => {
      const rows = await reader.rows<{ code: string }>('select code from customers.customer order by code')
      return rows.map(row => row.code)
    })

  it('sees own customers and those of people below, and none without an owner', async () => {
    expect(await codes('sally')).toEqual(['S', 'T'])
    expect(await codes('tom')).toEqual(['T'])
    expect(await codes('ned')).toEqual(['N'])
    expect(await codes('nobody')).toEqual([])
  })

  it('finds in every table it may read only what is about them', async () => {
    const tables = await api.database.owner.query<{ name: string; columns: string[] }>(
      `select c.oid::regclass::text as name,
         array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attname = any ($1)) as columns
       from pg_class c where c.relkind in ('r', 'v') and has_table_privilege('huikuan_own', c.oid, 'select')
         and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
      [ownerColumns],
    )
    const owned = tables.rows.filter(table => table.columns.length > 0)
    expect(owned.length).toBeGreaterThan(8)
    for (const { name, columns } of owned) {
      const seen = await as('tom', reader =>
        reader.rows<Record<string, bigint | null>>(`select ${columns.join(', ')} from ${name}`),
      )
      for (const row of seen) {
        const about = columns.map(column => row[column]).filter(id => id !== null)
        expect(about, name).toContain(ids.T)
      }
      const all = await as('nobody', reader => reader.rows(`select 1 from ${name}`))
      expect(all, name).toEqual([])
    }
  })

  it('reads items, lines, settlements, invoices and receipts of its own, so that the test above means something', async () => {
    for (const table of [
      'ledger.item',
      'ledger.journal_line',
      'ledger.settlement',
      'invoices.invoice',
      'invoices.invoice_line',
      'payments.receipt',
      'customers.search_key',
    ]) {
      expect(
        (await as('tom', reader => reader.rows(`select 1 from ${table}`))).length,
        table,
      ).toBeGreaterThan(0)
    }
  })

  it('has row-level security with a policy of its own on every table it may touch', async () => {
    const { rows } = await api.database.owner.query(
      `select c.oid::regclass::text as name from pg_class c
       where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
         and (has_table_privilege('huikuan_own', c.oid, 'select, insert, update, delete')
           or has_any_column_privilege('huikuan_own', c.oid, 'select, insert, update'))
         and not (c.relrowsecurity and exists (select from pg_policy p
           where p.polrelid = c.oid and p.polroles @> array['huikuan_own'::regrole::oid]))`,
    )
    expect(rows).toEqual([])
  })

  it('sees nothing through a view that looks with its owner’s eyes', async () => {
    const { rows } = await api.database.owner.query(
      `select c.oid::regclass::text as name from pg_class c
       where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|graphile_worker)'
         and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    )
    expect(rows).toEqual([])
  })

  it('can call no function of ours beyond those that are known to filter', async () => {
    const { rows } = await api.database.owner.query<{ name: string; definer: boolean }>(
      `select p.pronamespace::regnamespace::text || '.' || p.proname as name, p.prosecdef as definer from pg_proc p
       where p.pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
         and has_schema_privilege('huikuan_own', p.pronamespace, 'usage')
         and has_function_privilege('huikuan_own', p.oid, 'execute') order by 1`,
    )
    expect(rows.filter(row => row.definer).map(row => row.name)).toEqual(callable)
  })

  it.each([
    'credit.facts(array[$1::bigint], current_date, current_date)',
    'credit.held_facts(array[$1::bigint], current_date, current_date)',
    'credit.lock_accounts(array[$1::bigint])',
    `credit.move_exposure(array[$1::bigint], array['CNY'], array[1::bigint], array[0::bigint], array[0::bigint])`,
    `credit.note_decision($1::bigint, 'order', 'order:X', null, '', '{}', 'approve', '{}')`,
  ])('decides about nobody else’s customer: %s', async call => {
    const attempt = transaction(api.database.pool, scopes.tom ?? api.scope, tx =>
      tx.rows(`select * from ${call}`, [ids.N]),
    )
    await expect(attempt).rejects.toMatchObject({ type: 'customer-unknown' })
  })

  it('gets from the journal the entries of own customers, and of them the own lines', async () => {
    const refs = await as('tom', reader =>
      reader.rows<{ ref: string }>('select ref from ledger.own_entries() order by ref'),
    )
    expect(new Set(refs.map(row => row.ref))).toEqual(new Set(['IT', 'RT', 'RT → IT']))
    await expect(as('tom', reader => reader.rows('select 1 from ledger.journal_entry'))).rejects.toThrow(
      /permission denied/,
    )
    await expect(as('tom', reader => reader.rows('select 1 from ledger.seal'))).rejects.toThrow(
      /permission denied/,
    )
  })

  it.each(['内德的客户', '内德', 'nd', 'N', '%', '_', '客户', "' or true --", '\\'])(
    'finds nobody else’s customer by searching for %s',
    async words => {
      const found = await as('tom', reader => searchCustomers(reader, words, 50))
      expect(found.map(customer => customer.code).filter(code => code !== 'T')).toEqual([])
    },
  )

  it('writes nothing of the books, and nothing about others’ customers', async () => {
    const scope = scopes.tom
    if (!scope) throw new Error('no tom')
    const attempts = [
      `update customers.customer set name = 'mine' where id = ${ids.N}`,
      `update customers.customer set salesperson = '汤姆' where id = ${ids.N}`,
      `delete from customers.contact where customer_id = ${ids.N}`,
      `delete from customers.search_key where customer_id = ${ids.N}`,
    ]
    for (const statement of attempts) {
      const changed = await transaction(api.database.pool, scope, tx => tx.rows(`${statement} returning 1`))
      expect(changed, statement).toEqual([])
    }
    const refused = [
      'update ledger.item set open_minor = 0',
      'insert into ledger.journal_line select * from ledger.journal_line',
      'select ledger.close_month(current_date)',
      `insert into customers.customer (company_id, code, name, search_text, salesperson) values (${scope.company}, 'Q', 'Q', '', '内德')`,
      `insert into kernel.event (company_id, person_id, kind, subject) values (${scope.company}, 1 + ${scope.person}, 'forged', 'x')`,
      'create temp table mine as select 1',
      'select * from identity.api_key',
      'select customers.confine()',
    ]
    for (const statement of refused) {
      const attempt = transaction(api.database.pool, scope, tx => tx.rows(statement))
      await expect(attempt, statement).rejects.toThrow(/permission denied|row-level security/)
    }
  })

  it('leaves the connection as wide as it found it', async () => {
    const { pool } = api.database
    await codes('tom')
    const rows = await snapshot(pool, api.scope, reader =>
      reader.rows<{ role: string; ids: string | null }>(
        `select current_user::text as role, nullif(current_setting('app.customer_ids', true), '') as ids`,
      ),
    )
    expect(rows).toEqual([{ role: 'huikuan_app', ids: null }])
  })
})
