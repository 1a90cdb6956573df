import { describe, expect, it, vi } from 'vitest'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { sealAll } from './jobs.ts'
import { type Books, type Document, day, openBooks } from './testing.ts'
import { ledgerChecks, verify, verifyToJson } from './verify.ts'

const database = useTestDatabase()

interface Life {
  readonly books: Books
  readonly company: bigint
  readonly customer: bigint
  readonly other: bigint
  readonly invoice: Document
  readonly receipt: Document
}

/** An invoice paid in part, a write-off taken back, a reversed credit note: every table has rows of every kind. */
async function live(): Promise<Life> {
  const books = await openBooks(database.pool)
  const customer = await books.addCustomer('C1')
  const other = await books.addCustomer('C2')
  const invoice = await books.invoice({ customer, number: 'I1', date: day('2026-01-05'), minor: 1000n })
  const receipt = await books.receipt({ customer, number: 'R1', date: day('2026-01-20'), minor: 400n })
  await books.apply(receipt, invoice, 300n, day('2026-01-25'), 10n)
  const written = await books.writeOff(customer, invoice, 50n, day('2026-02-01'))
  await books.reverse(written, day('2026-02-10'))
  const note = await books.creditNote({ customer, number: 'N1', date: day('2026-01-31'), minor: 70n })
  await books.reverse(note.entryId, null)
  await sealAtOnce(books.scope.company)
  return { books, company: books.scope.company, customer, other, invoice, receipt }
}

/** All in one seal: a transaction of another test that runs longer than these would hold a part of it back. */
async function sealAtOnce(company: bigint): Promise<void> {
  const waiting = `select count(*)::integer as entries from ledger.journal_entry
    where company_id = ${company} and transaction_id >= pg_snapshot_xmin(pg_current_snapshot())`
  await vi.waitFor(async () => expect((await database.owner.query(waiting)).rows).toEqual([{ entries: 0 }]), {
    timeout: 60_000,
  })
  await sealAll(database.pool)
}

async function named({ books }: Life) {
  const { checks } = verifyToJson(await books.read(reader => verify(reader, ledgerChecks)))
  return checks.flatMap(check =>
    check.differences.map(each =>
      [check.name, each.table, each.id, each.what, each.facts.field].filter(Boolean).join(' '),
    ),
  )
}

/** Tampering as the tables' owner does it, past functions and row-level security. */
async function tamper(sql: string): Promise<void> {
  const { rowCount } = await database.owner.query(sql)
  expect(rowCount).toBeGreaterThan(0)
}

describe('books nobody touched', () => {
  it('agree in every check, each of which compared something', async () => {
    const life = await live()
    const json = verifyToJson(await life.books.read(reader => verify(reader, ledgerChecks)))
    expect(json.ok).toBe(true)
    expect(json.checks.map(check => check.name)).toEqual([
      'digests',
      'chain',
      'balance',
      'items',
      'settlements',
      'postings',
      'receivable',
      'customer_credit',
    ])
    for (const check of json.checks) expect(check, check.name).toMatchObject({ differences: [] })
    expect(json.checks.every(check => check.checked > 0)).toBe(true)
  })

  it('say nothing of what was done to another company', async () => {
    const [mine, theirs] = [await live(), await live()]
    await tamper(`update ledger.item set open_minor = 1 where company_id = ${theirs.company}`)
    expect(await named(mine)).toEqual([])
    expect(await named(theirs)).not.toEqual([])
  })
})

