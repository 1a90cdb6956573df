/** Writes docs/permissions.md from the table of roles and permissions: `npx tsx tools/permissions.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { permissions } from '../server/modules/identity/permissions.ts'
import { roleNames } from '../server/modules/identity/types.ts'
import type { Violation } from './guards/tree.ts'

const page = 'docs/permissions.md'

export function permissionsPage(table: typeof permissions): string {
  const rows = Object.entries(table).map(([name, { roles, meaning }]) => {
    const marks = roleNames.map(role => (roles.includes(role) ? '✓' : ''))
    return `| \`${name}\` | ${meaning.en} · ${meaning['zh-CN']} | ${marks.join(' | ')} |`
  })
  return [
    '# Who may do what\n',
    'The table the interface, the commands with `--user` and the page obey; rows of the database obey `see-all` by themselves.',
    'Written by `npx tsx tools/permissions.ts`; do not edit.\n',
    `| permission | meaning | ${roleNames.join(' | ')} |`,
    `| --- | --- | ${roleNames.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n')
}

export function permissionsDrift(root: string): Violation[] {
  const path = join(root, page)
  const written = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return written === permissionsPage(permissions)
    ? []
    : [{ path: page, line: 1, says: 'out of date: npx tsx tools/permissions.ts' }]
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(resolve(import.meta.dirname, '..'), page), permissionsPage(permissions))
}
