/**
 * Tells UTF-8 from GB18030 by reading the whole file once: half a gigabyte a second, and the only honest way,
 * because a customer's one Chinese name may stand in the last row.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { readChunks, readHead } from './bytes.ts'
import { refuse } from './errors.ts'
import type { Encoding, SourceFile } from './types.ts'

/** That many Chinese characters in valid UTF-8 do not come about by accident in GBK. */
const convincing = 4

export async function detectEncoding(source: SourceFile): Promise<Encoding> {
  const marked = byteOrderMark(await readHead(source, 3))
  if (marked && marked !== 'utf-8') return marked
  let carry: Buffer = Buffer.alloc(0)
  let offset = 0
  let characters = 0
  for await (const chunk of readChunks(source)) {
    const joined = carry.length === 0 ? chunk : Buffer.concat([carry, chunk])
    const whole = joined.subarray(0, joined.length - openTail(joined))
    if (!isUtf8(whole)) {
      const prefix = validPrefix(whole)
      if (marked || characters + prefix.characters >= convincing)
        throw refuse('damaged-text', { file: source.name, row: await lineOf(source, offset + prefix.length) })
      return gb18030(source, joined.subarray(prefix.length), offset + prefix.length)
    }
    if (characters < convincing && !isAscii(whole)) characters += validPrefix(whole).characters
    carry = Buffer.from(joined.subarray(whole.length))
    offset += whole.length
  }
  if (carry.length === 0) return 'utf-8'
  if (marked || characters > 0)
    throw refuse('file-cut-off', { file: source.name, row: await lineOf(source, offset) })
  return gb18030(source, carry, offset)
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * Western European single-byte text also passes as GB18030, its letters swallowing their neighbours: `Müller` becomes
 * `M黮ler`. Its pairs end in an ASCII letter, which only rare Chinese characters do.
 */
async function gb18030(source: SourceFile, sample: Buffer, offset: number): Promise<Encoding> {
  let chinese = 0
  let suspect = 0
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0
    if (lead < 0x81) continue
    const trail = sample[++at] ?? 0
    if (trail >= 0x80) chinese++
    else if (trail >= 0x30 && trail <= 0x39 && (sample[at + 1] ?? 0) >= 0x81) at += 2
    else suspect++
  }
  if (suspect > chinese)
    throw refuse('unknown-encoding', { file: source.name, row: await lineOf(source, offset) })
  return 'gb18030'
}

/** Bytes at the end that begin a character the next chunk finishes. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

const sequenceLength = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1)

/** How many bytes are valid UTF-8 from the start, and how many characters of three bytes or more are among them. */
function validPrefix(bytes: Buffer): { length: number; characters: number } {
  let at = 0
  let characters = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0)
    if (length > 1 && !isUtf8(bytes.subarray(at, at + length))) break
    if (length === 1 && (bytes[at] ?? 0) >= 0x80) break
    if (length >= 3) characters++
    at += length
  }
  return { length: at, characters }
}

async function lineOf(source: SourceFile, offset: number): Promise<number> {
  let line = 1
  let start = 0
  for await (const chunk of readChunks(source)) {
    const part = chunk.subarray(0, offset - start)
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) line++
    start += chunk.length
    if (start >= offset) break
  }
  return line
}
