import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { filterConditions } from './store-item-filter.ts'
import { journalStatement } from './store-journal.ts'
import { pageStatement } from './store-open-items.ts'
import { rateStatement } from './store-rates.ts'
import { openBooks } from './testing.ts'

const database = useTestDatabase()

describe('a page among thousands of rates', () => {
  it('is read from the index, neither sorted nor scanned, of one currency and of all', async () => {
    const books = await openBooks(database.pool)
    const { company } = books.scope
    await database.owner.query(
      `insert into ledger.rate (company_id, currency, from_on, rate)
       select $1, currency, '2000-01-01'::date + n, 7
       from unnest(array['AUD', 'EUR', 'GBP', 'JPY', 'USD']) currency, generate_series(1, 4000) n`,
      [company],
    )
    await database.owner.query('analyze ledger.rate')
    const plans = await books.read(async reader => {
      const explained = async (isOfOne: boolean) =>
        (
          await reader.rows<{ 'QUERY PLAN': string }>(`explain ${rateStatement(isOfOne)}`, [
            ...[reader.company, isOfOne ? 'USD' : null],
            ...['2005-06-01', 'EUR', 50],
          ])
        )
          .map(row => row['QUERY PLAN'])
          .join('\n')
      return { all: await explained(false), one: await explained(true) }
    })
    for (const [name, plan] of Object.entries(plans)) {
      expect(plan, name).toMatch(/Index Scan.* (using|on) rate_/)
      expect(plan, name).not.toMatch(/Sort|Seq Scan on rate/)
    }
  })
})

describe('a page among thousands of open items', () => {
  it('is read from the index, neither sorted nor scanned, of one customer and of all', async () => {
    const books = await openBooks(database.pool)
    const own = await books.addCustomer('C')
    await books.write(tx =>
      tx.rows(
        `with posted as (
           select ledger.post(array_agg('2026-01-07'::date), array_agg('invoice'::text), array_agg('P' || n),
             array_agg(null::bigint), null, array_agg(n) || array_agg(n),
             array_agg('receivable'::text) || array_agg('sales'::text), array_agg($1::bigint) || array_agg(null::bigint),
             array_agg('CNY'::text) || array_agg('CNY'::text), array_agg(100::bigint) || array_agg(-100::bigint)) as ids
           from generate_series(1, 4000) n
         )
         select ledger.open_items(ids, ids, array_fill(1::smallint, array[4000]), array_fill($1::bigint, array[4000]),
           array_fill('CNY'::text, array[4000]), array_fill('debit'::text, array[4000]),
           array_fill('invoice'::text, array[4000]), (select array_agg('P' || n) from generate_series(1, 4000) n),
           array_fill('2026-01-07'::date, array[4000]), array_fill('2026-02-07'::date, array[4000]),
           array_fill(100::bigint, array[4000]), array_fill(null::text, array[4000]), array_fill(false, array[4000]))
         from posted`,
        [own],
      ),
    )
    await database.owner.query('analyze ledger.item, ledger.journal_entry, ledger.journal_line')
    const plans = await books.read(async reader => {
      const explained = async (sql: string, values: readonly unknown[]) =>
        (await reader.rows<{ 'QUERY PLAN': string }>(`explain ${sql}`, values))
          .map(row => row['QUERY PLAN'])
          .join('\n')
      const values = [reader.company, '2026-03-31', own, 'CNY', '2026-02-07', 50, 50]
      const filter = { asOf: dateOf('2026-03-31'), knownAt: null, customerId: null, from: null, to: null }
      const journal = journalStatement(reader, filter, { date: dateOf('2026-01-07'), id: 9n })
      const fromTheLatest = journalStatement(reader, filter, { date: dateOf('2026-01-07'), id: 9n }, 'desc')
      const dueThen = filterConditions(
        { currency: currencyOf('CNY'), dueFrom: dateOf('2026-02-01'), dueTo: dateOf('2026-03-01') },
        8,
      )
      const filtered = (who: 'one' | 'all', descending: boolean) =>
        explained(pageStatement(who, dueThen.sql, descending), [...values, ...dueThen.values])
      const ofNobody = filterConditions({ salesperson: '', kind: 'invoice' }, 8)
      return {
        narrowed: await filtered('all', false),
        narrowedOne: await filtered('one', false),
        narrowedFromTheEnd: await filtered('all', true),
        fromTheEnd: await explained(pageStatement('all', '', true), values),
        ofSalesperson: await explained(pageStatement('all', ofNobody.sql, true), [
          ...values,
          ...ofNobody.values,
        ]),
        one: await explained(pageStatement('one'), values),
        all: await explained(pageStatement('all'), values),
        journal: await explained(`${journal.sql} limit 50`, journal.values),
        latest: await explained(`${fromTheLatest.sql} limit 50`, fromTheLatest.values),
      }
    })
    const { journal, latest, ...pages } = plans
    for (const [name, plan] of Object.entries(pages)) {
      expect(plan, name).toMatch(/using item_open/)
      expect(plan.split('SubPlan')[0], name).not.toMatch(/Sort|Seq Scan on item/)
    }
    expect(journal).toContain('using journal_entry_date')
    expect(latest).toContain('Backward using journal_entry_date')
    expect(journal.split('SubPlan')[0]).not.toMatch(/Sort|Seq Scan/)
  })
})
