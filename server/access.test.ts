/**
 * Every route × every role × whose record × which credentials, from the routes' own list and the table of permissions. A
 * route without a row here fails the suite.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds, routes } from './app.ts'
import { type Scope, snapshot, transaction } from './kernel/database/transaction.ts'
import { dateOf, systemClock } from './kernel/dates.ts'
import { insertRun } from './kernel/jobs/store.ts'
import { writeOffAction } from './modules/adjustments/index.ts'
import { makeApplication } from './modules/applications/index.ts'
import { ask } from './modules/approvals/index.ts'
import { clausesField, makeContract } from './modules/contracts/index.ts'
import { importFiles } from './modules/exchange/index.ts'
import {
  addPerson,
  createApiKey,
  createCompany,
  isPermission,
  may,
  type Permission,
  roleNames,
} from './modules/identity/index.ts'
import { keepPaper, sealSecrets } from './modules/papers/index.ts'
import { makePromise } from './modules/promises/index.ts'
import { recallAction } from './modules/recalls/index.ts'

/** Whose record a path names: one the salesperson looks after, another salesperson's, another company's. */
type Whose = 'own' | 'others' | 'foreign'

interface Row {
  /** What stands in the path, by whose; a route without a parameter has none. */
  readonly names?: (world: World) => Partial<Record<Whose, string>>
  readonly body?: object
  readonly query?: string
  /** Not the caller's own: there for those permitted this as well. */
  readonly seenWith?: Permission
  /** Carried out, there is nothing left to carry out. */
  readonly once?: true
}

/** Ids and numbers of one company's, or one salesperson's, records. */
interface Records {
  readonly customer: string
  readonly invoice: string
  readonly receipt: string
  readonly creditNote: string
  readonly entry: string
  readonly request: string
  readonly order: string
  readonly shipment: string
  readonly paper: string
  readonly contract: string
  readonly application: string
  readonly recall: string
  readonly promise: string
}
interface World {
  readonly own: Records
  readonly others: Records
  readonly foreign: Records
  readonly ids: Readonly<
    Record<
      | 'import'
      | 'foreignImport'
      | 'draft'
      | 'foreignDraft'
      | 'job'
      | 'foreignJob'
      | 'key'
      | 'foreignKey'
      | 'rationing'
      | 'foreignRationing',
      string
    >
  >
}

const of =
  (field: keyof Records) =>
  ({ own, others, foreign }: World) => ({ own: own[field], others: others[field], foreign: foreign[field] })
const reason = 'because'
const customer: Row = { names: of('customer') }
const draft: Row = { names: ({ ids }) => ({ own: ids.draft, foreign: ids.foreignDraft }) }
const changing = (body: object): Row => ({ ...customer, body })

const someInputs = {
  ...{ cash: '1000000', reserve: '0', receipts: '0', needs: '0', days: 30 },
  ...{ cost_percent: '80', capital_percent: '5', carrying_most: null },
}
const someRationing = { tier: 'Z', quantity_percent: 50, from: '2026-03-31', until: '2026-04-30' }
const someRule = { rule: 'account-stopped', at: ['order'], effect: 'hold' }

const someApplication = { amount: '1.00', terms: 'net 30', purpose: reason, demand: '1.00' }

