import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { journalStatement } from './store-journal.ts'
import { pageStatement } from './store-open-items.ts'
import { openBooks } from './testing.ts'

const database = useTestDatabase()

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
      return {
        one: await explained(pageStatement('one'), values),
        all: await explained(pageStatement('all'), values),
        journal: await explained(`${journal.sql} limit 50`, journal.values),
      }
    })
    for (const plan of [plans.one, plans.all]) {
      expect(plan).toContain('using item_open')
      expect(plan).not.toMatch(/Sort|Seq Scan on item/)
    }
    expect(plans.journal).toContain('using journal_entry_date')
    expect(plans.journal.split('SubPlan')[0]).not.toMatch(/Sort|Seq Scan/)
  })
})
