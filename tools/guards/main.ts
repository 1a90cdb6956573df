/** Runs every guard over the project; part of `npm run check`. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { problemsDrift } from '../problems.ts'
import { settingsDrift } from '../settings.ts'
import { webApiDrift } from '../web-api.ts'
import { eventWords } from './event-words.ts'
import { checkImports } from './imports.ts'
import { language } from './language.ts'
import { style } from './style.ts'
import { tableOwnership } from './table-ownership.ts'
import { tableShape } from './table-shape.ts'
import { type Guard, readPlan, readTree, type Violation } from './tree.ts'

const root = resolve(import.meta.dirname, '../..')
const files = readTree(root)
const guards: Record<string, Guard> = { tableOwnership, tableShape, language, style }

async function imports(): Promise<Violation[]> {
  const folder = join(root, 'server/modules')
  const onDisk = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
    : []
  const { modules, violations } = await checkImports(
    root,
    readPlan(files),
    onDisk.map(entry => entry.name),
  )
  const nothing = {
    path: 'server',
    line: 1,
    says: 'dependency-cruiser read no file: its silence means nothing',
  }
  return modules === 0 ? [nothing] : violations
}

const found = [
  ...(await imports()),
  ...Object.values(guards).flatMap(guard => guard(files)),
  ...(await problemsDrift(root, files)),
  ...settingsDrift(root, files),
  ...(await webApiDrift(root)),
  ...eventWords(root, files),
]
for (const { path, line, says } of found) console.log(`${path}:${line} ${says}`)
console.log(`${files.length} files, ${found.length} complaints`)
process.exitCode = found.length === 0 ? 0 : 1
