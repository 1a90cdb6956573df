/** Many customers who order at once against one budget: together never above it by a cent. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

const shop = useCredit()
// Orders of one caller share a transaction; only those of several decide at once.
const [callers, each] = [16, 4]
const codes = Array.from({ length: callers * each }, (_, at) => `C${at}`)

const inputs = {
  ...{ cash: '5000.00', reserve: '0', receipts: '0', needs: '0', days: 30 },
  ...{ cost_percent: '80', capital_percent: '6', carrying_most: null },
}

async function agree(url: string, wanted: object): Promise<void> {
  const asked = await shop.post(url, { ...wanted, reason: '年度' }, 'credit')
  const approved = await shop.post(`/requests/${asked.body.request}/approve`, {}, 'manager')
  expect(approved.status, JSON.stringify(approved.body)).toBe(200)
}

/** Every customer orders once, all at the same moment; how many orders were taken and how many are held. */
async function allOrder(round: string, amount: string) {
  const answers = await Promise.all(
    codes.map(async (customer, at) => {
      const key = await shop.api.keyOf('credit', `caller ${at % callers}`)
      const body = { number: `${round}${customer}`, customer, amount }
      return (await shop.api.ask(key, { method: 'POST', url: '/orders', body })).json()
    }),
  )
  const having = (status: string) => answers.filter(answer => answer.status === status).length
  return { open: having('open'), held: having('held') }
}

describe('ordering at once against the budget of the company', () => {
  beforeAll(async () => {
    const rows = codes.map(code => `${code},${code},${codes.indexOf(code) % 2 ? '华东' : '华北'},100000.00`)
    await shop.bring(`code,name,region,credit_limit\n${rows.join('\n')}\n`)
    await agree('/credit-policies', {
      name: '预算',
      rules: [{ rule: 'budget-used', at: ['order'], effect: 'hold' }],
    })
    const part = { region: '华东', tier: null, amount: '300.00' }
    await agree('/credit-budgets', { inputs, total: '1000.00', parts: [part] })
    for (let caller = 0; caller < callers; caller += 1) await shop.api.keyOf('credit', `caller ${caller}`)
  })

  it('takes it and its parts up to the last cent and not beyond', async () => {
    expect(await allOrder('A', '100.00')).toEqual({ open: 10, held: codes.length - 10 })
    const { use } = (await shop.get('/credit-budgets')).body
    expect([use.total.used, use.parts[0].used]).toEqual(['1000.00', '300.00'])
    expect(await allOrder('B', '0.01')).toEqual({ open: 0, held: codes.length })
    expect(await shop.differences()).toEqual([])
  })
})
