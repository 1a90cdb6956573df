/** Credit applications as they stand on the demo's day, one in each state, with what each rests on. */
import type { Transaction } from '../kernel/database/transaction.ts'
import type { PersonId } from '../kernel/ids.ts'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import {
  applicationAction,
  documentItems,
  handIn,
  lookAt,
  makeApplication,
  nameAgreement,
  refuseApplication,
  submitApplication,
} from '../modules/applications/index.ts'
import { approve } from '../modules/approvals/index.ts'
import { limitAction } from '../modules/credit/index.ts'
import { keepPaper, sealSecrets } from '../modules/papers/index.ts'
import { agree } from './agree.ts'
import { judge } from './judge.ts'
import { type DemoDay, type People, peopleOf } from './people.ts'
import { specimenPdf } from './specimens.ts'
import { customerIds } from './store.ts'
import { creditLimit } from './tables.ts'
import type { DemoCustomer } from './types.ts'

const stages = ['draft', 'submitted', 'refused', 'approved', 'in-force'] as const
type Stage = (typeof stages)[number]

const action = applicationAction(limitAction)
const decider = { name: '庚大雪', role: 'manager' } as const

export async function applyForCredit(
  tx: Transaction,
  customers: readonly DemoCustomer[],
  day: DemoDay,
): Promise<void> {
  const people = await peopleOf(tx, day)
  const known = await customerIds(tx)
  // Of the salesperson who signs in, so that it is seen from both sides.
  const ordinary = customers.filter(
    ({ salesperson, part, parentCode, terms }) =>
      salesperson === '甲立春' && part === 'ordinary' && parentCode === null && terms.startsWith('net'),
  )
  const prompt = ordinary.filter(({ habit }) => habit.late[1] <= 30)
  const late = ordinary.find(({ habit }) => habit.late[1] > 30)
  for (const [index, stage] of stages.entries()) {
    const customer = stage === 'refused' ? late : prompt[index]
    if (!customer) throw new Error(`nobody applies as ${stage}`)
    const customerId = known.get(customer.code) ?? 0n
    await judge(people, { customer, customerId, turn: index })
    await bringTo(people, { customer, customerId, stage, deciderId: people.idOf(decider.name) })
  }
}

interface Applying {
  readonly customer: DemoCustomer
  readonly customerId: bigint
  readonly stage: Stage
  readonly deciderId: PersonId
}

async function bringTo(people: People, { customer, customerId, stage, deciderId }: Applying): Promise<void> {
  const { as, today } = people
  const sales = as(customer.salesperson)
  const currency = currencyOf(customer.currency)
  const id = await makeApplication(sales, {
    customer: customer.code,
    amount: amountFor(customer, stage),
    currency,
    terms: customer.terms,
    purpose: stage === 'in-force' ? '年度续签授信' : '年度合作扩大，旺季备货',
    demand: formatMinor(customer.monthlyMinor, currency),
    accepted: stage === 'draft' ? null : { by: `${customer.name.slice(0, 1)}总`, on: today },
    today,
  })
  const items = stage === 'draft' ? documentItems.slice(0, 1) : documentItems
  for (const item of items) await handInFor(people, { sales, id, item, customerId })
  if (stage === 'draft') return
  const request = await submitApplication(sales, action, { id, today })
  await lookFor(as('癸芒种'), id, stage === 'submitted')
  if (stage === 'submitted' || request === null) return
  const manager = as(decider.name)
  const who = { id: deciderId, role: decider.role }
  if (stage === 'refused') {
    const refusal = { id, ground: 'poor-payer', words: '近半年多次逾期' } as const
    return refuseApplication(manager, action, who, refusal)
  }
  await approve(manager, [action], who, { id: request, reason: null })
  const contract = await agree(people, { customer, customerId, isSigned: stage === 'in-force' })
  await nameAgreement(as('癸芒种'), limitAction, { id, contract, today })
}

/** Three months of sales, in ten thousands; what came into force is the limit on file, which an import repeated leaves alone. */
function amountFor(customer: DemoCustomer, stage: Stage): string {
  const more = ((customer.monthlyMinor * 3n) / 1_000_000n + 1n) * 1_000_000n
  const onFile = stage === 'in-force' ? creditLimit(customer) : null
  return onFile ?? formatMinor(more, currencyOf(customer.currency))
}

async function handInFor(
  { pool }: People,
  {
    sales,
    id,
    item,
    customerId,
  }: {
    readonly sales: Transaction
    readonly id: bigint
    readonly item: (typeof documentItems)[number]
    readonly customerId: bigint
  },
): Promise<void> {
  const isLicence = item === 'licence'
  const paper = await keepPaper(
    sales,
    {
      ...{ customerId, about: `application:${id}`, isSealed: true },
      kind: isLicence ? 'licence' : 'id',
      name: isLicence ? '营业执照复印件.pdf' : '身份证复印件.pdf',
      content: specimenPdf(item),
    },
    sealSecrets(pool),
  )
  await handIn(sales, { id, item, paper })
}

/** Half done: one right, one without the words; else all of them right. */
async function lookFor(credit: Transaction, id: bigint, isHalf: boolean): Promise<void> {
  for (const item of isHalf ? documentItems.slice(0, 2) : documentItems) {
    const lacksWords = isHalf && item === 'licence'
    const note = lacksWords ? '请补盖公章并注明“与原件相同”' : ''
    await lookAt(credit, { id, item, seen: { hasSeal: true, hasWords: !lacksWords, isRight: true, note } })
  }
}