const rows: Readonly<Record<string, Row>> = {
  'GET /customers': {},
  'POST /customers': { body: { code: 'NEW', name: '新客户' } },
  'GET /customers/:code': customer,
  'PATCH /customers/:code': changing({ region: '华东' }),
  'PUT /customers/:code/contacts': changing({ contacts: [] }),
  'PUT /customers/:code/addresses': changing({ addresses: [] }),
  'PUT /customers/:code/payers': changing({ payers: [] }),
  'POST /customers/:code/hand-over': changing({ collector: '催收员', from: '2026-03-31', reason }),
  'POST /hand-overs': { body: { customers: ['S'], collector: '催收员', from: '2026-03-31', reason } },
  'GET /customers/:code/group': customer,
  'GET /customers/:code/paying': customer,
  'GET /customers/:code/bought': customer,
  'POST /customers/:code/open': changing({ reason }),
  'POST /customers/:code/stop': changing({ reason }),
  'POST /customers/:code/reopen': changing({ reason }),
  'GET /promises': {},
  'POST /promises': { body: { customer: 'S', amount: '1.00', by: '2026-03-31', said_by: '李四' } },
  'POST /promises/:id/withdraw': { names: of('promise'), body: { reason }, once: true },
  'GET /recalls': {},
  'POST /recalls': { body: { customer: 'S', lines: [{ invoice: 'IS', amount: '0.01' }], reason } },
  'GET /customers/:code/unpaid-goods': customer,
  'GET /recalls/:number': { names: of('recall') },
  'POST /recalls/:number/withdraw': { names: of('recall'), body: { reason } },
  'POST /recalls/:number/hand-over': { names: of('recall'), body: { ours: '张三', theirs: '李四' } },
  'POST /recalls/:number/credit': { names: of('recall'), body: { number: 'NEW-6' } },
  'GET /contracts': {},
  'POST /contracts': { body: { number: 'NEW-C', customer: 'S', clauses: { currency: 'CNY' } } },
  'POST /contracts/check': { body: { clauses: { currency: 'CNY' } } },
  'GET /contracts/:number': { names: of('contract') },
  'POST /contracts/:number/versions': {
    names: of('contract'),
    body: { clauses: { currency: 'CNY' }, reason },
  },
  'POST /contracts/:number/review': { names: of('contract'), body: {} },
  'POST /contracts/:number/send': { names: of('contract'), body: {} },
  'POST /contracts/:number/sign': {
    names: of('contract'),
    body: { ours: '张三', theirs: '李四', seals: 'both' },
  },
  'POST /contracts/:number/end': { names: of('contract'), body: { note: reason } },
  'POST /contracts/:number/links': { names: of('contract'), body: {} },
  'POST /contracts/:number/acknowledgements': {
    names: of('contract'),
    body: { paper: '1', by_name: '李四' },
  },
  'GET /contracts/:number/letter.pdf': { names: of('contract') },
  'GET /contract-defaults': {},
  'PUT /contract-defaults': { body: { credit_surcharge: '10', renewal_days: 30 } },
  'GET /papers': { query: '?customer=S' },
  'POST /papers': {},
  'GET /papers/:id': { names: of('paper') },
  'GET /papers/:id/content': { names: of('paper') },
  'POST /papers/:id/withdraw': { names: of('paper'), body: { reason } },
  'GET /products': {},
  'POST /products': { body: { sku: 'P2', name: '商品二' } },
  'GET /products/:sku': { names: () => ({ own: 'P', foreign: 'PZ' }) },
  'GET /aging': {},
  'GET /balances': {},
  'GET /open-items': {},
  'GET /open-items/totals': {},
  'GET /totals/orders': {},
  'GET /totals/holds': {},
  'GET /totals/documents': {},
  'GET /totals/credit-applications': {},
  'GET /totals/recalls': {},
  'GET /totals/requests': {},
  'GET /totals/contracts': {},
  'GET /totals/credit': {},
  'GET /totals/credit-ratings': {},
  'GET /totals/customers': {},
  'GET /documents': {},
  'GET /ledger': {},
  'GET /ledger/:id': { names: of('entry') },
  'POST /ledger/:id/reverse': { names: of('entry'), body: { reason } },
  'GET /verify': {},
  'GET /periods': {},
  'POST /periods/:month/close': { names: () => ({ own: '2020-01' }) },
  'POST /periods/:month/reopen': { names: () => ({ own: '2020-01' }), body: { reason } },
  'GET /aging-buckets': {},
  'PUT /aging-buckets': { body: { days: [30, 60, 90] } },
  'GET /account-map': {},
  'PUT /account-map': { body: { accounts: [] } },
  'GET /rates': {},
  'POST /rates': { body: { currency: 'USD', rate: '7.1' } },
  'GET /invoices': {},
  'POST /invoices': { body: { number: 'NEW-1', customer: 'S', issued: '2026-03-01', amount: '1.00' } },
  'GET /invoices/:number': { names: of('invoice') },
  'POST /invoices/:number/reverse': { names: of('invoice'), body: { reason, on: '2026-03-31' } },
  'POST /invoices/:number/write-off': { names: of('invoice'), body: { reason, amount: '0.01' } },
  'POST /invoices/:number/refund': { names: of('creditNote'), body: { reason, amount: '0.01' } },
  'POST /invoices/:number/events': {
    names: of('invoice'),
    body: { event: 'acceptance', on: '2026-03-01' },
  },
  'GET /receipts': {},
  'POST /receipts': { body: { number: 'NEW-2', customer: 'S', date: '2026-03-01', amount: '1.00' } },
  'GET /receipts/:number': { names: of('receipt') },
  'POST /receipts/:number/reverse': { names: of('receipt'), body: { reason, on: '2026-03-31' } },
  'POST /receipts/:number/refund': { names: of('receipt'), body: { reason, amount: '0.01' } },
  'POST /settlements': { body: { from: 'RS', to: 'IS', amount: '0.01' } },
  'POST /settlements/apply': { body: { from: 'RS', parts: [{ to: 'IS', amount: '0.01' }] } },
  'POST /settlements/unapply': { body: { from: 'RS', to: 'IS', reason } },
  'POST /items/transfer': { body: { number: 'IT', customer: 'S', amount: '0.01', reason } },
  'GET /credit': {},
  'GET /credit/:customer': customer,
  'POST /credit/:customer/check': changing({ amount: '1.00' }),
  'GET /credit/:customer/limits': customer,
  'POST /credit/:customer/limits': changing({ amount: '1.00', reason }),
  'GET /credit/:customer/evidence': customer,
  'POST /credit/:customer/evidence': changing({
    kind: 'rating',
    on: '2026-03-01',
    said: { agency: '中诚信', rating: 'AA' },
  }),
  'GET /credit/:customer/assessment': customer,
  'POST /credit/:customer/assessment': customer,
  'GET /credit-ratings': {},
  'POST /credit-ratings': { body: {} },
  'POST /credit-ratings/:id/confirm': {
    names: () => ({ own: '999998', foreign: '999999' }),
    body: { reason },
    once: true,
  },
  'POST /credit-ratings/:id/dismiss': {
    names: () => ({ own: '999998', foreign: '999999' }),
    body: { reason },
    once: true,
  },
  'GET /credit-applications': {},
  'POST /credit-applications': { body: { customer: 'S', ...someApplication } },
  'GET /credit-applications/:id': { names: of('application') },
  'PUT /credit-applications/:id': { names: of('application'), body: someApplication },
  'POST /credit-applications/:id/documents': {
    names: of('application'),
    // The first paper kept: one of S.
    body: { item: 'licence', paper: '1' },
  },
  'POST /credit-applications/:id/looks': {
    names: of('application'),
    body: { item: 'licence', seal: true, words: true, right: true },
  },
  'POST /credit-applications/:id/submit': { names: of('application'), body: {} },
  'POST /credit-applications/:id/refuse': { names: of('application'), body: { ground: 'no-licence' } },
  'POST /credit-applications/:id/agreement': {
    names: of('application'),
    body: { contract: 'HS' },
  },
  'POST /credit-applications/:id/drop': { names: of('application'), body: { reason } },
  'GET /credit-policies': {},
  'POST /credit-policies': { body: { name: 'ours', rules: [someRule], reason } },
  'POST /credit-policies/dry-run': { body: { rules: [someRule] } },
  'GET /credit-budgets': {},
  'GET /credit-budgets/customers': {},
  'POST /credit-budgets': { body: { inputs: someInputs, total: '1000000.00', reason } },
  'POST /credit-budgets/dry-run': { body: { inputs: someInputs } },
  'GET /orders': {},
  'POST /orders': { body: { number: 'NEW-3', customer: 'S', amount: '1.00' } },
  'GET /orders/:number': { names: of('order') },
  'GET /rationings': {},
  'POST /rationings': { body: { ...someRationing, reason } },
  'POST /rationings/:id/end': {
    names: ({ ids }) => ({ own: ids.rationing, foreign: ids.foreignRationing }),
    body: { reason },
    once: true,
  },
  'GET /orders/:number/largest-lot': { names: of('order') },
  'GET /orders/:number/story': { names: of('order') },
  'POST /orders/:number/release': { names: of('order'), body: { reason } },
  'POST /orders/:number/cancel': { names: of('order'), body: { reason } },
  'POST /orders/:number/reverse': { names: of('order'), body: { reason } },
  'POST /orders/:number/close': { names: of('order'), body: { reason } },
  'GET /holds': {},
  'GET /shipments': {},
  'POST /shipments': { body: { number: 'NEW-4', customer: 'S', amount: '1.00' } },
  'GET /shipments/:number': { names: of('shipment') },
  'POST /shipments/:number/return': {
    names: of('shipment'),
    body: { number: 'NEW-5', amount: '0.01', reason },
  },
  'POST /shipments/:number/sign': { names: of('shipment'), body: { on: null } },
  'POST /shipments/:number/reverse': { names: of('shipment'), body: { reason } },
  'GET /customers/:code/stock': customer,
  'GET /customers/:code/stock-reports': customer,
  'POST /stock-reports': {
    body: { number: 'NEW-7', customer: 'S', kind: 'sold', lines: [{ sku: 'P', quantity: '1' }] },
  },
  'POST /stock-reports/:number/reverse': {
    names: () => ({ own: 'NONE', foreign: 'THEIRS' }),
    body: { reason },
    once: true,
  },
  'GET /kpi': {},
  'GET /today': {},
  'GET /imports': {},
  'POST /imports': {},
  'GET /imports/:id': { names: ({ ids }) => ({ own: ids.import, foreign: ids.foreignImport }) },
  'POST /imports/:id/undo': {
    names: ({ ids }) => ({ own: ids.import, foreign: ids.foreignImport }),
    body: { reason },
  },
  'GET /imports/:id/undo': { names: ({ ids }) => ({ own: ids.import, foreign: ids.foreignImport }) },
  'GET /imports/kinds': {},
  'GET /imports/drafts': {},
  'POST /imports/drafts': {},
  'GET /imports/drafts/:id': draft,
  'PUT /imports/drafts/:id': {
    ...draft,
    body: { wishes: [], options: { new_customers: false, expect: null, partial: false } },
  },
  'DELETE /imports/drafts/:id': { ...draft, once: true },
  'GET /imports/drafts/:id/understanding': draft,
  'POST /imports/drafts/:id/check': { ...draft, body: {} },
  'GET /imports/drafts/:id/check': draft,
  'POST /imports/drafts/:id/run': { ...draft, body: {} },
  'GET /import-mappings': {},
  'POST /import-mappings': { body: { name: '期初', fingerprint: 'x', wish: {} } },
  'PUT /import-mappings/:name': {
    names: () => ({ own: '金蝶', foreign: '用友' }),
    body: { fingerprint: 'x', wish: {} },
  },
  'DELETE /import-mappings/:name': { names: () => ({ own: '金蝶', foreign: '用友' }), once: true },
  'GET /exports/:file': { names: () => ({ own: 'customers.csv' }) },
  'GET /requests': {},
  'GET /requests/:id': { names: of('request') },
  'POST /requests/:id/approve': { names: of('request'), body: {} },
  'POST /requests/:id/refuse': { names: of('request'), body: { reason } },
  'POST /requests/:id/withdraw': { names: of('request'), body: {} },
  'GET /approval-bands': {},
  'PUT /approval-bands/:action': {
    names: () => ({ own: 'refund' }),
    body: { bands: [{ role: 'owner', up_to: null }] },
  },
  'GET /people': {},
  'POST /people': { body: { name: 'new', role: 'auditor' } },
  'PATCH /people/:name': { names: () => ({ own: 'tess', foreign: 'zoe' }), body: { role: 'legal' } },
  'POST /people/:name/password': { names: () => ({ own: 'tess', foreign: 'zoe' }), body: {} },
  'GET /api-keys': {},
  'POST /api-keys': { body: { name: 'another' } },
  'DELETE /api-keys/:id': { names: ({ ids }) => ({ own: ids.key, foreign: ids.foreignKey }), once: true },
  'GET /companies': {},
  'POST /companies': { body: { code: 'THIRD', name: '第三公司' } },
  'GET /company': {},
  'PATCH /company': { body: { name: '测试公司' } },
  'GET /preferences': {},
  'PUT /preferences/:name': { names: () => ({ own: 'numbers' }), body: { content: {} } },
  'DELETE /preferences/:name': { names: () => ({ own: 'numbers' }) },
  'GET /permissions': {},
  'GET /mail': {},
  'POST /mail/test': { body: { to: 'nobody@example.com' } },
  'GET /calendars': {},
  'GET /jobs': {},
  'GET /jobs/:id': {
    seenWith: 'see-imports',
    names: ({ ids }) => ({ own: ids.job, foreign: ids.foreignJob }),
  },
  'POST /jobs/:id/retry': {
    seenWith: 'see-imports',
    names: ({ ids }) => ({ own: ids.job, foreign: ids.foreignJob }),
    body: {},
  },
  'GET /waiting': {},
  'GET /demo': {},
  'POST /demo': { body: {} },
  'GET /audit': {},
  'GET /audit.csv': {},
  // A stream without an end: who may listen is tried beside it.
  'GET /events': {},
}

