import { z } from 'zod'
import { keyField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { needOrder } from './change-order.ts'
import { billedWith, storyOf } from './store-story.ts'

export const storyRoute = defineRoute({
  method: 'GET',
  path: '/orders/:number/story',
  summary: {
    en: 'Who entered an order, who or what let it go when it was held, and what it was billed with',
    'zh-CN': '订单经过：何人录入，冻结后因何解冻，开了哪些票',
  },
  tag: 'orders',
  permission: 'read',
  access: 'read',
  params: z.object({ number: keyField }),
  answers: {
    200: z.object({
      events: z.array(
        z.object({
          kind: z
            .enum(['entered', 'released', 'freed'])
            .describe('Released: by a person. Freed: by itself, when credit had room for it again'),
          at: z.string(),
          by: z.string().nullable().describe('Null: the program itself, or an import'),
          reason: z.string().nullable(),
        }),
      ),
      billed: z
        .array(z.object({ number: z.string(), amount: moneyField }))
        .describe('In the currency of the order; credit notes negative'),
    }),
  },
  async run(reader, { params: { number } }) {
    const { id, currency } = await needOrder(reader, number)
    const billed = await billedWith(reader, id)
    return {
      body: {
        events: await storyOf(reader, id),
        billed: billed.map(each => ({
          number: each.number,
          amount: formatMinor(each.amountMinor, currency),
        })),
      },
    }
  },
})
