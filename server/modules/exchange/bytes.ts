import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { SourceFile } from './types.ts'

const chunkBytes = 128 * 1024

export async function readHead(source: SourceFile, length: number): Promise<Buffer> {
  if ('bytes' in source) return Buffer.from(source.bytes.subarray(0, length))
  const handle = await open(source.path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

export async function* readChunks(source: SourceFile): AsyncGenerator<Buffer> {
  if ('path' in source) {
    yield* createReadStream(source.path, { highWaterMark: chunkBytes })
    return
  }
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)
  for (let start = 0; start < bytes.length; start += chunkBytes)
    yield bytes.subarray(start, start + chunkBytes)
}
