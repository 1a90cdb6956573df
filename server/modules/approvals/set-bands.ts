import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { may } from '../identity/index.ts'
import { refuse } from './errors.ts'
import type { Band } from './rules.ts'
import { insertBands } from './store.ts'
import type { ActionName } from './types.ts'

/**
 * Who decides on an action up to which amount, instead of the default: a version of its own, the ones before are kept.
 * Requests already made are measured by the new bands.
 * Refuses `bad-bands`.
 */
export async function setBands(
  tx: Transaction,
  action: ActionName,
  bands: readonly Omit<Band, 'action'>[],
): Promise<void> {
  const roles = new Set(bands.map(band => band.role))
  const isUsable =
    roles.size === bands.length &&
    bands.every(band => may(band.role, 'approve')) &&
    bands.some(band => band.upToMinor === null)
  if (!isUsable) throw refuse('bad-bands', { action })
  await insertBands(tx, action, bands)
  await recordEvent(tx, {
    kind: 'approval-bands-set',
    subject: `approval-bands:${action}`,
    facts: {
      bands: bands.map(band => ({ role: band.role, up_to_minor: band.upToMinor?.toString() ?? null })),
    },
  })
}
