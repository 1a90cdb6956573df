/** The figures as a table, on the screen and in docs/benchmarks.md. */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../server/kernel/root.ts'
import type { Size, SizeName } from './sizes.ts'

/** Seconds of ours and of bare SQL, held against a ratio or a difference. */
export interface Ratio {
  readonly what: string
  readonly ours: number
  readonly bare: number
  readonly limit: { readonly ratio: number } | { readonly difference: number }
  readonly note?: string
}

export interface Value {
  readonly what: string
  readonly value: string
  readonly target?: string
  readonly met?: boolean
  readonly note?: string
}

export type Figure = Ratio | Value

export interface Plan {
  readonly of: string
  readonly lines: readonly string[]
}

const path = join(projectRoot, 'docs/benchmarks.md')
const pageHeading = '\n## The page\n'
const notesHeading = '\n## Notes\n'

const seconds = (value: number) => (value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(1)} s`)
const verdict = (met: boolean | undefined) => (met === undefined ? '' : met ? 'yes' : '**no**')

function cellsOf(figure: Figure): string[] {
  const note = figure.note ?? ''
  if ('value' in figure)
    return [figure.what, figure.value, '', '', figure.target ?? '', verdict(figure.met), note]
  const { ours, bare, limit } = figure
  const [held, most, unit] =
    'ratio' in limit ? [ours / bare, limit.ratio, '×'] : [ours - bare, limit.difference, 's more']
  return [
    figure.what,
    seconds(ours),
    seconds(bare),
    `${held.toFixed(2)} ${unit}`,
    `≤ ${most} ${unit}`,
    verdict(held <= most),
    note,
  ]
}

/** One figure as it is told while the others are still being measured. */
export function lineOf(figure: Figure): string {
  return cellsOf(figure)
    .filter(cell => cell !== '')
    .join(' | ')
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf)
  const head = ['figure', 'Huikuan', 'bare', 'compared', 'target', 'met', 'note']
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

export function documentOf(
  name: SizeName,
  size: Size,
  figures: readonly Figure[],
  plans: readonly Plan[],
  today: string,
): string {
  const count = (value: number) => value.toLocaleString('en')
  const trial = name === 'small' ? '\n\n**A trial at a fiftieth: targets are stated for the full size.**' : ''
  return `# Figures${trial}

\`npm run bench\` measures anew and writes this page; \`npm run bench -- --size small\` tries it at a fiftieth of the size
(\`--write\` writes the page even then). The bare queries are in \`bench/sql/\`. Ours and bare run by turns in one run, on one
embedded PostgreSQL, and medians are compared: times are this machine's, ratios travel.

- Measured ${today}, size ${name}: ${count(size.customers)} customers, ${count(size.open)} open and ${count(size.settled)} settled invoices,
  ${count((size.settled * 6) / 5)} settlements; ${count(size.named)} customers for the search.
- ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}.

${tableOf(figures)}

## Plans
${plans.map(plan => `### ${plan.of}\n\`\`\`\n${plan.lines.join('\n')}\n\`\`\``).join('\n\n')}
`
}

/** The page's figures and what people wrote stay: why one is missed, what a limit is. */
export async function writeDocument(text: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  const kept = [pageHeading, notesHeading].map(heading => before.indexOf(heading)).filter(found => found >= 0)
  await writeFile(path, kept.length === 0 ? text : `${text}${before.slice(Math.min(...kept))}`)
}

/** What {@link writeDocument} leaves alone: the part about the page, above the notes. */
export async function writePagePart(figures: readonly Figure[], told: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  const notes = before.includes(notesHeading) ? before.indexOf(notesHeading) : before.length
  const begin = before.includes(pageHeading) ? before.indexOf(pageHeading) : notes
  await writeFile(
    path,
    `${before.slice(0, begin)}${pageHeading}\n${told}\n\n${tableOf(figures)}\n${before.slice(notes)}`,
  )
}
