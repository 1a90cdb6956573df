/** Contracts as the list is narrowed: states follow from days, so they are told here, page by page. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { keyField } from '../../kernel/http/fields.ts'
import { addedUp, type TotalRow } from '../../kernel/http/list-totals.ts'
import { type Currency, currencyOf, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { contractToJson } from './contract-json.ts'
import { contractsPage } from './store.ts'
import { stateNames } from './types.ts'

export const filterQuery = {
  customer: keyField.optional(),
  state: z.enum(stateNames).optional(),
  to_renew: z.enum(['true', 'false']).optional().meta({ description: 'true: only those to speak about' }),
}

export interface WantedContract {
  readonly id: bigint
  /** As the list tells it. */
  readonly told: ReturnType<typeof contractToJson>
}

type Asked = z.output<z.ZodObject<typeof filterQuery>>
const beyond = 9_223_372_036_854_775_807n
const page = 200

/** Newest first. */
export async function* wantedContracts(
  reader: Reader,
  { customer, state, to_renew: toRenew }: Asked,
  { today, after = beyond }: { readonly today: LocalDate; readonly after?: bigint | undefined },
): AsyncGenerator<WantedContract> {
  const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
  let before = after
  for (;;) {
    const found = await contractsPage(reader, { customerId, before, limit: page })
    for (const contract of found) {
      const told = contractToJson(contract, today)
      if ((state === undefined || told.state === state) && (toRenew !== 'true' || told.to_renew))
        yield { id: contract.id, told }
    }
    const last = found.at(-1)
    if (!last || found.length < page) return
    before = last.id
  }
}

/** Of all of them, by currency. */
export async function contractTotals(
  reader: Reader,
  asked: Asked,
  today: LocalDate,
): Promise<TotalRow<'amount'>[]> {
  const rows: { currency: Currency; amount: bigint }[] = []
  for await (const { told } of wantedContracts(reader, asked, { today })) {
    const currency = currencyOf(told.currency)
    rows.push({ currency, amount: parseMinor(told.amount ?? '0', currency) ?? 0n })
  }
  return addedUp(['amount'], rows)
}
