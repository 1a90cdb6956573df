import { Readable } from 'node:stream'
import type pg from 'pg'
import {
  type Reader,
  type Scope,
  snapshot,
  type Transaction,
  transaction,
} from '../../kernel/database/transaction.ts'
import { eventsAbout } from '../../kernel/events/events-about.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { personNames } from '../identity/index.ts'
import { refuse } from './errors.ts'
import { openPiece, paperKey } from './seal.ts'
import { sealSecrets } from './seal-secrets.ts'
import { selectPaper, selectPiece, selectSeal, setWithdrawn } from './store.ts'
import type { Paper } from './types.ts'

/** Refuses `paper-unknown`. */
export async function needPaper(reader: Reader, id: bigint): Promise<Paper> {
  const paper = await selectPaper(reader, id)
  if (!paper) throw refuse('paper-unknown', { id: id.toString() })
  return paper
}

/** Who read a sealed paper, newest first. */
export async function looksAt(reader: Reader, { id }: Paper) {
  const asked = { subject: `paper:${id}`, kind: 'sealed-paper-read', limit: 100 }
  const [looks, names] = [await eventsAbout(reader, asked), await personNames(reader)]
  return looks.map(({ personId, at }) => ({
    by: personId === null ? null : (names.get(personId) ?? null),
    at,
  }))
}

/** Its bytes, piece by piece; of a sealed one the look is recorded before the first byte is given. */
export async function openPaper(
  pool: pg.Pool,
  scope: Scope,
  asked: { readonly id: bigint; readonly mayUnseal: boolean },
): Promise<{ readonly paper: Paper; readonly content: Readable }> {
  const { paper, key } = await transaction(pool, scope, async tx => {
    const found = await needPaper(tx, asked.id)
    if (!found.isSealed) return { paper: found, key: undefined }
    if (!asked.mayUnseal) throw refuse('paper-sealed', { id: found.id.toString() })
    const opened = await keyOf(tx, pool, found)
    const { id, about, kind } = found
    await recordEvent(tx, { kind: 'sealed-paper-read', subject: `paper:${id}`, facts: { about, kind } })
    return { paper: found, key: opened }
  })
  return { paper, content: Readable.from(piecesOf(pool, scope, paper, key), { objectMode: false }) }
}

async function keyOf(reader: Reader, pool: pg.Pool, { id }: Paper): Promise<Buffer> {
  const seal = await selectSeal(reader, id)
  const secret = seal && sealSecrets(pool).byMark.get(seal.mark)
  if (!seal || secret === undefined) throw refuse('paper-key-lost', { id: id.toString() })
  return paperKey(secret, seal.salt)
}

/** Pieces never change: they need no common snapshot, and no connection waits for a slow reader. */
async function* piecesOf(pool: pg.Pool, scope: Scope, paper: Paper, key: Buffer | undefined) {
  for (let number = 0; number < paper.pieces; number++) {
    const written = await snapshot(pool, scope, reader => selectPiece(reader, paper.id, number))
    const place = { company: scope.company, paper: paper.id, piece: number, pieces: paper.pieces }
    yield key ? openPiece(key, place, written) : written
  }
}

/** It stays, with the reason, and counts no more. Refuses `paper-unknown`, `paper-withdrawn`. */
export async function withdrawPaper(tx: Transaction, id: bigint, reason: string): Promise<void> {
  const paper = await needPaper(tx, id)
  if (!(await setWithdrawn(tx, paper.id, reason))) throw refuse('paper-withdrawn', { id: id.toString() })
  await recordEvent(tx, {
    kind: 'paper-withdrawn',
    subject: paper.about,
    facts: { paper: paper.id, kind: paper.kind, reason },
  })
}
