import type { Reader } from '../../kernel/database/transaction.ts'
import { isRole } from '../identity/index.ts'
import { mayDecide } from './rules.ts'
import { readBands, roleOf } from './store.ts'
import type { ActionName } from './types.ts'

/**
 * Whether the person of the transaction would be the one to approve such an amount, so that what it brings needs nobody else;
 * the program itself always. Amounts in minor units, `amountMinor` null: without bound; `baseMinor` null: it has no rate.
 */
export async function mayBookAtOnce(
  reader: Reader,
  action: ActionName,
): Promise<(amount: { readonly amountMinor: bigint | null; readonly baseMinor: bigint | null }) => boolean> {
  if (reader.person === null) return () => true
  const role = await roleOf(reader, reader.person)
  if (role === undefined || !isRole(role)) return () => false
  const bands = reader.isConfined ? [] : await readBands(reader)
  return amount => mayDecide(bands, role, { action, ...amount })
}
