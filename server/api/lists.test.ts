import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { importKinds } from '../app.ts'
import { dateOf } from '../kernel/dates.ts'
import { importFiles } from '../modules/exchange/index.ts'

const api = useApi()
const clerk = () => api.keyOf('receivables')

beforeAll(async () => {
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const report = await importFiles(api.database.pool, api.scope, importKinds, {
    today: dateOf('2026-03-31'),
    files: [
      file('c.csv', 'code,name,salesperson\nA,甲,沙莉\nB,乙,汤姆\n'),
      file(
        'i.csv',
        `number,customer,issued,due,currency,amount,salesperson
I1,A,2026-01-10,2026-02-10,CNY,100.00,
I2,A,2026-02-10,2026-03-31,CNY,40.00,汤姆
I3,B,2026-02-10,2026-04-10,CNY,7.00,
I4,B,2026-03-01,2026-03-30,USD,9.00,
I5,B,2026-03-02,2026-03-30,CNY,-3.00,
`,
      ),
      file(
        'r.csv',
        'number,customer,date,amount,invoice\nR1,A,2026-03-02,30.00,I1\nR2,B,2026-03-03,7.00,I3\nR3,A,2026-03-03,6.00,\n',
      ),
    ],
  })
  expect(report.problem).toBeUndefined()
  await api.ask(await clerk(), {
    method: 'POST',
    url: '/receipts/R3/reverse',
    body: { reason: 'bounced', on: '2026-03-04' },
  })
})

const read = async (url: string, key = clerk()) => (await api.ask(await key, { url })).json()
const numbers = (rows: { number: string }[]) => rows.map(({ number }) => number)

/** Page by page to the end. */
async function whole(name: 'items' | 'documents', url: string): Promise<string[]> {
  const all: string[] = []
  let after = ''
  do {
    const page = await read(`${url}${after}`)
    all.push(...numbers(page[name]))
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  return all
}

describe('the list of open items', () => {
  it.each([
    ['', ['I1', 'I2', 'I4']],
    ['&customer=B', ['I4']],
    ['&salesperson=沙莉', ['I1']],
    ['&salesperson=汤姆', ['I2', 'I4']],
    ['&salesperson=', []],
    ['&currency=CNY', ['I1', 'I2']],
    ['&overdue_from=1', ['I1', 'I4']],
    ['&overdue_to=0', ['I2']],
    ['&overdue_from=1&overdue_to=30', ['I4']],
    ['&due_from=2026-02-11&due_to=2026-03-30', ['I4']],
    ['&kind=receipt', []],
    ['&kind=credit_note', ['I5']],
    ['&credits=true', ['I1', 'I2', 'I5', 'I4']],
  ])('narrowed by "%s" is the same from both ends, in pages and in all', async (filter, wanted) => {
    const asked = encodeURI(filter)
    const forward = await whole('items', `/open-items?limit=1${asked}`)
    expect(forward).toEqual(wanted)
    expect(await whole('items', `/open-items?limit=1&order=desc${asked}`)).toEqual([...wanted].reverse())
    const { items } = await read(`/open-items?${asked}`)
    expect(numbers(items).sort()).toEqual([...wanted].sort())
    const { totals } = await read(`/open-items/totals?${asked}`)
    expect(totals.reduce((all: number, each: { items: number }) => all + each.items, 0)).toBe(wanted.length)
  })

  it('tells the customer’s name, and sums that are those of its rows', async () => {
    const { items } = await read('/open-items?limit=9')
    expect(items[0]).toMatchObject({
      number: 'I1',
      customer: 'A',
      name: '甲',
      kind: 'invoice',
      open: '70.00',
    })
    expect((await read('/open-items/totals')).totals).toEqual([
      { currency: 'CNY', items: 2, open: '110.00', overdue: '70.00' },
      { currency: 'USD', items: 1, open: '9.00', overdue: '9.00' },
    ])
    expect((await read('/open-items/totals?as_of=2026-02-28&credits=true')).totals).toEqual([
      { currency: 'CNY', items: 3, open: '147.00', overdue: '100.00' },
    ])
  })
})

describe('the list of documents', () => {
  it.each([
    ['', ['R3', 'R2', 'I5', 'R1', 'I4', 'I3', 'I2', 'I1']],
    ['&customer=A', ['R3', 'R1', 'I2', 'I1']],
    ['&number=I', ['I5', 'I4', 'I3', 'I2', 'I1']],
    ['&number=R2', ['R2']],
    ['&amount=100', ['I1']],
    ['&amount=100.000', ['I1']],
    ['&amount=0.001', []],
    ['&kind=credit_note', ['I5']],
    ['&kind=receipt', ['R3', 'R2', 'R1']],
    ['&from=2026-02-10&to=2026-03-02', ['I5', 'R1', 'I4', 'I3', 'I2']],
    ['&state=open', ['I5', 'I4', 'I2', 'I1']],
    ['&state=closed', ['R2', 'R1', 'I3']],
    ['&state=reversed', ['R3']],
  ])('narrowed by "%s" comes newest first, in pages of any size', async (filter, wanted) => {
    const list = `/documents?${filter.slice(1)}&limit=`.replace('?&', '?')
    expect(sortedByDay(await whole('documents', `${list}1`))).toEqual(sortedByDay(wanted))
    expect(await whole('documents', `${list}3`)).toEqual(await whole('documents', `${list}1`))
  })

  it('tells how each stands', async () => {
    const { documents } = await read('/documents?number=I&limit=9')
    expect(documents.find(({ number }: { number: string }) => number === 'I1')).toEqual({
      kind: 'invoice',
      number: 'I1',
      customer: 'A',
      name: '甲',
      date: '2026-01-10',
      due: '2026-02-10',
      currency: 'CNY',
      amount: '100.00',
      open: '70.00',
      of_product: null,
      status: 'partly_settled',
    })
    expect(documents[0]).toMatchObject({ number: 'I5', kind: 'credit_note', amount: '-3.00', open: '-3.00' })
  })
})

describe('the journal', () => {
  it('is the same from both ends, in pages of any size', async () => {
    const all = async (query: string) => {
      const ids: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page = await read(`/ledger?${query}${after === '' ? '' : `&after=${after}`}`)
        ids.push(...page.entries.map(({ id }: { id: string }) => id))
        after = page.next
      }
      return ids
    }
    const forward = await all('customer=A&limit=3')
    expect(forward.length).toBeGreaterThan(3)
    expect(await all('customer=A&limit=2&order=desc')).toEqual([...forward].reverse())
    const [latest] = (await read('/ledger?customer=A&limit=1&order=desc')).entries
    expect(latest.id).toBe(forward.at(-1))
  })
})

/** Of one day and kind the order is that of booking, which a file does not promise. */
const days: Record<string, string> = { I2: 'I2/3', I3: 'I2/3', R2: 'R2/3', R3: 'R2/3' }
const sortedByDay = (all: readonly string[]) => all.map(number => days[number] ?? number)