const guarded = routes.filter(route => route.visit === undefined)
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

describe('who may do what to whose record', () => {
  const api = useApi()
  const keys = new Map<string, string>()
  let world: World

  beforeAll(async () => {
    const { pool } = api.database
    const clock = systemClock(dateOf('2026-03-31'))
    for (const role of roleNames) {
      if (role !== 'sales') keys.set(role, await api.keyOf(role))
    }
    keys.set('sales', await api.keyOf('sales', 'sally', { salesperson: '沙莉' }))
    await api.keyOf('sales', 'tom', { salesperson: '汤姆' })
    await api.keyOf('legal', 'tess')
    const other = await createCompany(
      pool,
      { code: 'OTHER', name: '另一公司', currency: 'CNY', zone: 'Asia/Shanghai' },
      clock,
    )
    const otherScope: Scope = { company: other.id, person: null }
    await transaction(pool, otherScope, async tx => {
      await addPerson(tx, { name: 'zoe', role: 'owner' })
      await createApiKey(tx, { name: 'theirs', person: 'zoe' }, clock)
    })
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    const bring = async (scope: Scope, customers: string, letters: readonly string[], sku: string) => {
      const { problem } = await importFiles(pool, scope, importKinds, {
        today: dateOf('2026-03-31'),
        files: [
          file('c.csv', `code,name,salesperson\n${customers}`),
          file('p.csv', `sku,name\n${sku},商品\n`),
          file(
            'i.csv',
            `number,customer,issued,due,amount\n${letters.map(letter => `I${letter},${letter},2026-01-10,2026-02-10,100.00\nN${letter},${letter},2026-01-12,,-20.00\n`).join('')}`,
          ),
          file(
            'o.csv',
            `number,customer,date,amount,ship_by\n${letters.map(letter => `O${letter},${letter},2026-01-10,100.00,2026-02-01\n`).join('')}`,
          ),
          file(
            's.csv',
            `number,order,customer,date,amount\n${letters.map(letter => `D${letter},,${letter},2026-01-10,30.00\n`).join('')}`,
          ),
          file(
            'r.csv',
            `number,customer,date,amount,method\n${letters.map(letter => `R${letter},${letter},2026-01-20,50.00,bank\n`).join('')}`,
          ),
        ],
      })
      expect(problem).toBeUndefined()
    }
    await bring(api.scope, 'S,沙莉的客户,沙莉\nT,汤姆的客户,汤姆\n', ['S', 'T'], 'P')
    await bring(otherScope, 'Z,别家的客户,\n', ['Z'], 'PZ')
    const recordsOf = async (scope: Scope, letter: string, asker: string): Promise<Records> => {
      const one = async (sql: string, values: readonly unknown[]) => {
        const [row] = await snapshot(pool, scope, reader =>
          reader.rows<{ id: bigint }>(sql, [reader.company, ...values]),
        )
        return row?.id ?? 0n
      }
      const entry = await one('select id from ledger.journal_entry where company_id = $1 and ref = $2', [
        `I${letter}`,
      ])
      const person = await one('select id from identity.person where company_id = $1 and name = $2', [asker])
      const request = await transaction(pool, { ...scope, person: person as Scope['person'] }, tx =>
        ask(tx, writeOffAction, { number: `I${letter}`, amount: '0.02', on: '2026-03-31', reason }, reason),
      )
      const customerId = await one('select id from customers.customer where company_id = $1 and code = $2', [
        letter,
      ])
      await transaction(pool, scope, tx =>
        makeContract(tx, {
          number: `H${letter}`,
          customer: letter,
          clauses: clausesField.parse({ currency: 'CNY' }),
        }),
      )
      const application = await transaction(pool, scope, tx =>
        makeApplication(tx, {
          customer: letter,
          ...{
            amount: '1.00',
            currency: null,
            terms: 'net 30',
            purpose: reason,
            demand: '1.00',
            accepted: null,
          },
          today: dateOf('2026-03-31'),
        }),
      )
      const recall = await transaction(pool, scope, tx =>
        recallAction.book(tx, {
          customer: letter,
          lines: [{ invoice: `I${letter}`, amount: '0.03' }],
          on: '2026-03-31',
          reason,
        }),
      )
      const promise = await transaction(pool, scope, tx =>
        makePromise(tx, {
          ...{ customer: letter, amount: '1.00', currency: null, on: null, saidBy: '李四', note: null },
          ...{ by: dateOf('2026-03-31'), today: dateOf('2026-03-31') },
        }),
      )
      const content = Buffer.from('%PDF-1.7\n')
      const paper = await transaction(pool, scope, tx =>
        keepPaper(
          tx,
          { customerId, about: `customer:${letter}`, kind: 'other', name: 'a.pdf', content },
          sealSecrets(pool),
        ),
      )
      return {
        customer: letter,
        paper: String(paper),
        contract: `H${letter}`,
        application: String(application),
        recall: String(recall.number),
        promise: String(promise),
        invoice: `I${letter}`,
        receipt: `R${letter}`,
        creditNote: `N${letter}`,
        order: `O${letter}`,
        shipment: `D${letter}`,
        entry: String(entry),
        request: 'requestId' in request ? String(request.requestId) : '',
      }
    }
    const latest = async (scope: Scope, table: string) => {
      const [row] = await snapshot(pool, scope, reader =>
        reader.rows<{ id: bigint }>(`select max(id) as id from ${table} where company_id = $1`, [
          reader.company,
        ]),
      )
      return String(row?.id ?? 0)
    }
    const work = (scope: Scope) =>
      transaction(pool, scope, tx => insertRun(tx, { kind: 'nothing-to-do', payload: {}, occasion: null }))
    await work(api.scope)
    await work(otherScope)
    await api.uploads.sweep(Date.now())
    const folder = await readFile(join(api.uploadFolder, 'uploads/folder-id'), 'utf8')
    const wait = async ({ company }: Scope, mapping: string) => {
      await api.database.owner.query(
        `insert into exchange.import_mapping (company_id, name, fingerprint, wish) values ($1, $2, 'x', '{}')`,
        [company, mapping],
      )
      const { rows: made } = await api.database.owner.query<{ id: string }>(
        `insert into exchange.import_draft (company_id, place, files, wishes, options)
         values ($1, $2, '[{"name": "a.csv", "bytes": 1, "mapping": null}]', '[{}]',
           '{"new_customers": false, "expect": null, "partial": false}') returning id::text`,
        [company, JSON.stringify({ folder, upload: 'gone' })],
      )
      return made[0]
    }
    const drafts = [await wait(api.scope, '金蝶'), await wait(otherScope, '用友')]
    await transaction(pool, api.scope, tx => createApiKey(tx, { name: 'spare', person: 'tess' }, clock))
    for (const { company } of [api.scope, otherScope])
      await api.database.owner.query(
        `insert into orders.rationing (company_id, tier, lines_percent, quantity_percent, batches, withholds_fast, first_skus,
           from_on, until_on, reason)
         values ($1, 'Z', 100, 50, 1, false, '{}', '2026-03-31', '2026-04-30', 'because')`,
        [company],
      )
    world = {
      own: await recordsOf(api.scope, 'S', 'sally'),
      others: await recordsOf(api.scope, 'T', 'tom'),
      foreign: await recordsOf(otherScope, 'Z', 'zoe'),
      ids: {
        import: await latest(api.scope, 'exchange.import_run'),
        foreignImport: await latest(otherScope, 'exchange.import_run'),
        draft: drafts[0]?.id ?? '',
        foreignDraft: drafts[1]?.id ?? '',
        job: await latest(api.scope, 'kernel.job_run'),
        foreignJob: await latest(otherScope, 'kernel.job_run'),
        rationing: await latest(api.scope, 'orders.rationing'),
        foreignRationing: await latest(otherScope, 'orders.rationing'),
        key: await latest(api.scope, 'identity.api_key'),
        foreignKey: await latest(otherScope, 'identity.api_key'),
      },
    }
  })

  const asked = (route: (typeof guarded)[number], name: string | undefined, row: Row) => ({
    method: route.method,
    url: `${route.path.replace(/:\w+/, encodeURIComponent(name ?? ''))}${row.query ?? ''}`,
    headers: route.edits ? { 'if-match': '"1"' } : {},
    ...(row.body ? { body: row.body } : {}),
  })

  it('has a row for every route, and no row for a route that is gone', () => {
    expect(Object.keys(rows).sort()).toEqual(guarded.map(nameOf).sort())
  })

  it('asks a permission of the table on every route', () => {
    expect(guarded.filter(route => !isPermission(route.permission)).map(nameOf)).toEqual([])
  })

  it('lets nobody in without a key, with a made-up, an expired or a revoked one', async () => {
    const { pool } = api.database
    const key = () =>
      transaction(pool, api.scope, tx =>
        createApiKey(tx, { name: randomBytes(6).toString('hex'), person: 'owner', days: 1 }, systemClock()),
      )
    const [expired, revoked] = [await key(), await key()]
    await api.database.owner.query(
      `update identity.api_key set expires_at = now() - interval '1 second' where name = $1`,
      [expired.name],
    )
    await api.database.owner.query('update identity.api_key set revoked_at = now() where name = $1', [
      revoked.name,
    ])
    const credentials = {
      'no key': undefined,
      'a made-up key': `hk_${randomBytes(32).toString('base64url')}`,
      'an expired key': expired.key,
      'a revoked key': revoked.key,
    }
    for (const route of guarded) {
      const row = rows[nameOf(route)] ?? {}
      for (const [what, credential] of Object.entries(credentials)) {
        const answer = await api.ask(credential, asked(route, row.names?.(world).own, row))
        expect(answer.statusCode, `${nameOf(route)} with ${what}`).toBe(401)
      }
    }
  })

  // Reading first, so that what is asked for is still there.
  const ordered = [...guarded]
    .filter(route => route.path !== '/events')
    .sort((left, right) => Number(left.method !== 'GET') - Number(right.method !== 'GET'))

  it.each(ordered.map(route => [nameOf(route), route] as const))(
    '%s keeps to the table',
    async (name, route) => {
      const row = rows[name]
      if (!row) throw new Error('no row')
      const { permission } = route
      if (!isPermission(permission)) throw new Error('no permission')
      const names = row.names?.(world) ?? {}
      for (const role of roleNames) {
        const ask = async (whose: Whose) => {
          const answer = await api.ask(keys.get(role), asked(route, names[whose], row))
          return {
            status: answer.statusCode,
            said: `${role} on ${whose}: ${answer.body.slice(0, 300)}`,
            body: answer.body,
          }
        }
        if (!may(role, permission)) {
          expect((await ask('own')).status, role).toBe(403)
          continue
        }
        if (names.foreign !== undefined) {
          const { status, said } = await ask('foreign')
          expect(status, said).toBe(404)
        }
        if (names.others !== undefined && !may(role, 'see-all')) {
          const { status, said } = await ask('others')
          expect(status, said).toBe(404)
        }
        const { status, said } = await ask('own')
        const maybeGone = row.once || (row.seenWith !== undefined && !may(role, row.seenWith))
        const wrong = maybeGone ? [401, 403] : [401, 403, 404]
        if (route.path.startsWith('/requests/') && route.method === 'POST') continue
        expect(wrong, said).not.toContain(status)
        expect(status, said).toBeLessThan(500)
      }
    },
  )

  it.each([
    '/open-items?customer=T',
    '/open-items?limit=50',
    '/open-items?limit=50&credits=true&order=desc',
    '/documents',
    '/documents?customer=T',
    '/totals/documents?customer=T',
    '/totals/orders?customer=T',
    '/ledger?customer=T',
    '/invoices?customer=T',
    '/receipts?customer=T',
    '/orders?customer=T',
    '/shipments?customer=T',
    '/orders',
    '/shipments',
    '/holds',
    '/credit/T',
    '/papers?customer=T',
    '/contracts',
    '/contracts?customer=T',
    '/credit-applications',
    '/credit-applications?customer=T',
    '/customers?q=汤姆',
    '/kpi?by=customer',
    '/aging?by=customer',
    '/aging?customer=T',
    '/today',
    '/today?customer=T',
    '/requests',
  ])('a salesperson learns nothing of another’s customer by asking %s', async url => {
    const answer = await api.ask(keys.get('sales'), { url: encodeURI(url) })
    expect([200, 404]).toContain(answer.statusCode)
    if (answer.statusCode === 404) return
    expect(answer.body).not.toMatch(/汤姆的客户|"T"|"HT"|"IT"|"RT"|"OT"|"DT"/)
  })

  it('a salesperson cannot take over a customer, nor name another’s in a document', async () => {
    const sally = keys.get('sales')
    const taken = await api.ask(sally, {
      method: 'POST',
      url: '/customers',
      body: { code: 'NEW-T', name: '新', salesperson: '汤姆' },
    })
    expect([403, 422]).toContain(taken.statusCode)
    const group = await api.ask(sally, {
      method: 'PATCH',
      url: '/customers/S',
      headers: { 'if-match': '"1"' },
      body: { parent_code: 'T' },
    })
    expect(group.statusCode).toBeGreaterThanOrEqual(400)
  })

  it('a key for reading changes nothing, whatever its person may do', async () => {
    const { key } = await transaction(api.database.pool, api.scope, tx =>
      createApiKey(tx, { name: 'only reads', person: 'owner', scope: 'read' }, systemClock()),
    )
    for (const route of guarded) {
      const row = rows[nameOf(route)] ?? {}
      if (route.method === 'GET') continue
      const answer = await api.ask(key, asked(route, row.names?.(world).own, row))
      expect([answer.statusCode, answer.json().type], nameOf(route)).toEqual([403, 'reads-only'])
    }
  })
})
