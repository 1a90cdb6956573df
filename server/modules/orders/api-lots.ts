import { z } from 'zod'
import { quantityText } from '../../kernel/decimal.ts'
import { keyField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { decisionDocument } from '../credit/index.ts'
import { type FoundLot, findLot } from './find-lot.ts'
import { rationCauses } from './rationing.ts'

const quantity = z.string()
const lotDocument = z
  .object({
    order: z.string(),
    customer: z.string(),
    currency: z.string(),
    /** Not shipped yet. */
    rest: moneyField,
    amount: moneyField,
    /** Of the limit, once it has left. */
    takes: z.object({ orders: moneyField, shipped: moneyField }),
    /** Null where goods left by amount alone: which lines are left is not known. */
    lines: z
      .array(
        z.object({
          line: z.string().nullable(),
          sku: z.string().nullable(),
          left: quantity,
          pack: quantity.nullable(),
          fast_mover: z.boolean(),
          withheld: z.boolean(),
          rationed: z
            .object({ rationing: z.string(), cause: z.enum(rationCauses) })
            .nullable()
            .describe('Held back by rationing'),
          quantity,
          unit_price: z.string().nullable(),
          amount: moneyField,
        }),
      )
      .nullable(),
    /** On purpose, beside credit: what holds for the customer now. */
    rationing: z.array(
      z.object({
        id: z.string(),
        lines_percent: z.number().int(),
        quantity_percent: z.number().int(),
        batches: z.number().int(),
        withhold_fast_movers: z.boolean(),
        until: z.string(),
        reason: z.string(),
        by: z.string().nullable(),
      }),
    ),
    decision: decisionDocument,
  })
  .meta({ id: 'LargestLot' })

export const largestLotRoute = defineRoute({
  method: 'GET',
  path: '/orders/:number/largest-lot',
  summary: {
    en: 'The largest shipment of an order inside all rules, line by line; changes nothing',
    'zh-CN': '订单在各项规则内的最大可发量（逐行）；不改变任何数据',
  },
  tag: 'shipments',
  permission: 'read',
  access: 'read',
  params: z.object({ number: keyField }),
  query: z.object({
    withhold_fast_movers: z.enum(['true', 'false']).optional().describe('Keeps back what sells by itself'),
    first: z
      .string()
      .regex(/^\d{1,4}(,\d{1,4})*$/)
      .max(500)
      .optional()
      .describe('Lines that are served first, by their places from 0'),
  }),
  answers: { 200: lotDocument },
  async run(reader, { params: { number }, query }, { today }) {
    const withholdsFast = query.withhold_fast_movers === 'true'
    const first = query.first?.split(',').map(Number) ?? []
    return { body: lotToJson(await findLot(reader, { number, withholdsFast, first, today })) }
  },
})

function lotToJson(found: FoundLot): z.output<typeof lotDocument> {
  const { order, decision, restMinor, amountMinor, takes, lines, tactics } = found
  const money = (minor: bigint) => formatMinor(minor, order.currency)
  return {
    order: order.number,
    customer: order.customer,
    currency: order.currency,
    rest: money(restMinor),
    amount: money(amountMinor),
    takes: { orders: money(takes.orders), shipped: money(takes.shipped) },
    lines:
      lines?.map(line => ({
        line: line.line,
        sku: line.sku,
        left: quantityText(line.left),
        pack: line.pack === null ? null : quantityText(line.pack),
        fast_mover: line.isFastMover,
        withheld: line.isWithheld,
        rationed: line.held && { rationing: line.held.tactic.toString(), cause: line.held.cause },
        quantity: quantityText(line.lot),
        unit_price: line.unitPrice,
        amount: money(line.lotMinor),
      })) ?? null,
    rationing: tactics.map(each => ({
      id: each.id.toString(),
      ...{ lines_percent: each.linesPercent, quantity_percent: each.quantityPercent, batches: each.batches },
      ...{
        withhold_fast_movers: each.withholdsFast,
        until: each.until,
        reason: each.reason,
        by: each.person,
      },
    })),
    decision,
  }
}
