import { refuse } from './errors.ts'
import { type MediaType, mediaTypes } from './types.ts'

/** Told by the first bytes alone: neither the name nor what the sender declares counts. Refuses `paper-form-unknown`. */
export async function mediaTypeOf(name: string, head: Buffer): Promise<MediaType> {
  if (head.length === 0) throw refuse('paper-empty', { name }, '/file')
  const { fileTypeFromBuffer } = await import('file-type')
  const seen = (await fileTypeFromBuffer(head))?.mime
  const known = mediaTypes.find(type => type === seen)
  if (!known) throw refuse('paper-form-unknown', { name, seen: seen ?? '?' }, '/file')
  return known
}
