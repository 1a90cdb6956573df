/** Recalls as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { recallStates, recallSteps, stepsFrom } from './rules.ts'
import type { Goods, Recall, RecallLine } from './types.ts'

const text = z.string().nullable()

const head = {
  number: z.string(),
  customer: z.string(),
  name: z.string(),
  currency: z.string(),
  state: z.enum(recallStates),
  approved_on: z.string(),
  reason: z.string(),
  amount: moneyField.describe('At the prices of the invoices'),
  handed: moneyField.nullable().describe('Of that, what came back'),
  credited: moneyField.nullable(),
}
export const recallDocument = z.object(head).meta({ id: 'Recall' })

const lineDocument = z.object({
  line: z.number().int(),
  invoice: z.string(),
  invoice_line: z.number().int().nullable(),
  sku: text,
  contract: text.describe('By which the goods are ours until they are paid; null: nothing agreed says so'),
  quantity: text,
  amount: moneyField,
  handed_quantity: text,
  handed: moneyField.nullable(),
  value: moneyField.nullable(),
  value_reason: text,
  credited: moneyField.nullable(),
})

export const recallSheet = z
  .object({
    ...head,
    approved_by: text,
    handed_over: z.object({ on: z.string(), ours: z.string(), theirs: z.string() }).nullable(),
    credit_note: text.describe('Reversed, it counts no more: the goods are to be valued anew'),
    rest: moneyField.nullable().describe('Worth more than was open: not credited'),
    withdrawn: z.object({ at: z.string(), by: text, reason: z.string() }).nullable(),
    next: z.array(z.enum(recallSteps)),
    lines: z.array(lineDocument),
  })
  .meta({ id: 'RecallSheet' })

export function recallToJson(recall: Recall): z.output<typeof recallDocument> {
  const { currency, state } = recall
  const money = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, currency))
  return {
    number: recall.number,
    customer: recall.customer,
    name: recall.name,
    currency,
    state,
    approved_on: recall.approvedOn,
    reason: recall.reason,
    amount: formatMinor(recall.fullMinor, currency),
    handed: money(recall.handedMinor),
    credited: state === 'credited' ? money(recall.creditMinor) : null,
  }
}

export function recallSheetToJson(
  recall: Recall,
  lines: readonly RecallLine[],
): z.output<typeof recallSheet> {
  const { currency, state, handedOn, ours, theirs, withdrawnAt } = recall
  const isCredited = state === 'credited'
  const valued = lines.reduce((sum, line) => sum + (line.valueMinor ?? 0n), 0n)
  return {
    ...recallToJson(recall),
    approved_by: recall.approvedBy,
    handed_over: handedOn === null ? null : { on: handedOn, ours: ours ?? '', theirs: theirs ?? '' },
    credit_note: recall.creditNumber,
    rest: isCredited ? formatMinor(valued - (recall.creditMinor ?? 0n), currency) : null,
    withdrawn:
      withdrawnAt === null
        ? null
        : { at: withdrawnAt, by: recall.withdrawnBy, reason: recall.withdrawnReason ?? '' },
    next: [...stepsFrom[state]],
    lines: lines.map(line => lineToJson(line, currency, isCredited)),
  }
}

function lineToJson(line: RecallLine, currency: Currency, isCredited: boolean) {
  const money = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, currency))
  return {
    line: line.line,
    invoice: line.invoice,
    invoice_line: line.invoiceLine,
    sku: line.sku,
    contract: line.contract,
    quantity: line.quantity,
    amount: formatMinor(line.fullMinor, currency),
    handed_quantity: line.handedQuantity,
    handed: money(line.handedMinor),
    value: isCredited ? money(line.valueMinor) : null,
    value_reason: isCredited ? line.valueReason : null,
    credited: isCredited ? money(line.creditedMinor) : null,
  }
}

export const goodsDocument = z
  .object({
    invoice: z.string(),
    issued: z.string(),
    currency: z.string(),
    open: moneyField,
    under_way: moneyField.describe('Of that, in other recalls'),
    contract: text,
    lines: z.array(
      z.object({
        line: z.number().int().nullable(),
        sku: text,
        quantity: text,
        taken: z.string().describe('Of the quantity, recalled before'),
        amount: moneyField,
      }),
    ),
  })
  .meta({ id: 'UnpaidGoods' })

export const goodsToJson = (goods: Goods): z.output<typeof goodsDocument> => ({
  invoice: goods.number,
  issued: goods.issued,
  currency: goods.currency,
  open: formatMinor(goods.openMinor, goods.currency),
  under_way: formatMinor(goods.claimedMinor, goods.currency),
  contract: goods.contract,
  lines: goods.lines.map(({ amountMinor, ...line }) => ({
    ...line,
    amount: formatMinor(amountMinor, goods.currency),
  })),
})
