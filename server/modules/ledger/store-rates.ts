/** SQL of the rate table. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export async function companyCurrency(reader: Reader): Promise<Currency> {
  const [company] = await reader.rows<{ currency: Currency }>(
    'select currency from identity.shared_company where company_id = $1',
    [reader.company],
  )
  if (!company) throw new Error(`no company ${reader.company}`)
  return company.currency
}

/** Units of the company's currency for one of each, by the last rate set up to the day. */
export async function ratesOn(reader: Reader, day: LocalDate): Promise<ReadonlyMap<Currency, string>> {
  const rows = await reader.rows<{ currency: Currency; rate: string }>(
    `select distinct on (currency) currency, rate::text from ledger.rate
     where company_id = $1 and from_on <= $2 order by currency, from_on desc`,
    [reader.company, day],
  )
  return new Map(rows.map(row => [row.currency, row.rate]))
}

/** The later of two rates for one day stands. */
export async function writeRate(
  tx: Transaction,
  currency: Currency,
  from: LocalDate,
  rate: string,
): Promise<void> {
  await tx.rows(
    `insert into ledger.rate (company_id, currency, from_on, rate) values ($1, $2, $3, $4)
     on conflict (company_id, currency, from_on) do update set rate = excluded.rate`,
    [tx.company, currency, from, rate],
  )
}
