/** The pages whose pictures are kept in docs/images, and what is done on each before it is taken. */
import type { Page } from 'playwright-core'
import type { Role } from '../server/modules/identity/index.ts'

export interface Shot {
  /** Of the file. */
  readonly name: string
  readonly role: Role
  readonly path: string
  /** 1280 unless said; a phone is 390. */
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  prepare?(page: Page): Promise<void>
}

let uploaded = 0
/** Another program's export with one header nobody knows; other numbers each time, for a repeat changes nothing. */
const ledger = (turn: number) => `发票号,客户,开票日期,到期日,Betrag,业务员
FP2611-9${turn}1,C001,2026-11-03,2026-12-18,48600.00,甲立春
FP2611-9${turn}2,C003,2026-11-04,2026-12-19,127350.00,甲立春
FP2611-9${turn}3,C008,2026-11-05,2026-13-20,8120.50,乙谷雨
FP2611-9${turn}4,C012,2026-11-06,2026-12-21,36900.00,乙谷雨
`

async function uploadAndMap(page: Page): Promise<void> {
  uploaded += 1
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '十一月发票.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger(uploaded)) })
  await page.waitForURL('**/imports/drafts/**')
  await page
    .getByLabel(/^Betrag/)
    .first()
    .selectOption('amount')
  await page.getByRole('button', { name: /^(检查|Check) 4/ }).click()
  await page
    .getByText(/退回 1 行|rows rejected: 1/i)
    .first()
    .waitFor()
}

async function importTheRest(page: Page): Promise<void> {
  await uploadAndMap(page)
  await page.getByRole('button', { name: /^(只导入其余|Import only)/ }).click()
  await page.waitForURL(/\/imports\/\d+$/)
  await page.getByText(/导入完成|^Imported/).waitFor()
}

async function fillReceipt(page: Page): Promise<void> {
  await page
    .getByLabel(/^(金额|Amount)/)
    .first()
    .fill('500000.00')
  await page.getByRole('button', { name: /^(按最早到期|Oldest)/ }).click()
  await page.locator('.preview .becomes').first().waitFor()
}

export const shots: readonly Shot[] = [
  { name: 'today-manager', role: 'manager', path: '/', height: 1100 },
  { name: 'today-manager-dark', role: 'manager', path: '/', height: 1100, dark: true },
  { name: 'today-receivables', role: 'receivables', path: '/' },
  { name: 'today-credit', role: 'credit', path: '/', height: 1000 },
  { name: 'today-collector', role: 'collector', path: '/', height: 1000 },
  { name: 'today-legal', role: 'legal', path: '/' },
  { name: 'today-auditor', role: 'auditor', path: '/', height: 1000 },
  { name: 'today-sales-phone', role: 'sales', path: '/', width: 390, height: 844 },
  { name: 'on-site-phone', role: 'sales', path: '/visit/C039', width: 390, height: 844 },
  { name: 'customers', role: 'manager', path: '/customers' },
  { name: 'customer', role: 'manager', path: '/customers/C010', height: 1100 },
  { name: 'ageing', role: 'receivables', path: '/aging?as_of=2026-09-30' },
  { name: 'open-items', role: 'receivables', path: '/open-items' },
  { name: 'documents', role: 'receivables', path: '/documents' },
  { name: 'enter-receipt', role: 'receivables', path: '/enter/receipt?customer=C003', prepare: fillReceipt },
  { name: 'orders', role: 'manager', path: '/orders' },
  { name: 'holds', role: 'manager', path: '/orders/holds', height: 1000 },
  { name: 'rationing', role: 'manager', path: '/orders/rationing' },
  { name: 'credit-limits', role: 'manager', path: '/credit' },
  { name: 'credit-policy', role: 'manager', path: '/credit/policy', height: 1100 },
  { name: 'credit-budget', role: 'manager', path: '/credit/budget', height: 1000 },
  { name: 'credit-applications', role: 'manager', path: '/credit/applications' },
  { name: 'credit-ratings', role: 'credit', path: '/credit/ratings' },
  { name: 'assessment', role: 'manager', path: '/credit/customer/C010', height: 1100 },
  { name: 'contracts', role: 'manager', path: '/contracts' },
  { name: 'contract', role: 'manager', path: '/contracts/SX-C043', height: 1100 },
  { name: 'recalls', role: 'manager', path: '/recalls' },
  { name: 'contract-draft', role: 'manager', path: '/contracts/draft?customer=C010', height: 1100 },
  { name: 'months', role: 'receivables', path: '/months' },
  { name: 'import-map', role: 'receivables', path: '/imports', prepare: uploadAndMap },
  { name: 'requests', role: 'manager', path: '/requests' },
  {
    name: 'ageing-drill',
    role: 'receivables',
    path: '/aging?as_of=2026-09-30&customer=C010&bucket=31-60',
    height: 1000,
  },
  { name: 'imports', role: 'receivables', path: '/imports' },
  { name: 'account', role: 'sales', path: '/account' },
  { name: 'settings-people', role: 'owner', path: '/settings/people' },
  { name: 'settings-roles', role: 'owner', path: '/settings/roles' },
  { name: 'settings-approvals', role: 'owner', path: '/settings/approvals' },
  { name: 'settings-audit', role: 'owner', path: '/settings/audit' },
  // Last: it books.
  { name: 'import-report', role: 'receivables', path: '/imports', prepare: importTheRest },
]
