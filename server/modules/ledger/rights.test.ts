import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { type Books, type Document, day, openBooks, untied } from './testing.ts'
import { closeItems, reverseEntries } from './write-journal.ts'

const database = useTestDatabase()
const date = day('2026-03-01')
const insufficientPrivilege = '42501'
const checkViolation = '23514'

let mine: Books
let theirs: Books
let invoice: Document
let theirInvoice: Document
let theirReceipt: Document
beforeAll(async () => {
  mine = await openBooks(database.pool)
  theirs = await openBooks(database.pool)
  const customer = await mine.addCustomer('C')
  invoice = await mine.invoice({ customer, number: 'I', date, minor: 100n })
  await mine.apply(await mine.receipt({ customer, number: 'R', date, minor: 60n }), invoice, 60n, date)
  const other = await theirs.addCustomer('C')
  theirInvoice = await theirs.invoice({ customer: other, number: 'I', date, due: null, minor: 100n })
  theirReceipt = await theirs.receipt({ customer: other, number: 'R', date, minor: 60n })
})

/** The SQLSTATE and message a statement of the app's role ends in. */
async function failure(run: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  try {
    await run
  } catch (error) {
    if (error instanceof Error)
      return { code: 'code' in error ? error.code : undefined, message: error.message }
  }
  throw new Error('it was allowed')
}
const asApp = (sql: string) => mine.write(tx => tx.rows(sql))

/** One call of `ledger.post` with two lines of the given amounts. */
const post = (left: bigint | string, right: bigint | string, currencies = "'CNY', 'CNY'") => `
  select ledger.post(array['2026-03-01'::date], array['test'], array['x'], array[null::bigint], null,
    array[1, 1], array['bank', 'sales'], array[null::bigint, null], array[${currencies}], array[${left}, ${right}]::bigint[])`

describe('the role that serves people', () => {
  it.each(['journal_entry', 'journal_line', 'item', 'settlement', 'seal', 'closed_month'])(
    'may not write ledger.%s',
    async table => {
      for (const sql of [
        `insert into ledger.${table} select * from ledger.${table} limit 0`,
        `update ledger.${table} set company_id = company_id`,
        `delete from ledger.${table}`,
        `truncate ledger.${table}`,
      ]) {
        expect(await failure(asApp(sql)), sql).toMatchObject({ code: insufficientPrivilege })
      }
    },
  )

  it.each([
    'ledger.lock_items(array[]::bigint[])',
    'ledger.move_items(array[]::bigint[], array[]::bigint[], array[]::date[])',
    'ledger.refuse_pairs(array[]::bigint[], array[]::bigint[], array[]::bigint[], array[]::bigint[])',
    'ledger.refuse_closed(array[]::date[])',
    'ledger.refuse_negative_days(array[]::bigint[])',
  ])('may not call the inner piece %s', async call => {
    expect(await failure(asApp(`select ${call}`))).toMatchObject({ code: insufficientPrivilege })
  })

  it('may neither switch row security off nor become another role', async () => {
    expect(await failure(asApp('set local role huikuan_ledger'))).toMatchObject({
      code: insufficientPrivilege,
    })
    expect(await failure(asApp('set local role huikuan_owner'))).toMatchObject({
      code: insufficientPrivilege,
    })
    expect(await failure(asApp('alter table ledger.item disable row level security'))).toMatchObject({
      code: insufficientPrivilege,
    })
    expect(
      await failure(
        mine.write(async tx => {
          await tx.client.query('set local row_security = off')
          return tx.rows('select * from ledger.item')
        }),
      ),
    ).toMatchObject({ code: insufficientPrivilege })
  })
})

