/** Sets documents in a thread of its own. Plain JavaScript: a worker is started from a file, bundled or not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { workspace, fonts } = workerData
// The workspace holds templates only, and nothing outside of it can be read.
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map(path => readFileSync(path)) }],
})

parentPort.on('message', ({ template, inputs }) => {
  try {
    const pdf = compiler.pdf({ mainFilePath: join(workspace, template), inputs })
    compiler.evictCache(5)
    parentPort.postMessage({ pdf })
  } catch (error) {
    parentPort.postMessage({ fault: String(error?.message ?? error).slice(0, 2000) })
  }
})
