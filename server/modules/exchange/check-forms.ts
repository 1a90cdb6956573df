import { open } from 'node:fs/promises'
import type { Upload, Uploads } from '../../kernel/uploads/uploads.ts'
import { fileForm } from './file-form.ts'

/** What is no table by its content is told at once. */
export async function checkForms(uploads: Uploads, { place, files }: Upload): Promise<void> {
  for (const [index, { name }] of files.entries()) {
    const handle = await open(await uploads.path(place, index), 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
      fileForm(name, buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  }
}
