/** Sealing: pieces encrypted with AES-256-GCM, under a key of the paper's own, made of an installation's secret. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Which piece of which paper: bound to the ciphertext, so that none can be put in another's place. */
export interface PiecePlace {
  readonly company: bigint
  readonly paper: bigint
  readonly piece: number
  readonly pieces: number
}

/** Tells secrets apart without telling anything of them. */
export const markOf = (secret: string): string =>
  createHash('sha256').update(`huikuan seal mark ${secret}`).digest('base64url').slice(0, 16)

export const newSalt = (): Buffer => randomBytes(16)

export function paperKey(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'huikuan sealed paper', 32))
}

export function sealPiece(key: Buffer, place: PiecePlace, content: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(bound(place))
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws where the piece, its place or the key is not what was sealed. */
export function openPiece(key: Buffer, place: PiecePlace, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceBytes)
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(bound(place))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}

const bound = ({ company, paper, piece, pieces }: PiecePlace) =>
  Buffer.from(`${company}:${paper}:${piece}/${pieces}`)
