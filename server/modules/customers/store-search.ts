/** SQL of the search. Every statement reads ranges of keys and stops when it has enough; none reads all customers. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { cut } from './search-keys.ts'

export interface FoundCustomer {
  readonly id: bigint
  readonly code: string
  readonly name: string
  /** 1 a field is what was typed, 2 it begins so, 3 it holds it. */
  readonly rank: number
}

/** Keys looked at for one word; more than that, and the word says too little to search by. */
const mostKeys = 2000

/** The word that fewest keys begin with. */
export async function rarestWord(reader: Reader, words: readonly string[]): Promise<string> {
  const [first = '', ...others] = words
  if (others.length === 0) return first
  const rows = await reader.rows<{ word: string }>(
    `select w.word from unnest($2::text[], $3::text[], $4::text[]) with ordinality w(word, low, high, place),
       lateral (
         select count(*) as keys from (
           select from customers.search_key k
           where k.company_id = $1 and k.place in (0, 1) and k.key >= w.low and k.key < w.high limit $5
         ) each
       ) counted
     order by counted.keys, w.place limit 1`,
    [reader.company, words, words.map(cut), words.map(word => beyond(cut(word))), mostKeys],
  )
  return rows[0]?.word ?? first
}

/** Rows are fetched one by one through their id, in the order of the keys, until there are enough. */
const arm = (place: 0 | 1, range: string) => `(
  select c.id, c.code, c.name, c.search_text, ${place + 2} as rank
  from (
    select customer_id, min(key) as key from (
      select customer_id, key from customers.search_key
      where company_id = $1 and place = ${place} and ${range}
      order by key limit ${mostKeys}
    ) each
    group by customer_id order by 2
  ) k
  cross join lateral (
    select id, code, name, search_text from customers.customer
    where company_id = $1 and id = k.customer_id limit 1
  ) c
  where not exists (select from unnest($4::text[]) word where position(word in c.search_text) = 0)
  order by k.key limit $5)`

const begins = 'key >= $2 and key < $3'
/** Keys of names are cut, so a longer word is also looked for by its beginning. */
const isBeginning = 'key = $7'

/** Best rank first, then by code. */
export const searchSql = `
  with found as (
    ${[arm(0, begins), arm(1, begins), arm(0, isBeginning), arm(1, isBeginning)].join('\n    union all ')}
  )
  select id, code, name,
         min(case when position(E'\\n' || $6 || E'\\n' in search_text) > 0 then 1 else rank end)::integer as rank
  from found group by id, code, name order by 4, code limit $8`

export const searchValues = (
  company: bigint,
  words: readonly string[],
  driver: string,
  most: number,
): unknown[] => [
  company,
  driver,
  beyond(driver),
  words,
  // The same customer may be found at the beginning of one field and inside another.
  most * 2,
  words.join(''),
  cut(driver) === driver ? '' : cut(driver),
  most,
]

export async function readFound(
  reader: Reader,
  words: readonly string[],
  driver: string,
  most: number,
): Promise<FoundCustomer[]> {
  return reader.rows<FoundCustomer>(searchSql, searchValues(reader.company, words, driver, most))
}

/** Greater than every key that begins with the word, smaller than all others that follow. */
const beyond = (word: string): string => `${word}\u{10FFFF}`
