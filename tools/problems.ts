/** Writes docs/problems.md from the catalogues of the program: `npm run problems`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ProblemDefinition, problemCatalogue } from '../server/kernel/problem.ts'
import { isServerCode, readTree, type SourceFile, type Violation } from './guards/tree.ts'

const page = 'docs/problems.md'

export function problemsPage(catalogue: ReadonlyMap<string, ProblemDefinition>): string {
  const entries = [...catalogue].sort(([left], [right]) => (left < right ? -1 : 1))
  const sections = entries.map(
    ([type, { status, title, detail }]) =>
      `## ${type}\n${status} · ${title.en} · ${title['zh-CN']}\n\n- ${detail.en}\n- ${detail['zh-CN']}\n`,
  )
  return [
    '# Refusals\n',
    'Every refusal of the program, in both languages, as the command line and the API tell it (RFC 9457): the heading is',
    'its `type`, the number its HTTP status. Words in braces are facts, and members of the answer beside `detail`.',
    'Written by `npm run problems`; do not edit.\n',
    ...sections,
  ].join('\n')
}

/** Fills the catalogue by loading every file that defines a part of it. */
async function loadCatalogue(root: string, files: readonly SourceFile[]): Promise<void> {
  const defining = files.filter(file => isServerCode(file.path) && /=\s*defineProblems\(/.test(file.text))
  for (const { path } of defining) await import(pathToFileURL(join(root, path)).href)
}

export async function problemsDrift(root: string, files: readonly SourceFile[]): Promise<Violation[]> {
  await loadCatalogue(root, files)
  const path = join(root, page)
  const written = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return written === problemsPage(problemCatalogue)
    ? []
    : [{ path: page, line: 1, says: 'out of date: npm run problems' }]
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..')
  await loadCatalogue(root, readTree(root))
  writeFileSync(join(root, page), problemsPage(problemCatalogue))
}
