/** The approval of a credit application: by amount, by somebody else, and only with its documents found right. */
import { z } from 'zod'
import { isSameHand, type Reader, type Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { dateField, idText, moneyField } from '../../kernel/http/fields.ts'
import { formatMinor, parseMinor } from '../../kernel/money.ts'
import {
  type Approvable,
  type Decider,
  defineApprovable,
  type Less,
  refuseRequest,
} from '../approvals/index.ts'
import { isLonger } from '../assessment/index.ts'
import { refuse } from './errors.ts'
import { lacksAs } from './lacks.ts'
import { holdFor, needApplication } from './need-application.ts'
import { type Ground, groundNames, lackingToApprove } from './rules.ts'
import { setDecided, setWithdrawn } from './store.ts'
import { selectHandedIn } from './store-documents.ts'
import type { Application } from './types.ts'

const payload = z.object({
  application: idText,
  on: dateField,
  /** Where less is granted than the application asks for. */
  granted: z.object({ amount: moneyField.optional(), terms: z.string().optional() }).default({}),
})

/** `grantLimit`: by which a limit is granted, with what stands before it. */
export const applicationAction = (grantLimit: Approvable): Approvable =>
  defineApprovable({
    name: 'credit-application',
    label: { en: 'credit application', 'zh-CN': '授信申请' },
    payload,
    async describe(reader, { application: id, on, granted }) {
      const application = grantedAs(await needApplication(reader, BigInt(id)), granted)
      const matter = await grantLimit.describe(reader, limitOf(application, on))
      return { ...matter, subject: `application:${id}` }
    },
    async book(tx, { application: id, on, granted }) {
      const application = grantedAs(await holdFor(tx, BigInt(id), 'approve'), granted)
      if (tx.person !== null && tx.person === application.madeById)
        throw refuse('credit-application-own', { id })
      if (isSameHand(tx, application.madeById, application.makerId))
        throw refuse('credit-application-own-by-key', { id })
      await requireRight(tx, application)
      // What stands before a limit stands before the promise of one.
      await grantLimit.describe(tx, limitOf(application, on))
      await setDecided(tx, application.id, {
        ...{ state: 'approved', ground: null, words: '' },
        grantedMinor: application.grantedMinor ?? undefined,
        grantedTerms: application.grantedTerms ?? undefined,
      })
      await tell(tx, application, 'credit-application-approved', toldOf(application))
      return { application: id, state: 'approved' }
    },
    lessens: ['amount', 'terms'],
    async lessen(reader, asked, granted) {
      const { terms } = await needApplication(reader, BigInt(asked.application))
      if (granted.terms !== undefined && isLonger(terms, granted.terms))
        throw refuse('credit-application-longer-terms', { asked: terms, granted: granted.terms }, '/terms')
      return { ...asked, granted }
    },
    dropped: (tx, { application: id }, { how, reason }) =>
      how === 'withdrawn' ? withdraw(tx, BigInt(id)) : refuseFor(tx, BigInt(id), 'other', reason ?? ''),
  })

const grantedAs = (application: Application, { amount, terms }: Less): Application => ({
  ...application,
  grantedMinor: amount === undefined ? null : (parseMinor(amount, application.currency) ?? null),
  grantedTerms: terms ?? null,
})

/** Beside what was asked, for whoever asked. */
const toldOf = ({ grantedMinor, grantedTerms, currency }: Application): Record<string, string> => ({
  ...(grantedMinor === null ? {} : { granted_amount: formatMinor(grantedMinor, currency) }),
  ...(grantedTerms === null ? {} : { granted_terms: grantedTerms }),
})

/** What the limit will be asked for as, and granted as. */
export const limitOf = (application: Application, from: LocalDate) => ({
  customer: application.customer,
  amount: formatMinor(application.grantedMinor ?? application.amountMinor, application.currency),
  currency: application.currency,
  from,
  reason: application.purpose,
})

/** With a ground of the list; words beside, which other grounds need. Refuses `credit-application-words`, and as deciding does. */
export async function refuseApplication(
  tx: Transaction,
  action: Approvable,
  decider: Decider,
  asked: { readonly id: bigint; readonly ground: Ground; readonly words: string },
): Promise<void> {
  const { id, ground, words } = asked
  if (ground === 'other' && words === '') throw refuse('credit-application-words', {}, '/words')
  const { requestId } = await holdFor(tx, id, 'refuse')
  if (requestId === null) throw new Error(`no request of application ${id}`)
  const grounded: Approvable = { ...action, dropped: () => refuseFor(tx, id, ground, words) }
  const reason = [groundNames[ground]['zh-CN'], words].filter(Boolean).join('：')
  await refuseRequest(tx, [grounded], decider, { id: requestId, reason })
}

/** Refuses `credit-application-unchecked`, naming each. */
async function requireRight(reader: Reader, { id }: Application): Promise<void> {
  const lacks = lackingToApprove(await selectHandedIn(reader, id))
  if (lacks.length === 0) return
  const refusal = refuse('credit-application-unchecked', { id: String(id), count: lacks.length })
  throw refusal.withFields(lacksAs(lacks))
}

async function withdraw(tx: Transaction, id: bigint): Promise<void> {
  const application = await holdFor(tx, id, 'withdraw')
  await setWithdrawn(tx, application.id)
  await tell(tx, application, 'credit-application-withdrawn', {})
}

async function refuseFor(tx: Transaction, id: bigint, ground: Ground, words: string): Promise<void> {
  const application = await holdFor(tx, id, 'refuse')
  await setDecided(tx, application.id, { state: 'refused', ground, words })
  await tell(tx, application, 'credit-application-refused', { ground, words })
}

type Told = 'credit-application-approved' | 'credit-application-refused' | 'credit-application-withdrawn'

async function tell(
  tx: Transaction,
  { id, customer, amountMinor, currency }: Application,
  kind: Told,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const amount = formatMinor(amountMinor, currency)
  await recordEvent(tx, {
    kind,
    subject: `customer:${customer}`,
    facts: { application: id, amount, currency, ...facts },
  })
}