describe('an entry', () => {
  it('that does not balance is refused by the function that writes it', async () => {
    expect(await failure(asApp(post(100n, -99n)))).toMatchObject({ code: checkViolation })
    expect(await failure(asApp(post(100n, -100n, "'CNY', 'USD'")))).toMatchObject({ code: checkViolation })
  })

  it('that does not balance is refused by the trigger, whoever writes the lines', async () => {
    const insert = (amounts: string) =>
      database.owner.query(
        `insert into ledger.journal_line (company_id, entry_id, line_no, account, currency, amount_minor)
         select $1, 99, row_number() over (), 'bank', 'CNY', amount from unnest(array[${amounts}]::bigint[]) amount`,
        [mine.scope.company],
      )
    expect(await failure(insert('1'))).toMatchObject({ code: checkViolation })
    expect(await failure(insert('5, -4'))).toMatchObject({ code: checkViolation })
  })

  it('needs amounts that are some, two lines and room for its amounts', async () => {
    expect(await failure(asApp(post(0n, 0n)))).toMatchObject({ code: checkViolation })
    expect((await failure(asApp(post('9223372036854775807', '9223372036854775807')))).code).toBeDefined()
    const oneLine = post(1n, -1n).replace('array[1, 1]', 'array[1]')
    expect((await failure(asApp(oneLine))).code).toBeDefined()
  })

  it('leaves nothing behind when it is refused', async () => {
    expect(await mine.read(untied)).toEqual([])
    const [row] = await mine.read(reader =>
      reader.rows<{ entries: bigint }>(
        'select count(*) as entries from ledger.journal_entry where company_id = $1',
        [reader.company],
      ),
    )
    expect(row?.entries).toBe(3n)
  })
})

describe('another company', () => {
  it('has no items here: neither to settle, nor to close, nor to reverse', async () => {
    const refused = async (work: Promise<unknown>) => (await refusalFrom(work)).type
    expect(await refused(mine.apply(theirReceipt, invoice, 1n, date))).toBe('item-not-found')
    expect(await refused(mine.apply(theirReceipt, theirInvoice, 1n, date))).toBe('item-not-found')
    const closing = {
      itemId: theirInvoice.itemId,
      amountMinor: 1n,
      date,
      kind: 'write_off' as const,
      entryId: 1n,
    }
    expect(await refused(mine.write(tx => closeItems(tx, [closing])))).toBe('item-not-found')
    expect(await refused(mine.write(tx => reverseEntries(tx, [theirInvoice.entryId], null)))).toBe(
      'entry-not-found',
    )
    expect(await theirs.read(untied)).toEqual([])
  })

  it('keeps its due dates and disputes', async () => {
    await asApp(`select ledger.set_due(array[${theirInvoice.itemId}]::bigint[], array['2030-01-01'::date])`)
    await asApp(`select ledger.mark_disputed(array[${theirInvoice.itemId}]::bigint[], true)`)
    const items = await theirs.read(reader =>
      reader.rows('select due_on, disputed from ledger.item where company_id = $1 and id = $2', [
        reader.company,
        theirInvoice.itemId,
      ]),
    )
    expect(items).toEqual([{ due_on: null, disputed: false }])
  })

  it('shows no row of any table, asked without a company or with a wrong one', async () => {
    const tables = ['journal_entry', 'journal_line', 'item', 'settlement']
    const count = (company: bigint) => mine.read(reader => reader.rows(countAll(tables), [company]))
    expect(await count(theirs.scope.company)).toEqual([
      { journal_entry: 0n, journal_line: 0n, item: 0n, settlement: 0n },
    ])
    expect(await count(mine.scope.company)).toEqual([
      { journal_entry: 3n, journal_line: 6n, item: 2n, settlement: 1n },
    ])
  })
})

const countAll = (tables: readonly string[]) =>
  `select ${tables.map(table => `(select count(*) from ledger.${table} where company_id = $1) as ${table}`).join(', ')}`

describe('a session that has not said for which company it is', () => {
  const session = async <Result>(work: (client: pg.PoolClient) => Promise<Result>) => {
    const client = await database.pool.connect()
    try {
      return await work(client)
    } finally {
      client.release(true)
    }
  }

  it('sees nothing', async () => {
    for (const table of ['journal_entry', 'journal_line', 'item', 'settlement', 'rate', 'closed_month']) {
      const { rowCount } = await session(client => client.query(`select * from ledger.${table}`))
      expect(rowCount, table).toBe(0)
    }
  })

  it('posts nothing', async () => {
    expect((await failure(session(client => client.query(post(1n, -1n))))).message).toBe('no company set')
  })

  // The line of trust: the setting is the server's word, given in kernel/database/transaction.ts from the person's own
  // company. Whoever holds the app's password may name any company, and no SQL of a request comes from outside.
  it('is believed once it names one', async () => {
    const seen = await session(async client => {
      await client.query(`set app.company_id = '${theirs.scope.company}'`)
      return client.query('select distinct company_id from ledger.item')
    })
    expect(seen.rows).toEqual([{ company_id: theirs.scope.company }])
  })
})
