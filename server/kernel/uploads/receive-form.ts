import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { refuse } from './errors.ts'

export interface ReceivedFile {
  /** As the sender calls it, for reading only: it names nothing here. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface ReceivedForm {
  /** Their contents lie under their index. */
  readonly files: readonly ReceivedFile[]
  readonly fields: Readonly<Record<string, string>>
}

const mostFiles = 20
const limits = {
  fieldNameSize: 100,
  fieldSize: 100_000,
  fields: 30,
  files: mostFiles,
  parts: 60,
  headerPairs: 50,
}

/** Writes the files of a form to a folder as they arrive. */
export async function receiveForm(
  request: FastifyRequest,
  folder: string,
  mostBytes: number,
): Promise<ReceivedForm> {
  if (!request.isMultipart?.()) throw refuse('upload-not-a-form', {})
  const tooLarge = refuse('upload-too-large', { limit: mostBytes, files: mostFiles })
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > mostBytes + limits.parts * 1000 + limits.fields * limits.fieldSize) throw tooLarge
  const files: ReceivedFile[] = []
  const fields: Record<string, string> = {}
  let left = mostBytes
  try {
    for await (const part of request.parts({ limits: { ...limits, fileSize: mostBytes + 1 } })) {
      if (part.type === 'field') {
        if (part.valueTruncated || typeof part.value !== 'string') throw tooLarge
        fields[part.fieldname] = part.value
        continue
      }
      const written = await write(part.file, join(folder, String(files.length)), left, tooLarge)
      left -= written.bytes
      files.push({ name: shownName(part.filename), ...written })
    }
  } catch (error) {
    throw told(error, tooLarge)
  }
  if (files.length === 0) throw refuse('upload-empty', {}, '/file')
  return { files, fields }
}

async function write(file: Readable, path: string, most: number, tooLarge: Problem) {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    file,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        if (bytes > most) throw tooLarge
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  return { sha256: hash.digest('hex'), bytes }
}

/** Its last part, without what a terminal or a page would not show. */
function shownName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 200) || 'file'
}

function told(error: unknown, tooLarge: Problem): unknown {
  if (error instanceof Problem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^FST_(REQ_FILE_TOO_LARGE|PARTS_LIMIT|FILES_LIMIT|FIELDS_LIMIT)$/.test(code)) return tooLarge
  const broken =
    /PREMATURE|ABORTED|ECONNRESET|^FST_/.test(code) || /unexpected end|malformed/i.test(String(error))
  return broken ? refuse('upload-broken-off', {}) : error
}
