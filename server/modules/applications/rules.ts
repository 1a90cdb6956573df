/** Pure decisions about credit applications: what comes after what, what an application lacks, what counts as signed. */
import type { LocalDate } from '../../kernel/dates.ts'
import type { Localized } from '../../kernel/language.ts'
import type { PaperKind } from '../papers/index.ts'

export const states = ['draft', 'submitted', 'approved', 'in-force', 'refused', 'dropped'] as const
export type State = (typeof states)[number]

export const steps = ['submit', 'withdraw', 'approve', 'refuse', 'sign', 'drop'] as const
export type Step = (typeof steps)[number]

/** `approved` waits for the agreement's signature; a customer has at most one application that is not at an end. */
const moves: Readonly<Record<State, Partial<Record<Step, State>>>> = {
  draft: { submit: 'submitted', drop: 'dropped' },
  submitted: { withdraw: 'draft', approve: 'approved', refuse: 'refused' },
  approved: { sign: 'in-force', drop: 'dropped' },
  'in-force': {},
  refused: {},
  dropped: {},
}

/** Undefined where that step cannot be taken. */
export const stateAfter = (state: State, step: Step): State | undefined => moves[state][step]

export const stepsFrom = (state: State): readonly Step[] => steps.filter(step => stateAfter(state, step))

export type Mark = 'seal' | 'words'

export const documentItems = ['licence', 'buyer-id', 'manager-id', 'representative-id'] as const
export type DocumentItem = (typeof documentItems)[number]

interface Needed {
  readonly kind: PaperKind
  readonly name: Localized
  /** What the copy must bear: the firm's seal, the words 与原件相同. */
  readonly marks: readonly Mark[]
}

export const checklist: Readonly<Record<DocumentItem, Needed>> = {
  licence: {
    kind: 'licence',
    name: { en: 'copy of the business licence', 'zh-CN': '营业执照复印件' },
    marks: ['seal', 'words'],
  },
  'buyer-id': { kind: 'id', name: { en: "the buyer's ID", 'zh-CN': '采购人员身份证件' }, marks: [] },
  'manager-id': {
    kind: 'id',
    name: { en: "the general manager's ID", 'zh-CN': '总经理身份证件' },
    marks: [],
  },
  'representative-id': {
    kind: 'id',
    name: { en: "the legal representative's ID", 'zh-CN': '法定代表人身份证件' },
    marks: [],
  },
}

export const documentStates = ['missing', 'handed-in', 'wanting', 'right'] as const
export type DocumentState = (typeof documentStates)[number]

interface Handed {
  readonly item: DocumentItem
  readonly isWithdrawn: boolean
  readonly look: { readonly hasSeal: boolean; readonly hasWords: boolean; readonly isRight: boolean } | null
}

/** `handed-in`: nobody has looked at it yet; `wanting`: somebody did, and it does not do. */
export function documentState(item: DocumentItem, handed: Handed | undefined): DocumentState {
  if (!handed || handed.isWithdrawn) return 'missing'
  const { look } = handed
  if (!look) return 'handed-in'
  const bears = { seal: look.hasSeal, words: look.hasWords }
  return look.isRight && checklist[item].marks.every(mark => bears[mark]) ? 'right' : 'wanting'
}

export type Lack = DocumentItem | 'price' | 'forecast'

/** What keeps an application from being submitted, in the order of the form. */
export function lackingToSubmit(facts: {
  readonly handedIn: readonly Handed[]
  readonly isPriceAccepted: boolean
  /** Of a quarter that has not ended. */
  readonly isDemandForetold: boolean
}): readonly Lack[] {
  return [
    ...documentItems.filter(item => {
      const state = documentState(item, handedFor(facts.handedIn, item))
      return state === 'missing' || state === 'wanting'
    }),
    ...(facts.isPriceAccepted ? [] : (['price'] as const)),
    ...(facts.isDemandForetold ? [] : (['forecast'] as const)),
  ]
}

/** What keeps a submitted application from being approved: documents nobody looked at, or that do not do. */
export const lackingToApprove = (handedIn: readonly Handed[]): readonly DocumentItem[] =>
  documentItems.filter(item => documentState(item, handedFor(handedIn, item)) !== 'right')

const handedFor = (handedIn: readonly Handed[], item: DocumentItem) =>
  handedIn.find(each => each.item === item)

/** An agreement signed before this was asked for is another deal: a new version of it is signed. */
export const isAgreementSigned = (signedOn: LocalDate | null, submittedOn: LocalDate | null): boolean =>
  signedOn !== null && submittedOn !== null && signedOn >= submittedOn

export const grounds = [
  'no-licence',
  'papers-doubtful',
  'poor-payer',
  'weak-finances',
  'lawsuit',
  'too-much',
  'price-refused',
  'other',
] as const
export type Ground = (typeof grounds)[number]

/** Why an application is refused; free words stand beside. */
export const groundNames: Readonly<Record<Ground, Localized>> = {
  'no-licence': { en: 'no business licence', 'zh-CN': '无营业执照' },
  'papers-doubtful': { en: 'papers in doubt', 'zh-CN': '资料存疑' },
  'poor-payer': { en: 'poor payer', 'zh-CN': '付款记录不良' },
  'weak-finances': { en: 'weak finances', 'zh-CN': '资金实力不足' },
  lawsuit: { en: 'sued, or under execution', 'zh-CN': '涉诉或被执行' },
  'too-much': { en: 'more than its demand bears out', 'zh-CN': '额度超出实际需求' },
  'price-refused': { en: 'will not pay the credit price', 'zh-CN': '不接受赊销加价' },
  other: { en: 'other', 'zh-CN': '其他' },
}
