/** Corrections from the command line; each says what it did and which entries it made. */
import { type Answer, type Command, defineCommand } from '../../kernel/cli/command.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, type Message, render } from '../../kernel/language.ts'
import { ask, requestedAnswer } from '../approvals/index.ts'
import { refundAction, writeOffAction } from './approvable.ts'
import { refuse } from './errors.ts'
import { reverseDocument } from './reverse-document.ts'
import { reverseEntry } from './reverse-entry.ts'
import { settle } from './settle.ts'
import { transfer } from './transfer.ts'
import { type DocumentKind, documentKinds } from './types.ts'
import { unapply } from './unapply.ts'
import { undoImport } from './undo-import.ts'

const say = defineMessages({
  settled: { en: '{from} settles {to}.', 'zh-CN': '已用 {from} 核销 {to}。' },
  unapplied: { en: '{from} no longer settles {to}.', 'zh-CN': '已撤销 {from} 对 {to} 的核销。' },
  reversed: { en: '{number} is reversed as of {on}.', 'zh-CN': '{number} 已于 {on} 冲销。' },
  writtenOff: { en: '{number} is written off as of {on}.', 'zh-CN': '{number} 已于 {on} 核销坏账。' },
  refunded: { en: '{number} is refunded as of {on}.', 'zh-CN': '{number} 已于 {on} 退款。' },
  transferred: { en: '{number} now belongs to {customer}.', 'zh-CN': '{number} 已转至 {customer}。' },
  undone: {
    en: 'Import {id} is taken back: {entries} entries.',
    'zh-CN': '导入 {id} 已整体撤销，共 {entries} 张凭证。',
  },
})

const text =
  (message: Message): NonNullable<Answer['text']> =>
  language =>
    render(message, language)
const ids = (entryIds: readonly bigint[]) => entryIds.map(String)

const number = { value: 'NUMBER', text: { en: 'the document', 'zh-CN': '单据编号' } } as const
const on = {
  value: 'DATE',
  parse: dateOf,
  text: { en: 'business date (default today)', 'zh-CN': '业务日期（默认今天）' },
} as const
const amount = {
  value: 'A',
  text: { en: 'only this much (default all that is open)', 'zh-CN': '金额（默认全部未结）' },
} as const
const reason = { value: 'R', required: true, text: { en: 'why', 'zh-CN': '原因' } } as const

const pair = {
  from: { value: 'FROM', text: { en: 'receipt or credit note', 'zh-CN': '收款单或红字发票' } },
  to: { value: 'TO', text: { en: 'invoice', 'zh-CN': '发票' } },
} as const

const settleCommand = defineCommand({
  name: 'settle',
  summary: { en: 'settle an invoice by a receipt or credit note', 'zh-CN': '用收款或红字发票核销发票' },
  arguments: pair,
  options: {
    on,
    amount,
    discount: { value: 'D', text: { en: 'settled on top of the amount', 'zh-CN': '另计的现金折扣' } },
  },
  access: 'write',
  permission: 'book',
  async run({ pool, scope, today }, input) {
    await transaction(pool, scope, tx => settle(tx, { ...input, on: input.on ?? today }))
    return {
      json: { from: input.from, to: input.to },
      text: text(say('settled', { from: input.from, to: input.to })),
    }
  },
})

const unapplyCommand = defineCommand({
  name: 'unapply',
  summary: { en: 'take back what a receipt or credit note settled', 'zh-CN': '撤销核销' },
  arguments: pair,
  options: {
    on: {
      ...on,
      text: {
        en: 'from this day on (default: as if it had never been)',
        'zh-CN': '自该日起撤销（默认按从未核销处理）',
      },
    },
    reason,
  },
  access: 'write',
  permission: 'book',
  async run({ pool, scope }, input) {
    const { entryIds } = await transaction(pool, scope, tx => unapply(tx, { ...input, on: input.on ?? null }))
    return {
      json: { entries: ids(entryIds) },
      text: text(say('unapplied', { from: input.from, to: input.to })),
    }
  },
})