describe('what was changed behind the program is named', () => {
  const entry = (life: Life) => `company_id = ${life.company} and id = ${life.invoice.entryId}`
  const line = (life: Life) => `company_id = ${life.company} and entry_id = ${life.invoice.entryId}`
  const item = (life: Life) => `company_id = ${life.company} and id = ${life.invoice.itemId}`
  const applied = (life: Life) => `company_id = ${life.company} and kind = 'application'`
  const digest = (life: Life) => `digests ledger.journal_entry ${life.invoice.entryId} digest-differs`
  const itemField = (field: string) => (life: Life) =>
    `items ledger.item ${life.invoice.itemId} field-differs ${field}`

  it.each<[string, (life: Life) => string, (life: Life) => string]>([
    [
      'the date of an entry',
      life => `update ledger.journal_entry set entry_date = entry_date - 1 where ${entry(life)}`,
      digest,
    ],
    [
      'the recorded instant',
      life =>
        `update ledger.journal_entry set recorded_at = recorded_at - interval '1 microsecond' where ${entry(life)}`,
      digest,
    ],
    [
      'the kind of an entry',
      life => `update ledger.journal_entry set kind = 'refund' where ${entry(life)}`,
      digest,
    ],
    [
      'the ref of an entry',
      life => `update ledger.journal_entry set ref = 'I2' where ${entry(life)}`,
      digest,
    ],
    ['who booked it', life => `update ledger.journal_entry set person_id = 7 where ${entry(life)}`, digest],
    [
      'the import it came with',
      life => `update ledger.journal_entry set import_id = 7 where ${entry(life)}`,
      digest,
    ],
    [
      'what it reverses',
      life => `update ledger.journal_entry set reverses_id = 1 where ${entry(life)}`,
      digest,
    ],
    [
      'the digest itself',
      life => `update ledger.journal_entry set digest = sha256('x') where ${entry(life)}`,
      digest,
    ],
    [
      'the amount of a line',
      life =>
        `update ledger.journal_line set amount_minor = amount_minor + 1 where ${line(life)} and amount_minor > 0`,
      digest,
    ],
    [
      'the account of a line',
      life => `update ledger.journal_line set account = 'bank' where ${line(life)} and amount_minor < 0`,
      digest,
    ],
    [
      'the customer of a line',
      life => `update ledger.journal_line set customer_id = ${life.other} where ${line(life)}`,
      digest,
    ],
    [
      'the currency of the lines',
      life => `update ledger.journal_line set currency = 'USD' where ${line(life)}`,
      digest,
    ],
    [
      'the lines of an entry removed',
      life => `delete from ledger.journal_line where ${line(life)}`,
      life => `digests ledger.journal_entry ${life.invoice.entryId} entry-without-lines`,
    ],
    [
      'an entry removed, its lines left',
      life => `delete from ledger.journal_entry where ${entry(life)}`,
      life => `digests ledger.journal_line ${life.invoice.entryId} lines-without-entry`,
    ],
    [
      'an entry removed after it was sealed',
      life => `delete from ledger.journal_entry where ${entry(life)}`,
      life => `chain ledger.journal_entry ${life.invoice.entryId} entry-gone`,
    ],
    [
      'an unbalanced line',
      life => `update ledger.journal_line set amount_minor = 1001 where ${line(life)} and amount_minor > 0`,
      life => `balance ledger.journal_entry ${life.invoice.entryId} unbalanced`,
    ],
    [
      'a seal',
      life => `update ledger.seal set digest = sha256('x') where company_id = ${life.company}`,
      () => 'chain ledger.seal 1 seal-differs',
    ],
    [
      'a seal removed',
      life =>
        `insert into ledger.seal select company_id, 3, entry_ids, digest, up_to_transaction from ledger.seal where company_id = ${life.company}`,
      () => 'chain ledger.seal 3 seal-gone',
    ],
    [
      'an entry sealed twice',
      life =>
        `update ledger.seal set entry_ids = entry_ids || entry_ids[1:1] where company_id = ${life.company}`,
      life => `chain ledger.journal_entry ${life.invoice.entryId} entry-sealed-twice`,
    ],
    [
      'an entry taken out of its seal',
      life =>
        `update ledger.seal set entry_ids = array_remove(entry_ids, ${life.invoice.entryId}) where company_id = ${life.company}`,
      life => `chain ledger.journal_entry ${life.invoice.entryId} entry-slipped-in`,
    ],
    [
      'what is open',
      life => `update ledger.item set open_minor = open_minor - 1 where ${item(life)}`,
      itemField('open_minor'),
    ],
    [
      'the first day moved',
      life => `update ledger.item set moved_from = moved_from - 1 where ${item(life)}`,
      itemField('moved_from'),
    ],
    [
      'the last day moved',
      life => `update ledger.item set moved_on = moved_on + 1 where ${item(life)}`,
      itemField('moved_on'),
    ],
    [
      'an item closed',
      life => `update ledger.item set closed_on = moved_on where ${item(life)}`,
      itemField('closed_on'),
    ],
    [
      'the day of issue',
      life => `update ledger.item set issued_on = issued_on + 1 where ${item(life)}`,
      itemField('issued_on'),
    ],
    [
      'the number of an item',
      life => `update ledger.item set number = 'I2' where ${item(life)}`,
      itemField('number'),
    ],
    [
      'the kind of an item',
      life => `update ledger.item set kind = 'charge' where ${item(life)}`,
      itemField('kind'),
    ],
    [
      'the entry of an item',
      life => `update ledger.item set entry_id = 0 where ${item(life)}`,
      itemField('entry_id'),
    ],
    [
      'when an item was recorded',
      life => `update ledger.item set recorded_at = recorded_at - interval '1 day' where ${item(life)}`,
      itemField('recorded_at'),
    ],
    [
      'the amount of an item',
      life =>
        `update ledger.item set amount_minor = 2000, open_minor = open_minor + 1000 where ${item(life)}`,
      life => `postings ledger.journal_entry ${life.invoice.entryId} posting-differs`,
    ],
    [
      'the customer of an item',
      life => `update ledger.item set customer_id = ${life.other} where ${item(life)}`,
      life => `receivable customers.customer ${life.other} total-differs`,
    ],
    [
      'the currency of an item',
      life => `update ledger.item set currency = 'USD' where ${item(life)}`,
      life => `receivable customers.customer ${life.customer} total-differs`,
    ],
    [
      'what the customer has to its credit',
      life =>
        `update ledger.item set open_minor = open_minor - 1 where company_id = ${life.company} and id = ${life.receipt.itemId}`,
      life => `customer_credit customers.customer ${life.customer} total-differs`,
    ],
  ])('%s', async (_, sql, expected) => {
    const life = await live()
    await tamper(sql(life))
    expect(await named(life)).toContain(expected(life))
  })

  it.each<[string, string]>([
    ['effective_on', 'effective_on = effective_on + 1'],
    ['entry_id', 'entry_id = 0'],
    ['recorded_at', `recorded_at = recorded_at + interval '1 second'`],
    ['amount_minor', 'amount_minor = -amount_minor'],
    ['kind', `kind = 'application'`],
    ['discount_minor', 'discount_minor = 5'],
    ['reverses_id', 'reverses_id = 0'],
  ])('%s of a settlement that takes another back', async (field, change) => {
    const life = await live()
    const { rows } = await database.owner.query<{ id: bigint }>(
      `update ledger.settlement set ${change}
       where company_id = ${life.company} and reverses_id is not null returning id`,
    )
    expect(rows).toHaveLength(1)
    expect(await named(life)).toContain(`settlements ledger.settlement ${rows[0]?.id} field-differs ${field}`)
  })

  it('a settlement removed', async () => {
    const life = await live()
    await tamper(`delete from ledger.settlement where ${applied(life)}`)
    const found = await named(life)
    expect(found).toContain(itemField('open_minor')(life))
    expect(found.some(each => each.startsWith('postings '))).toBe(true)
  })

  it('in sentences of both languages with the figures', async () => {
    const life = await live()
    await tamper(`update ledger.item set open_minor = open_minor - 1 where ${item(life)}`)
    const results = await life.books.read(reader => verify(reader, ledgerChecks))
    const total = results.find(result => result.name === 'receivable')?.differences[0]
    expect(total?.text).toEqual({
      en: "'receivable' of customer C1 is 6.90 CNY, its open items are 6.89.",
      'zh-CN': '客户 C1 的“receivable”科目余额为 CNY 6.90，未结项合计为 6.89。',
    })
    expect(total?.facts).toMatchObject({ customer: 'C1', lines: '6.90', items: '6.89' })
  })
})
