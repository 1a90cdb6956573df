/**
 * Documents as PDF, by Typst. Templates read what they are told as data (`sys.inputs`) and nothing else: no text of a user is
 * ever markup. One thread sets one document after the other; it is replaced after some hundred, because it never gives memory
 * back, and when it takes too long.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../root.ts'

const documentsOfAThread = 300
const longestMilliseconds = 30_000
/** Larger data would be a book, not a letter. */
const mostCharacters = 2_000_000

interface Thread {
  readonly worker: Worker
  readonly workspace: string
  left: number
}

let thread: Thread | undefined
let queue: Promise<unknown> = Promise.resolve()

export interface PdfWish {
  /** A folder that holds templates and nothing else; all a template can read. */
  readonly workspace: string
  /** The file in it. */
  readonly template: string
  readonly inputs: Readonly<Record<string, string>>
}

/** Undefined when it could not be set in time. A template that fails is a bug, and throws. */
export function renderPdf(wish: PdfWish): Promise<Buffer | undefined> {
  if (Object.values(wish.inputs).join('').length > mostCharacters) return Promise.resolve(undefined)
  const turn = queue.then(() => render(wish))
  queue = turn.catch(() => {})
  return turn
}

async function render({ workspace, template, inputs }: PdfWish): Promise<Buffer | undefined> {
  const { worker } = current(workspace)
  const answer = await new Promise<{ pdf?: Uint8Array; fault?: string } | undefined>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve(undefined)), longestMilliseconds)
    const settle = (end: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      worker.unref()
      end()
    }
    const answered = (message: { pdf?: Uint8Array; fault?: string }) => settle(() => resolve(message))
    const failed = (error: Error) => settle(() => reject(error))
    const ended = (code: number) => settle(() => reject(new Error(`the typesetter ended with ${code}`)))
    worker.ref()
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage({ template, inputs })
  }).catch(async (error: unknown) => {
    await drop()
    throw error
  })
  if (answer?.pdf) return Buffer.from(answer.pdf)
  await drop()
  if (answer) throw new Error(`${template}: ${answer.fault}`)
  return undefined
}

function current(workspace: string): Thread {
  if (thread && thread.workspace === workspace && thread.left > 0) {
    thread.left -= 1
    return thread
  }
  void drop()
  const fonts = ['Regular', 'Bold'].map(weight => join(fontFolder(), `NotoSansHans-${weight}.otf`))
  const file = join(projectRoot, 'server/kernel/pdf/typst-worker.mjs')
  const worker = new Worker(file, { workerData: { workspace, fonts }, execArgv: [] })
  // A fault while nobody waits must not take the program down.
  worker.on('error', () => {})
  thread = { worker, workspace, left: documentsOfAThread - 1 }
  return thread
}

async function drop(): Promise<void> {
  const { worker } = thread ?? {}
  thread = undefined
  await worker?.terminate()
}

/** The package names its folder by its entry only. */
function fontFolder(): string {
  return join(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc')), '../../fonts')
}