const reverseCommand = defineCommand({
  name: 'reverse',
  summary: {
    en: 'reverse an invoice, credit note, receipt or entry',
    'zh-CN': '冲销发票、红字发票、收款或凭证',
  },
  arguments: {
    kind: {
      value: 'KIND',
      parse: kindOf,
      text: {
        en: 'invoice, credit_note, receipt or entry',
        'zh-CN': 'invoice、credit_note、receipt 或 entry',
      },
    },
    number,
  },
  options: { on, reason },
  access: 'write',
  permission: 'book',
  async run({ pool, scope, today }, input) {
    const day = input.on ?? today
    const { entryIds } = await transaction(pool, scope, tx =>
      input.kind === 'entry'
        ? reverseEntry(tx, { entryId: entryOf(input.number), on: day, reason: input.reason })
        : reverseDocument(tx, { kind: input.kind, number: input.number, on: day, reason: input.reason }),
    )
    return {
      json: { entries: ids(entryIds) },
      text: text(say('reversed', { number: input.number, on: day })),
    }
  },
})

const writeOffCommand = defineCommand({
  name: 'write-off',
  summary: { en: 'give up what is open on an invoice', 'zh-CN': '核销坏账' },
  arguments: { number },
  options: { on, amount, reason },
  access: 'write',
  permission: 'request',
  async run({ pool, scope, today }, input) {
    const day = input.on ?? today
    const entered = await transaction(pool, scope, tx =>
      ask(tx, writeOffAction, { ...input, on: day }, input.reason),
    )
    return 'requestId' in entered
      ? requestedAnswer(entered)
      : { json: entered.booked, text: text(say('writtenOff', { number: input.number, on: day })) }
  },
})

const refundCommand = defineCommand({
  name: 'refund',
  summary: { en: 'pay money on account back', 'zh-CN': '退还预收款' },
  arguments: { number },
  options: { on, amount, reason },
  access: 'write',
  permission: 'request',
  async run({ pool, scope, today }, input) {
    const day = input.on ?? today
    const entered = await transaction(pool, scope, tx =>
      ask(tx, refundAction, { ...input, on: day }, input.reason),
    )
    return 'requestId' in entered
      ? requestedAnswer(entered)
      : { json: entered.booked, text: text(say('refunded', { number: input.number, on: day })) }
  },
})

const transferCommand = defineCommand({
  name: 'transfer',
  summary: { en: 'move what is open to another customer', 'zh-CN': '转户：把未结金额转到另一客户' },
  arguments: { number, customer: { value: 'CUSTOMER', text: { en: 'its code', 'zh-CN': '客户编码' } } },
  options: { on, amount, reason },
  access: 'write',
  permission: 'book',
  async run({ pool, scope, today }, input) {
    const { entryId } = await transaction(pool, scope, tx =>
      transfer(tx, { ...input, toCustomer: input.customer, on: input.on ?? today }),
    )
    return {
      json: { entry: String(entryId) },
      text: text(say('transferred', { number: input.number, customer: input.customer })),
    }
  },
})

const undoImportCommand = defineCommand({
  name: 'undo-import',
  summary: { en: 'take a whole import back', 'zh-CN': '整体撤销一次导入' },
  arguments: {
    id: { value: 'ID', text: { en: 'as `imports` lists it', 'zh-CN': '导入编号（见 imports）' } },
  },
  options: { reason },
  access: 'write',
  permission: 'import',
  async run({ pool, scope }, input) {
    if (!/^\d{1,18}$/.test(input.id)) throw refuse('import-unknown', { id: input.id.slice(0, 40) })
    const { entries } = await transaction(pool, scope, tx =>
      undoImport(tx, { importId: BigInt(input.id), reason: input.reason }),
    )
    return { json: { import: input.id, entries }, text: text(say('undone', { id: input.id, entries })) }
  },
})

export const adjustmentCommands: readonly Command[] = [
  settleCommand,
  unapplyCommand,
  reverseCommand,
  writeOffCommand,
  refundCommand,
  transferCommand,
  undoImportCommand,
]

function kindOf(given: string): DocumentKind | 'entry' {
  const kind = [...documentKinds, 'entry' as const].find(each => each === given)
  if (!kind) throw refuse('kind-unknown', { kind: given.slice(0, 40) })
  return kind
}

function entryOf(given: string): bigint {
  if (!/^\d{1,18}$/.test(given))
    throw refuse('document-unknown', { kind: 'entry', number: given.slice(0, 40) })
  return BigInt(given)
}
