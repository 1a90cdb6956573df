import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract as tarExtract } from 'tar-stream'
import { Problem } from '../problem.ts'
import { ageMagic, decrypted, WrongPassphrase } from './encryption.ts'
import { refuse } from './errors.ts'
import { pieceBytes } from './format.ts'
import { errorCode } from './write-archive.ts'

export interface ArchiveEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** The entries of a backup file in their order, each whole; can be looked at before they are taken. */
export interface Archive {
  peek(): Promise<ArchiveEntry | undefined>
  take(): Promise<ArchiveEntry | undefined>
  damaged(reason: string): Problem
}

/** Opens a backup file for the time of `work`. Whatever is wrong with the file is refused with words about the file. */
export async function readArchive<Result>(
  file: string,
  passphrase: string | undefined,
  work: (archive: Archive) => Promise<Result>,
  progress?: (done: number, total: number) => void,
): Promise<Result> {
  const size = await recognise(file, passphrase)
  const entries = archiveEntries(file, passphrase, done => progress?.(done, size))
  try {
    return await work(peekable(file, entries))
  } finally {
    await entries.return(undefined)
  }
}

/** Tells from the first bytes whether this is worth opening. Returns the file's size. */
async function recognise(file: string, passphrase: string | undefined): Promise<number> {
  let start: Buffer
  let size: number
  try {
    const handle = await open(file, 'r')
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(ageMagic.length), 0, ageMagic.length, 0)
      start = buffer.subarray(0, bytesRead)
      size = (await handle.stat()).size
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw refuse('backup-not-readable', { file, reason: errorCode(error) ?? String(error) })
  }
  if (start.toString('latin1') === ageMagic) {
    if (passphrase === undefined) throw refuse('passphrase-needed', { file })
  } else if (start[0] === 0x1f && start[1] === 0x8b) {
    if (passphrase !== undefined) throw refuse('backup-not-encrypted', { file })
  } else throw refuse('not-a-backup', { file })
  return size
}

async function* archiveEntries(
  file: string,
  passphrase: string | undefined,
  progress: (done: number) => void,
): AsyncGenerator<ArchiveEntry, void> {
  const stop = new AbortController()
  const tar = tarExtract()
  const fed = pipeline(
    counted(createReadStream(file, { highWaterMark: 256 * 1024 }), progress),
    source => (passphrase === undefined ? source : decrypted(source, passphrase)),
    createGunzip(),
    tar,
    { signal: stop.signal },
  )
  // Seen through the entries' iterator; here only kept from ending the program.
  fed.catch(() => {})
  try {
    for await (const entry of tar) yield await wholeEntry(entry)
    await fed
  } catch (error) {
    throw readRefusal(error, file)
  } finally {
    stop.abort()
  }
}

async function* counted(
  source: AsyncIterable<Buffer>,
  progress: (done: number) => void,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const chunk of source) {
    yield chunk
    done += chunk.length
    progress(done)
  }
}

type Entry = AsyncIterable<unknown> & { readonly header: { readonly name: string; readonly size: number } }

async function wholeEntry(entry: Entry): Promise<ArchiveEntry> {
  // A backup never holds a larger piece: what claims to is not one of ours, and would fill the memory.
  if (entry.header.size > pieceBytes) throw new Error('oversized piece')
  const parts: Uint8Array[] = []
  for await (const part of entry) if (part instanceof Uint8Array) parts.push(part)
  return { name: entry.header.name, bytes: Buffer.concat(parts) }
}

function peekable(file: string, entries: AsyncGenerator<ArchiveEntry, void>): Archive {
  let next: Promise<ArchiveEntry | undefined> | undefined
  const peek = () => {
    next ??= entries.next().then(result => (result.done ? undefined : result.value))
    return next
  }
  return {
    peek,
    async take() {
      const entry = await peek()
      next = undefined
      return entry
    },
    damaged: reason => refuse('backup-damaged', { file, reason }),
  }
}

function readRefusal(error: unknown, file: string): unknown {
  if (error instanceof Problem) return error
  if (error instanceof WrongPassphrase) return refuse('passphrase-wrong', { file })
  const code = errorCode(error)
  if (code === 'EIO' || code === 'EISDIR') return refuse('backup-not-readable', { file, reason: code })
  return refuse('backup-damaged', { file, reason: error instanceof Error ? error.message : String(error) })
}
