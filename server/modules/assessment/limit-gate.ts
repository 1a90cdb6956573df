import { formatMinor, parseMinor } from '../../kernel/money.ts'
import { gradedPolicyOn, type LimitGate } from '../credit/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { lastInspection, wasGranted } from './store.ts'

/** A first limit above the policy's amount, or one that cannot be measured, waits for an inspection. Refuses `inspection-needed`. */
export const inspectionGate: LimitGate = async (reader, { customerId, code, baseMinor, from }) => {
  const { inspection_from: above } = (await gradedPolicyOn(reader, from)).grading
  if (above === null) return
  const own = await companyCurrency(reader)
  const minor = parseMinor(above, own) ?? 0n
  if (baseMinor !== null && baseMinor <= minor) return
  if (await wasGranted(reader, customerId)) return
  if (await lastInspection(reader, customerId)) return
  throw refuse('inspection-needed', { customer: code, amount: `${formatMinor(minor, own)} ${own}` })
}
