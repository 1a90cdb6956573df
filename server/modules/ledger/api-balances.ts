import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { balancesOn } from './store-balances.ts'

const balancesDocument = z
  .object({
    as_of: z.string(),
    balances: z.array(
      z.object({
        currency: z.string(),
        receivable: moneyField,
        customer_credit: moneyField,
        net: moneyField,
      }),
    ),
  })
  .meta({ id: 'Balances' })

export const balancesRoute = defineRoute({
  method: 'GET',
  path: '/balances',
  summary: {
    en: "What the journal says on the customers' accounts, for ageing to tie with",
    'zh-CN': '日记账中应收与预收的余额，供账龄核对',
  },
  tag: 'ledger',
  permission: 'read',
  access: 'read',
  figures: true,
  answers: { 200: balancesDocument },
  async run(reader, _input, { asOf, knownAt }) {
    const balances = await balancesOn(reader, { asOf, knownAt })
    return {
      body: {
        as_of: asOf,
        balances: balances.map(({ currency, receivable, customerCredit }) => ({
          currency,
          receivable: formatMinor(receivable, currency),
          customer_credit: formatMinor(customerCredit, currency),
          net: formatMinor(receivable - customerCredit, currency),
        })),
      },
    }
  },
})
