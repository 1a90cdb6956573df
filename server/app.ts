/** The composition: one line per module, and what the frame asks of them. */

import { demoRoutes } from './demo/api.ts'
import { demoJob } from './demo/demo-job.ts'
import { fillDemo, mayFillDemo } from './demo/fill-demo.ts'
import { howToBegin } from './demo/how-to-begin.ts'
import { printDay } from './demo/print-day.ts'
import { exportKinds } from './exports.ts'
import { auditRoutes } from './kernel/audit/api.ts'
import { auditCommand } from './kernel/audit/command.ts'
import { eventRanks } from './kernel/backup/cluster-bound.ts'
import { backupCommands } from './kernel/backup/commands.ts'
import { calendarRoutes } from './kernel/calendar/api.ts'
import type { Command } from './kernel/cli/command.ts'
import type { Desk } from './kernel/cli/desk.ts'
import { databaseUrl } from './kernel/database/database-url-command.ts'
import { snapshot } from './kernel/database/transaction.ts'
import type { Door } from './kernel/http/caller.ts'
import type { Route } from './kernel/http/route.ts'
import { startCommand } from './kernel/http/start-command.ts'
import { jobRoutes } from './kernel/jobs/api.ts'
import type { JobPeople } from './kernel/jobs/attempt.ts'
import type { Job } from './kernel/jobs/job.ts'
import { kernelJobs } from './kernel/jobs/sweeping.ts'
import { liveRoutes } from './kernel/live/api.ts'
import type { Module } from './kernel/module.ts'
import { liveSubjects } from './live-subjects.ts'
import { refundAction, writeOffAction } from './modules/adjustments/index.ts'
import { adjustments } from './modules/adjustments/module.ts'
import { applicationAction, applicationPapers, limitAtSigning } from './modules/applications/index.ts'
import { applications } from './modules/applications/module.ts'
import { approvals } from './modules/approvals/module.ts'
import {
  askLongerTerms,
  customerImportWithTerms,
  gradeCheck,
  guardTerms,
  inspectionGate,
  inspectionPapers,
  termsAction,
} from './modules/assessment/index.ts'
import { assessment } from './modules/assessment/module.ts'
import { collections } from './modules/collections/module.ts'
import { contractPapers } from './modules/contracts/index.ts'
import { contracts } from './modules/contracts/module.ts'
import {
  budgetAction,
  creditLimits,
  customerImportWithLimits,
  enterLimit,
  gatedLimit,
  policyAction,
  reopenAccountAction,
} from './modules/credit/index.ts'
import { credit } from './modules/credit/module.ts'
import { ownCustomers } from './modules/customers/index.ts'
import { customers } from './modules/customers/module.ts'
import { type ImportKind, textTable } from './modules/exchange/index.ts'
import { exchange } from './modules/exchange/module.ts'
import {
  actAs,
  callerFor,
  chooseCompany,
  ensureMainCompany,
  type GivenLogin,
  identify,
  isPermission,
  isRole,
  listCompanies,
  may,
  personNames,
  requirePermission,
} from './modules/identity/index.ts'
import { identity } from './modules/identity/module.ts'
import {
  billedDocuments,
  creditNoteAction,
  followGoods,
  invoiceDocuments,
  orderImportTelling,
  shipmentImportTelling,
} from './modules/invoices/index.ts'
import { invoices } from './modules/invoices/module.ts'
import { journalPreview, reopenAction } from './modules/ledger/index.ts'
import { ledger } from './modules/ledger/module.ts'
import { exposureCheck, ordersDownstream, releaseAction } from './modules/orders/index.ts'
import { orders } from './modules/orders/module.ts'
import { papers } from './modules/papers/module.ts'
import {
  invoiceImportWithReceipts,
  receiptDocuments,
  receiptImport,
  receive,
  settlementImport,
} from './modules/payments/index.ts'
import { payments } from './modules/payments/module.ts'
import { performance } from './modules/performance/module.ts'
import { importProducts } from './modules/products/index.ts'
import { products } from './modules/products/module.ts'
import { promises } from './modules/promises/module.ts'
import { recallAction, recallCheck, recallPapers } from './modules/recalls/index.ts'
import { recalls } from './modules/recalls/module.ts'
import { waitingRoutes } from './waiting.ts'

