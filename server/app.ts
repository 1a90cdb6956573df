/** The composition: one line per module, and what the frame asks of them. */
import { eventRanks } from './kernel/backup/cluster-bound.ts'
import { backupCommands } from './kernel/backup/commands.ts'
import type { Command } from './kernel/cli/command.ts'
import type { Desk } from './kernel/cli/desk.ts'
import { databaseUrl } from './kernel/database/database-url-command.ts'
import { snapshot } from './kernel/database/transaction.ts'
import { startCommand } from './kernel/http/start-command.ts'
import type { Module } from './kernel/module.ts'
import {
  actAs,
  chooseCompany,
  ensureMainCompany,
  isPermission,
  listCompanies,
  requirePermission,
} from './modules/identity/index.ts'
import { identity } from './modules/identity/module.ts'
import { adjustments } from './modules/adjustments/module.ts'
import { importCustomers } from './modules/customers/index.ts'
import { exchange } from './modules/exchange/module.ts'
import { invoiceDocuments } from './modules/invoices/index.ts'
import { ledger } from './modules/ledger/module.ts'
import { invoiceImportWithReceipts, receiptDocuments, receiptImport, settlementImport } from './modules/payments/index.ts'

const modules: readonly Module[] = [
  identity,
  exchange([importCustomers, invoiceImportWithReceipts, receiptImport, settlementImport]),
  ledger([invoiceDocuments, receiptDocuments]),
  adjustments,
]

const start = startCommand({
  mayFill: async pool => (await listCompanies(pool)).length === 0,
  fillDemo: async () => {},
  printDay: async () => '',
  jobs: modules.flatMap(module => module.jobs ?? []),
})

export const commands: readonly Command[] = [
  start,
  ...modules.flatMap(module => module.commands ?? []),
  databaseUrl,
  ...backupCommands([...eventRanks, ...modules.flatMap(module => module.clusterBound ?? [])]),
]

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
