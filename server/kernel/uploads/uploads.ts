/** Files on their way in: in the data folder, under names of our own, until the job they are for has ended. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { refuse } from './errors.ts'
import { type ReceivedForm, receiveForm } from './receive-form.ts'

/** Where an upload lies: in which data folder, and under which name there. */
export interface UploadPlace {
  readonly folder: string
  readonly upload: string
}

export interface Upload extends ReceivedForm {
  readonly place: UploadPlace
}

const hour = 3_600_000
/** Longer than any form takes to arrive, and than anybody waits before trying again what was set aside. */
const keptMilliseconds = { unfinished: hour, finished: 7 * 24 * hour }
const unfinished = '.part'

export class Uploads {
  readonly #root: string

  constructor(
    dataDirectory: string,
    readonly mostBytes: number,
  ) {
    this.#root = join(dataDirectory, 'uploads')
  }

  /** Takes in a form; it is there as a whole or not at all. */
  async receive(request: FastifyRequest, most = this.mostBytes): Promise<Upload> {
    const upload = randomUUID()
    const folder = await this.#folder()
    const arriving = join(this.#root, upload + unfinished)
    await mkdir(arriving, { mode: 0o700 })
    try {
      const form = await receiveForm(request, arriving, Math.min(most, this.mostBytes))
      await rename(arriving, join(this.#root, upload))
      return { ...form, place: { folder, upload } }
    } catch (error) {
      await rm(arriving, { recursive: true, force: true })
      throw error
    }
  }

  /** The path of the `index`th file. Refuses `upload-elsewhere` and `upload-gone`. */
  async path({ folder, upload }: UploadPlace, index: number): Promise<string> {
    if (folder !== (await this.#folder())) throw refuse('upload-elsewhere', {})
    const path = join(this.#root, upload, String(index))
    await stat(path).catch(() => {
      throw refuse('upload-gone', {})
    })
    return path
  }

  async discard({ folder, upload }: UploadPlace): Promise<void> {
    if (folder === (await this.#folder()))
      await rm(join(this.#root, upload), { recursive: true, force: true })
  }

  /** Removes what programs left that were killed, and what nobody came back for. */
  async sweep(now: number): Promise<void> {
    await this.#folder()
    for (const name of await readdir(this.#root)) {
      const path = join(this.#root, name)
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }))
      const kept = name.endsWith(unfinished) ? keptMilliseconds.unfinished : keptMilliseconds.finished
      if (name !== marker && now - mtimeMs > kept) await rm(path, { recursive: true, force: true })
    }
  }

  /** The folder's own name for itself, made on first use: two programs on one database may have two of them. */
  async #folder(): Promise<string> {
    await mkdir(this.#root, { recursive: true, mode: 0o700 })
    const file = join(this.#root, marker)
    await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    return readFile(file, 'utf8')
  }
}

const marker = 'folder-id'