/** In the order they depend on each other. */
export const importKinds: readonly ImportKind[] = [
  customerImportWithTerms(customerImportWithLimits),
  importProducts,
  orderImportTelling,
  shipmentImportTelling,
  invoiceImportWithReceipts,
  receiptImport,
  settlementImport,
]

/** With what must be done before a person is granted a limit. */
const grantLimit = gatedLimit(inspectionGate)

const modules: readonly Module[] = [
  identity,
  customers({
    limitEntered: enterLimit(inspectionGate),
    termsEntered: askLongerTerms,
    changed: guardTerms,
  }),
  papers([contractPapers, inspectionPapers, applicationPapers, recallPapers]),
  products,
  exchange(importKinds, exportKinds),
  ledger([
    creditLimits,
    gradeCheck,
    exposureCheck,
    invoiceDocuments,
    billedDocuments,
    receiptDocuments,
    recallCheck,
  ]),
  promises,
  contracts({ termsEntered: askLongerTerms, after: limitAtSigning(grantLimit) }),
  credit(ordersDownstream, grantLimit),
  assessment(grantLimit),
  applications(grantLimit),
  orders(receive, followGoods),
  approvals(
    [
      grantLimit,
      applicationAction(grantLimit),
      policyAction,
      reopenAccountAction,
      budgetAction,
      releaseAction,
      creditNoteAction(invoiceImportWithReceipts),
      writeOffAction,
      refundAction,
      recallAction,
      reopenAction,
      termsAction,
    ],
    journalPreview,
  ),
  invoices(invoiceImportWithReceipts),
  payments,
  adjustments,
  recalls,
  collections,
  performance,
]

const allows = (role: string, permission: string): boolean =>
  isRole(role) && isPermission(permission) && may(role, permission)

const demo = demoJob(importKinds)

export const jobs: readonly Job[] = [...kernelJobs, ...modules.flatMap(module => module.jobs ?? []), demo]

export const door: Door = {
  identify: (pool, headers) => identify(pool, headers, { confinement: ownCustomers }),
  requirePermission(role, permission) {
    if (!isPermission(permission) || !isRole(role))
      throw new Error(`no permission '${permission}' of '${role}'`)
    requirePermission(role, permission)
  },
}

export const routes: readonly Route[] = [
  ...modules.flatMap(module => module.routes ?? []),
  ...jobRoutes(jobs, { seesAll: role => allows(role, 'see-imports'), names: personNames }),
  ...calendarRoutes,
  ...demoRoutes(demo),
  ...auditRoutes({ names: personNames, csv: textTable }),
  ...waitingRoutes(allows),
  ...liveRoutes({ door, subjects: liveSubjects, names: personNames, may: allows }),
]

export const jobPeople: JobPeople = {
  companies: listCompanies,
  async asker(pool, id, person) {
    if (person !== null) return callerFor(pool, id, person, ownCustomers)
    const company = (await listCompanies(pool)).find(each => each.id === id)
    return company && { company, person, scope: { company: id, person } }
  },
  requirePermission: door.requirePermission,
}

/** Of the demo this program filled, until they are printed. */
let given: readonly GivenLogin[] = []

const start = startCommand({
  mayFill: mayFillDemo,
  async fillDemo(context) {
    given = await fillDemo(context, importKinds)
  },
  async printDay(context) {
    const parts = [await printDay(context), await howToBegin(context, given)]
    return parts.filter(part => part !== '').join('\n\n')
  },
  jobs,
  jobPeople,
  loops: modules.flatMap(module => module.loops ?? []),
  routes,
  door,
})

export const commands: readonly Command[] = [
  start,
  ...modules.flatMap(module => module.commands ?? []),
  auditCommand(personNames),
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
  confinementOf: role => (isRole(role) && may(role, 'see-all') ? undefined : ownCustomers),
  zone: 'Asia/Shanghai',
}
