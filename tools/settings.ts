/** Writes docs/settings.md from the catalogue of settings: `npx tsx tools/settings.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Setting, settingCatalogue } from '../server/kernel/settings/catalogue.ts'
import { isServerCode, lineAt, type SourceFile, type Violation } from './guards/tree.ts'

const page = 'docs/settings.md'
const settings: readonly Setting[] = Object.values(settingCatalogue)

export function settingsPage(listed: readonly Setting[]): string {
  const sections = listed.map(({ name, form, fallback, meaning, isSecret }) =>
    [
      `## ${name}`,
      `\`${form}\`${isSecret ? ' · secret · 机密' : ''}\n`,
      `- ${meaning.en} Not set: ${fallback.en}.`,
      `- ${meaning['zh-CN']}未设置时：${fallback['zh-CN']}。\n`,
    ].join('\n'),
  )
  return [
    '# Settings\n',
    'Every environment variable the program reads, checked before it does anything: one that cannot be used is refused',
    'by name. An empty variable is one that is not set. Written by `npx tsx tools/settings.ts`; do not edit.\n',
    ...sections,
  ].join('\n')
}

/** The page against the catalogue, and the catalogue against what the code reads. */
export function settingsDrift(root: string, files: readonly SourceFile[]): Violation[] {
  const path = join(root, page)
  const written = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const stale = { path: page, line: 1, says: 'out of date: npx tsx tools/settings.ts' }
  return [...(written === settingsPage(settings) ? [] : [stale]), ...unlisted(files)]
}

/** Set by the program for itself. */
const internal = new Set(['HUIKUAN_ROOT'])

function unlisted(files: readonly SourceFile[]): Violation[] {
  const known = new Set([...settings.map(setting => setting.name), ...internal])
  return files
    .filter(file => isServerCode(file.path) && !file.path.startsWith('server/kernel/testing/'))
    .flatMap(({ path, text }) =>
      Array.from(text.matchAll(/\bHUIKUAN_[A-Z_]+\b/g))
        .filter(([name]) => !known.has(name))
        .map(match => ({
          path,
          line: lineAt(text, match.index),
          says: `${match[0]} is not in the catalogue of settings`,
        })),
    )
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(resolve(import.meta.dirname, '..'), page), settingsPage(settings))
}
