/** `npm run bench`: the figures this project promises, measured in one run. `--size small` to try it, `--only books|doors|credit`, `--keep` for its data. */
import { parseArgs } from 'node:util'
import { openBooks } from './books.ts'
import { fillSettled } from './fill-settled.ts'
import { inFolder } from './in-folder.ts'
import { measureAging } from './measure-aging.ts'
import { measureCare } from './measure-care.ts'
import { measureCredit } from './measure-credit.ts'
import { measureDoors } from './measure-doors.ts'
import { measureImport } from './measure-import.ts'
import { measurePages, measureSearch } from './measure-lookups.ts'
import { measureStart } from './measure-start.ts'
import { documentOf, type Figure, lineOf, type Plan, tableOf, writeDocument } from './report.ts'
import { type SizeName, sizes } from './sizes.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    keep: { type: 'boolean' },
    write: { type: 'boolean' },
    only: { type: 'string' },
  },
})
const name = sizeName(values.size ?? process.env.HUIKUAN_BENCH_SIZE ?? 'full')
const size = sizes[name]
const begun = Date.now()
const figures: Figure[] = []
const plans: Plan[] = []
let today = ''
const asked = (part: string) => values.only === undefined || values.only === part
if (asked('books')) await inFolder(values.keep === true, measure)
if (asked('doors')) await inFolder(values.keep === true, throughTheDoors)
if (asked('credit')) await inFolder(values.keep === true, onCredit)
console.log(tableOf(figures))
for (const plan of plans) console.log(`\n${plan.of}\n${plan.lines.join('\n')}`)
if ((name === 'full' && values.only === undefined) || values.write)
  await writeDocument(documentOf(name, size, figures, plans, today))

async function measure(folder: string): Promise<void> {
  const books = await openBooks(folder)
  today = books.today
  try {
    say('importing')
    took(await measureImport(books, size))
    await books.owner.query('vacuum (analyze)')
    say('settling')
    await fillSettled(books, size, done => say(`settled ${done.toLocaleString('en')}`))
    say('ageing')
    took(await measureAging(books))
    say('looking up')
    for (const { figure, plan } of [await measurePages(books), await measureSearch(books, size)]) {
      took([figure])
      plans.push(plan)
    }
    say('verifying and backing up')
    took(await measureCare(books))
  } finally {
    await books.close()
  }
  say('starting')
  took([await measureStart(folder)])
}

async function throughTheDoors(folder: string): Promise<void> {
  say('through the doors')
  await measureDoors(folder, took)
}

async function onCredit(folder: string): Promise<void> {
  say('on credit')
  await measureCredit(folder, size, took, say)
}

/** Told at once as well: what a later step breaks must not lose it. */
function took(measured: readonly Figure[]): void {
  figures.push(...measured)
  for (const figure of measured) say(lineOf(figure))
}

function sizeName(text: string): SizeName {
  if (text === 'full' || text === 'small') return text
  throw new Error(`no size '${text}': full or small`)
}

function say(step: string): void {
  console.error(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${step}`)
}
