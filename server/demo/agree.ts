/** A credit agreement of the demo: drafted, reviewed by another, sent; signed where that is said. */
import { addDays, addMonths } from '../kernel/dates.ts'
import {
  acknowledgeByScan,
  clausesField,
  makeContract,
  nothingAtSigning,
  takeStep,
} from '../modules/contracts/index.ts'
import { keepPaper, sealSecrets } from '../modules/papers/index.ts'
import { companyName } from './cast.ts'
import type { People } from './people.ts'
import { specimenPdf } from './specimens.ts'
import type { DemoCustomer } from './types.ts'

interface Agreeing {
  readonly customer: DemoCustomer
  readonly customerId: bigint
  readonly isSigned: boolean
}

/** Its number. */
export async function agree(people: People, { customer, customerId, isSigned }: Agreeing): Promise<string> {
  const { as, today } = people
  const [sales, legal] = [as(customer.salesperson), as('癸寒露')]
  const number = `SX-${customer.code}`
  const clauses = clausesField.parse({
    ...{ currency: customer.currency, subject: '工业品购销及授信', terms: customer.terms },
    ...{ from: today, to: addDays(addMonths(today, 12), -1), credit_surcharge: '10' },
    penalty: { percent: '0.05', per: 'day' },
    ...{ retains_title: true, jurisdiction: '卖方住所地人民法院', delivery_proof: '由买方指定人员签收' },
  })
  await makeContract(sales, { number, customer: customer.code, clauses })
  const step = { number, on: today, today, note: '', signing: null, setsTerms: false }
  await takeStep(legal, { ...step, step: 'reviewed' }, nothingAtSigning)
  await takeStep(sales, { ...step, step: 'sent' }, nothingAtSigning)
  if (!isSigned) return number
  const byName = `${customer.name.slice(0, 1)}总`
  const kept = { customerId, about: `contract:${number}`, kind: 'acknowledgement' } as const
  const name = '付款条件确认书.pdf'
  const content = specimenPdf('terms acknowledged')
  const paper = await keepPaper(sales, { ...kept, name, content }, sealSecrets(people.pool))
  const from = { company: companyName, zone: 'Asia/Shanghai' }
  await acknowledgeByScan(sales, { number, paper, byName, byTitle: '总经理', on: today, today, from })
  const signing = { ours: '辛惊蛰', theirs: byName, seals: 'both' } as const
  await takeStep(legal, { ...step, step: 'signed', signing }, nothingAtSigning)
  return number
}
