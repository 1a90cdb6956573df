/** Importing customers: new ones with their accounts open, others changed where a cell says something else. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { isEmail } from '../../kernel/email.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { Currency } from '../../kernel/money.ts'
import { acceptedForms, parseFamilyTerms, readable, readableTerms } from '../terms/index.ts'
import { applyHandOvers } from './apply-hand-overs.ts'
import { customerSpec, reasons } from './import-columns.ts'
import { readTexts } from './read-texts.ts'
import { parseLanguage, parseTaxId } from './rules.ts'
import { searchKeys } from './search-keys.ts'
import * as store from './store-import.ts'
import { bookMade, copyPrepared, createPrepared, exchangeKeys } from './store-keys.ts'

/** What this import needs to know of the run it is part of. */
interface Run {
  readonly importId: bigint | null
  readonly today: LocalDate
  readonly companyCurrency: Currency
  progress(done: number, total: number): void
}

const pageRows = 5000
/** This import makes customers of rows, never of a text in a document. */
const noTexts: readonly string[] = []

export const importCustomers = {
  spec: customerSpec,
  customerColumn: 'code',
  namedBy: { columns: ['code', 'name'], unknown: 'customer-unknown' },
  reasons,

  async book(tx: Transaction, run: Run) {
    await applyHandOvers(tx, run.today)
    await rejectUnreadable(tx, run)
    await store.gatherIncoming(tx)
    await prepare(tx, run)
    await rejectParents(tx)
    const good = await store.countGoodRows(tx)
    const limits = await store.countLimits(tx)
    const created = await store.insertIncoming(tx)
    await bookMade(tx)
    await store.setNewParents(tx)
    const handedOver = await store.handOverIncoming(tx, run.today, `import ${run.importId}`)
    const updated = await store.updateIncoming(tx)
    await exchangeKeys(tx)
    await announce(tx, run, limits, handedOver)
    return { created, updated, unchanged: good - created - updated, newCustomers: noTexts }
  },
}

async function rejectUnreadable(tx: Transaction, run: Run): Promise<void> {
  await store.rejectRepeats(tx)
  await store.rejectLimits(tx, run.companyCurrency)
  await readTexts(tx, {
    column: 'terms',
    read: readableTerms,
    reason: { key: 'bad-terms', facts: { forms: acceptedForms } },
  })
  await readTexts(tx, {
    column: 'family_terms',
    read: text => readable(text, given => JSON.stringify(parseFamilyTerms(given))),
    reason: { key: 'bad-family-terms', facts: {} },
  })
  await readTexts(tx, {
    column: 'language',
    read: parseLanguage,
    reason: { key: 'bad-language', facts: {} },
  })
}

/** Search keys and checks that only this program can compute, for the rows that need them, a page at a time. */
async function prepare(tx: Transaction, run: Run): Promise<void> {
  await createPrepared(tx)
  const total = await store.countToPrepare(tx)
  let done = 0
  let last = 0
  while (done < total) {
    const page = await store.rowsToPrepare(tx, last, pageRows)
    await copyPrepared(tx, page.map(preparedRow))
    await store.rejectCells(tx, page.flatMap(badCells))
    done += page.length
    last = page.at(-1)?.row ?? last
    run.progress(done, total)
  }
  await store.takePrepared(tx)
  await store.dropRejected(tx)
}

function preparedRow(row: store.IncomingRow) {
  const taxId = row.taxId === null ? null : (parseTaxId(row.taxId) ?? null)
  const keys = searchKeys({ code: row.code, name: row.name, taxId: taxId ?? row.oldTaxId })
  const old = { code: row.code, name: row.oldName ?? '', taxId: row.oldTaxId }
  return { code: row.code, taxId, keys, oldKeys: row.isNew ? undefined : searchKeys(old) }
}

function badCells(row: store.IncomingRow) {
  const cells = []
  if (row.taxId !== null && parseTaxId(row.taxId) === undefined) {
    cells.push({ row: row.row, column: 'tax_id', value: row.taxId, reason: 'bad-tax-id' })
  }
  if (row.email !== null && !isEmail(row.email)) {
    cells.push({ row: row.row, column: 'email', value: row.email, reason: 'bad-email' })
  }
  return cells
}

/** A rejected row may leave others without their parent, so it goes on until nothing is left to reject. */
async function rejectParents(tx: Transaction): Promise<void> {
  let rejected = (await store.hasParents(tx)) ? 1 : 0
  while (rejected > 0) {
    rejected = await store.rejectParentCircles(tx)
    await store.dropRejected(tx)
    rejected += await store.rejectUnknownParents(tx)
    await store.dropRejected(tx)
  }
  await store.dropPreparedOfRejected(tx)
}

async function announce(tx: Transaction, run: Run, limits: number, handedOver: number): Promise<void> {
  const subject = `import:${run.importId}`
  if (limits > 0)
    await recordEvent(tx, { kind: 'credit-limits-imported', subject, facts: { customers: limits } })
  if (handedOver > 0) {
    const facts = { customers: handedOver, from: run.today }
    await recordEvent(tx, { kind: 'customers-handed-over', subject, facts })
  }
}
