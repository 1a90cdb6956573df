import { createHash } from 'node:crypto'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { mediaTypeOf } from './media-type.ts'
import { markOf, newSalt, paperKey, sealPiece } from './seal.ts'
import type { SealSecrets } from './seal-secrets.ts'
import { insertPaper, insertPiece } from './store.ts'
import type { PaperId, PaperKind } from './types.ts'

/** Small enough to pass through memory and protocol, large enough that few are needed. */
const pieceBytes = 256 * 1024

/** A document that names a person is sealed, whatever was asked for. */
const alwaysSealed: readonly PaperKind[] = ['id']

export interface NewPaper {
  readonly customerId: bigint
  /** As events name subjects; the caller has seen that it is there and whose it is. */
  readonly about: string
  readonly kind: PaperKind
  readonly name: string
  readonly note?: string
  readonly isSealed?: boolean
  readonly content: Buffer
}

/** Keeps a paper for good. Refuses `paper-empty` and `paper-form-unknown`. */
export async function keepPaper(tx: Transaction, paper: NewPaper, secrets: SealSecrets): Promise<PaperId> {
  const { customerId, about, kind, content } = paper
  const name = paper.name.slice(0, 200)
  if (content.length === 0) throw refuse('paper-empty', { name }, '/file')
  const mediaType = await mediaTypeOf(name, content.subarray(0, 64 * 1024))
  const isSealed = (paper.isSealed ?? false) || alwaysSealed.includes(kind)
  const seal = isSealed ? { salt: newSalt(), mark: markOf(secrets.current) } : null
  const pieces = Math.ceil(content.length / pieceBytes)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const row = { customerId, about, kind, name, note: paper.note ?? '', mediaType, pieces, sha256, seal }
  const id = await insertPaper(tx, { ...row, bytes: content.length })
  const key = seal ? paperKey(secrets.current, seal.salt) : undefined
  for (let number = 0; number < pieces; number++) {
    const plain = content.subarray(number * pieceBytes, (number + 1) * pieceBytes)
    const place = { company: tx.company, paper: id, piece: number, pieces }
    const written = key ? sealPiece(key, place, plain) : plain
    await insertPiece(tx, { paper: id, customerId, isSealed, number, content: written })
  }
  await recordEvent(tx, {
    kind: 'paper-kept',
    subject: about,
    facts: { paper: id, kind, sealed: isSealed, sha256 },
  })
  return id
}
