/** Who may hear of what while it happens; what is not named here is told to auditors only. */
import type { SubjectRule, SubjectRules } from './kernel/live/subjects.ts'
import { visibleApplications } from './modules/applications/index.ts'
import { visibleContracts } from './modules/contracts/index.ts'
import { visibleCustomers } from './modules/customers/index.ts'
import { visibleDocuments } from './modules/ledger/index.ts'
import { visibleOrders, visibleShipments } from './modules/orders/index.ts'
import { visibleRecalls } from './modules/recalls/index.ts'

const forAll: SubjectRule = { permission: 'read' }
const document = (kind: 'invoice' | 'credit_note' | 'receipt'): SubjectRule => ({
  permission: 'read',
  visible: (reader, numbers) => visibleDocuments(reader, kind, numbers),
})

export const liveSubjects: SubjectRules = {
  customer: { permission: 'read', visible: visibleCustomers },
  invoice: document('invoice'),
  credit_note: document('credit_note'),
  receipt: document('receipt'),
  order: { permission: 'read', visible: visibleOrders },
  shipment: { permission: 'read', visible: visibleShipments },
  contract: { permission: 'read', visible: visibleContracts },
  application: { permission: 'read', visible: visibleApplications },
  recall: { permission: 'read', visible: visibleRecalls },
  'credit-policy': forAll,
  'credit-budget': { permission: 'see-all' },
  rationing: forAll,
  import: { permission: 'see-imports' },
  'import-draft': { permission: 'import' },
  books: { permission: 'verify' },
  customers: forAll,
  product: forAll,
  period: forAll,
  rate: forAll,
  account: forAll,
  entry: forAll,
}
