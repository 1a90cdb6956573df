/** The composition: one line per module, and what the frame asks of them. */
import type { Command } from './kernel/cli/command.ts'
import type { Desk } from './kernel/cli/desk.ts'
import { databaseUrl } from './kernel/database/database-url-command.ts'
import { snapshot } from './kernel/database/transaction.ts'
import type { Module } from './kernel/module.ts'
import {
  actAs,
  chooseCompany,
  ensureMainCompany,
  isPermission,
  requirePermission,
} from './modules/identity/index.ts'
import { identity } from './modules/identity/module.ts'

const modules: readonly Module[] = [identity]

export const commands: readonly Command[] = [databaseUrl, ...modules.flatMap(module => module.commands ?? [])]

export const desk: Desk = {
  choose: chooseCompany,
  ensureMain: ensureMainCompany,
  async actAs(pool, scope, name, permission) {
    const person = await snapshot(pool, scope, reader => actAs(reader, name))
    if (permission === undefined) return person
    if (!isPermission(permission)) throw new Error(`no permission '${permission}'`)
    requirePermission(person.role, permission)
    return person
  },
  zone: 'Asia/Shanghai',
}
