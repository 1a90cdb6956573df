/**
 * The parts of a workbook, unpacked one at a time. The sizes in the directory are checked before anything is unpacked,
 * and yauzl stops a part that unpacks to more than its size says.
 */

import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { Problem } from '../../kernel/problem.ts'
import { refuse } from './errors.ts'
import { maxUnzippedBytes, maxUnzipRatio, maxZipEntries, ratioFreeBytes } from './limits.ts'
import type { SourceFile } from './types.ts'

export class Parts {
  private constructor(
    private readonly file: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(source: SourceFile): Promise<Parts> {
    const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true }
    try {
      const zip =
        'path' in source
          ? await openPromise(source.path, options)
          : await fromBufferPromise(Buffer.from(source.bytes), options)
      try {
        return new Parts(source.name, zip, await directory(source.name, zip))
      } catch (error) {
        zip.close()
        throw error
      }
    } catch (error) {
      throw brokenWorkbook(source.name, error)
    }
  }

  /** The part's stream, or undefined when the workbook has none of that name (case counts for nothing, as in Excel). */
  async stream(name: string): Promise<Readable | undefined> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return undefined
    try {
      return await this.zip.openReadStreamPromise(entry)
    } catch (error) {
      throw brokenWorkbook(this.file, error)
    }
  }

  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0
  }

  /** A small part as a whole. */
  async text(name: string): Promise<string | undefined> {
    if (this.size(name) > ratioFreeBytes) throw tooLarge(this.file, ratioFreeBytes)
    const stream = await this.stream(name)
    try {
      return stream && (await buffer(stream)).toString('utf8')
    } catch (error) {
      throw brokenWorkbook(this.file, error)
    }
  }

  close(): void {
    this.zip.close()
  }
}

async function directory(file: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  if (zip.entryCount > maxZipEntries) throw refuse('broken-workbook', { file })
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^\//, '').toLowerCase()
    if (entries.has(name)) throw refuse('broken-workbook', { file })
    entries.set(name, entry)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
  }
  if (unpacked > maxUnzippedBytes) throw tooLarge(file, maxUnzippedBytes)
  if (unpacked > ratioFreeBytes && unpacked > packed * maxUnzipRatio) throw tooLarge(file, ratioFreeBytes)
  return entries
}

export const tooLarge = (file: string, bytes: number) =>
  refuse('file-too-large-unzipped', { file, limit: `${Math.round(bytes / 1e6)} MB` })

/** What went wrong below becomes a refusal; refusals and troubles of the machine (no such file, disk) stay themselves. */
export function brokenWorkbook(file: string, error: unknown): unknown {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return error
  if (error.message.startsWith('too many bytes')) return tooLarge(file, maxUnzippedBytes)
  const code = 'code' in error ? String(error.code) : ''
  return /^E[A-Z]+$/.test(code) ? error : refuse('broken-workbook', { file })
}
