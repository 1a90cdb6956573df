/** Pages of a large customer's open items and searches by name: what the database takes, and by which plan. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Reader, snapshot } from '../server/kernel/database/transaction.ts'
import { lastDate, systemClock } from '../server/kernel/dates.ts'
import { searchCustomers } from '../server/modules/customers/index.ts'
import { searchQuery } from '../server/modules/customers/search-keys.ts'
import { searchSql, searchValues } from '../server/modules/customers/store-search.ts'
import { createCompany } from '../server/modules/identity/index.ts'
import { openItemsPage } from '../server/modules/ledger/open-items.ts'
import { type PagePlace, pageStatement } from '../server/modules/ledger/store-open-items.ts'
import type { Books } from './books.ts'
import { customerCode } from './invoice-file.ts'
import { importFile } from './measure-import.ts'
import type { Figure, Plan } from './report.ts'
import type { Size } from './sizes.ts'
import { median, timed } from './timing.ts'

const pageRows = 50
const longest = 0.02

export async function measurePages(books: Books): Promise<{ figure: Figure; plan: Plan }> {
  return books.read(async reader => {
    const [customer] = await reader.rows<{ id: bigint }>(
      'select id from customers.shared_customer where company_id = $1 and code = $2',
      [reader.company, customerCode(0)],
    )
    const customerId = customer?.id ?? 0n
    const asked = { asOf: lastDate, knownAt: null, customerId, credits: false }
    const taken: number[] = []
    let after: PagePlace | null = null
    let last: PagePlace | null = null
    for (let full = true; full; ) {
      const page: { after: PagePlace | null; limit: number } = { after, limit: pageRows }
      const { seconds, result } = await timed(() => openItemsPage(reader, asked, page))
      taken.push(seconds)
      full = result.length === pageRows
      last = after
      after = result.at(-1) ?? null
    }
    const values = [
      reader.company,
      lastDate,
      customerId,
      last?.currency ?? '',
      last?.due ?? '-infinity',
      last?.id ?? 0n,
      pageRows,
    ]
    const plan = await planOf(reader, 'the last page of open items', pageStatement('one'), values)
    const what = `a page of ${pageRows} open items, ${taken.length} pages to the end of the largest customer`
    return { figure: latency(what, taken, plan, taken.at(-1)), plan }
  })
}

export async function measureSearch(books: Books, size: Size): Promise<{ figure: Figure; plan: Plan }> {
  const zone = 'Asia/Shanghai'
  const company = await createCompany(
    books.world.pool,
    { code: 'NAMES', name: '检索公司', currency: 'CNY', zone },
    systemClock(),
  )
  const path = join(books.folder, 'customers.csv')
  await writeCustomers(path, size.named)
  await importFile(books, 'NAMES', path)
  await books.owner.query('vacuum (analyze) customers.customer, customers.search_key')
  return snapshot(books.world.pool, { company: company.id, person: null }, async reader => {
    const taken: number[] = []
    for (let turn = 0; turn < 100; turn += 1) {
      const text = queries(turn, size.named)
      const { seconds, result } = await timed(() => searchCustomers(reader, text))
      if (result.length === 0) throw new Error(`nothing found by '${text}'`)
      taken.push(seconds)
    }
    const words = searchQuery('贸易')?.words ?? []
    const values = searchValues(reader.company, words, words[0] ?? '', pageRows)
    const plan = await planOf(reader, 'a search for what very many names hold', searchSql, values)
    const what = `a search by name, initials or code over ${size.named.toLocaleString('en')} customers`
    return { figure: latency(what, taken, plan), plan }
  })
}

const cities = ['上海', '北京', '重庆', '广州', '深圳', '杭州', '南京', '苏州', '武汉', '成都']
const marks = [...'东风长城华北利达盛世宏图金恒通瑞丰远大信诚德安康泰兴隆富裕']
const trades = ['贸易', '实业', '电子科技', '食品', '建材', '化工', '纺织', '医药']

function nameOf(index: number): string {
  const mark = (step: number) => marks[Math.floor(index / step) % marks.length] ?? ''
  return `${cities[index % 10] ?? ''}${mark(10)}${mark(290)}${mark(8410)}${trades[index % 8] ?? ''}有限公司`
}

async function writeCustomers(path: string, count: number): Promise<void> {
  function* lines() {
    yield 'code,name\n'
    for (let index = 0; index < count; index += 1)
      yield `K${String(index).padStart(6, '0')},${nameOf(index)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

/** Names, beginnings of names, pinyin initials, codes; from rare to what a tenth of all names hold. */
function queries(turn: number, count: number): string {
  const index = (turn * 7919) % count
  const name = nameOf(index)
  return (
    [
      name.slice(0, 5),
      name.slice(2, 4),
      name.slice(0, 2),
      'shdf',
      `k${String(index).padStart(6, '0')}`,
      '贸易',
    ][turn % 6] ?? name
  )
}

/** The plan's touches of tables, which are what is held against it; the rest of a long plan says little. */
async function planOf(reader: Reader, of: string, sql: string, values: readonly unknown[]): Promise<Plan> {
  const explained = await reader.rows<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off, buffers off) ${sql}`,
    values,
  )
  const lines = explained.map(row => row['QUERY PLAN'])
  return { of, lines: lines.filter(line => touch.test(line) && !/never executed/.test(line)) }
}

const touch = /(?:Seq|Index|Bitmap|Only) Scan|(?:Index|Recheck) Cond|Rows Removed|(?:Planning|Execution) Time/

function latency(what: string, taken: readonly number[], plan: Plan, last?: number): Figure {
  const scans = plan.lines.some(line => /Seq Scan on/.test(line))
  const milliseconds = (value: number) => `${(value * 1000).toFixed(1)} ms`
  const tail = last === undefined ? '' : `, the last ${milliseconds(last)}`
  return {
    what,
    value: milliseconds(median(taken)),
    target: '< 20 ms, no table scanned',
    met: median(taken) < longest && !scans,
    note: `longest ${milliseconds(Math.max(...taken))}${tail}; ${scans ? 'a table is scanned' : 'indexes only'}`,
  }
}
