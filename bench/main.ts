/** `npm run bench`: the figures this project promises, measured in one run. `--size small` to try it, `--keep` for its data. */
import { parseArgs } from 'node:util'
import { destroyCluster } from '../server/kernel/database/embedded/destroy.ts'
import { openBooks } from './books.ts'
import { fillSettled } from './fill-settled.ts'
import { measureAging } from './measure-aging.ts'
import { measureCare } from './measure-care.ts'
import { measureImport } from './measure-import.ts'
import { measurePages, measureSearch } from './measure-lookups.ts'
import { measureStart } from './measure-start.ts'
import { documentOf, type Figure, type Plan, tableOf, writeDocument } from './report.ts'
import { type SizeName, sizes } from './sizes.ts'

const { values } = parseArgs({
  options: { size: { type: 'string' }, keep: { type: 'boolean' }, write: { type: 'boolean' } },
})
const name = sizeName(values.size ?? process.env.HUIKUAN_BENCH_SIZE ?? 'full')
const size = sizes[name]
const begun = Date.now()
const books = await openBooks()
const figures: Figure[] = []
const plans: Plan[] = []
let open = true
try {
  say('importing')
  figures.push(...(await measureImport(books, size)))
  await books.owner.query('vacuum (analyze)')
  say('settling')
  await fillSettled(books, size, done => say(`settled ${done.toLocaleString('en')}`))
  say('ageing')
  figures.unshift(...(await measureAging(books)))
  say('looking up')
  for (const { figure, plan } of [await measurePages(books), await measureSearch(books, size)]) {
    figures.push(figure)
    plans.push(plan)
  }
  say('verifying and backing up')
  figures.push(...(await measureCare(books)))
  await books.close()
  open = false
  say('starting')
  figures.push(await measureStart(books.folder))
} finally {
  if (open) await books.close()
  if (values.keep) say(`kept in ${books.folder}`)
  else await destroyCluster(books.folder)
}
console.log(tableOf(figures))
for (const plan of plans) console.log(`\n${plan.of}\n${plan.lines.join('\n')}`)
if (name === 'full' || values.write) await writeDocument(documentOf(name, size, figures, plans, books.today))

function sizeName(text: string): SizeName {
  if (text === 'full' || text === 'small') return text
  throw new Error(`no size '${text}': full or small`)
}

function say(step: string): void {
  console.error(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${step}`)
}
