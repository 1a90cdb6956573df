/** What waits for one person's decision: asked by another, and within the band of the role. */
import { isSameHand, type Reader } from '../../kernel/database/transaction.ts'
import { isRole, may } from '../identity/index.ts'
import type { Decider } from './decide.ts'
import { decidingRoles, inPieces } from './rules.ts'
import { readBands, undecided } from './store.ts'

export async function toDecide(reader: Reader, { role }: Decider): Promise<bigint[]> {
  if (!isRole(role) || !may(role, 'approve')) return []
  const [bands, requests] = [await readBands(reader), await undecided(reader)]
  return requests
    .filter(
      request =>
        !isSameHand(reader, request.requestedById, request.requestedMakerId) &&
        decidingRoles(bands, inPieces(request)).some(each => each === role),
    )
    .map(request => request.id)
}
