import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import {
  checklist,
  documentItems,
  documentState,
  isAgreementSigned,
  lackingToApprove,
  lackingToSubmit,
  type State,
  type Step,
  stateAfter,
  states,
  steps,
  stepsFrom,
} from './rules.ts'

const look = { hasSeal: true, hasWords: true, isRight: true }
const handed = (item: (typeof documentItems)[number], more: object = {}) => ({
  item,
  isWithdrawn: false,
  look: null,
  ...more,
})
const allHanded = documentItems.map(item => handed(item))

describe('the states of a credit application', () => {
  const allowed: Readonly<Record<string, State>> = {
    'draft submit': 'submitted',
    'draft drop': 'dropped',
    'submitted withdraw': 'draft',
    'submitted approve': 'approved',
    'submitted refuse': 'refused',
    'approved sign': 'in-force',
    'approved drop': 'dropped',
  }
  it.each(states.flatMap(state => steps.map(step => [state, step] as [State, Step])))(
    'from %s by %s lead where the table says, or nowhere',
    (state, step) => {
      expect(stateAfter(state, step)).toBe(allowed[`${state} ${step}`])
    },
  )

  it('come into force only by a signature, after an approval', () => {
    const into = states.flatMap(state => steps.filter(step => stateAfter(state, step) === 'in-force'))
    expect(into).toEqual(['sign'])
    expect(states.filter(state => stepsFrom(state).includes('sign'))).toEqual(['approved'])
  })
})

describe('a document of the checklist', () => {
  it.each([
    ['licence', undefined, 'missing'],
    ['licence', { look, isWithdrawn: true }, 'missing'],
    ['licence', {}, 'handed-in'],
    ['licence', { look }, 'right'],
    ['licence', { look: { ...look, hasSeal: false } }, 'wanting'],
    ['licence', { look: { ...look, hasWords: false } }, 'wanting'],
    ['licence', { look: { ...look, isRight: false } }, 'wanting'],
    ['buyer-id', { look: { ...look, hasSeal: false, hasWords: false } }, 'right'],
    ['buyer-id', { look: { ...look, isRight: false } }, 'wanting'],
  ] as const)('%s, handed in as %j, is %s', (item, given, state) => {
    expect(documentState(item, given && handed(item, given))).toBe(state)
  })

  it('of the licence bears the seal and the words, and only that one must', () => {
    expect(documentItems.filter(item => checklist[item].marks.length > 0)).toEqual(['licence'])
    expect(checklist.licence.marks).toEqual(['seal', 'words'])
  })
})

describe('what an application lacks', () => {
  const ready = { handedIn: allHanded, isPriceAccepted: true, isDemandForetold: true }

  it('is nothing when every paper was handed in, the price accepted and the demand foretold', () => {
    expect(lackingToSubmit(ready)).toEqual([])
  })

  it.each([
    [{ handedIn: [] }, [...documentItems]],
    [{ handedIn: allHanded.slice(1) }, ['licence']],
    [{ handedIn: allHanded.with(0, handed('licence', { look: { ...look, hasWords: false } })) }, ['licence']],
    [{ isPriceAccepted: false }, ['price']],
    [{ isDemandForetold: false }, ['forecast']],
    [
      { handedIn: [], isPriceAccepted: false, isDemandForetold: false },
      [...documentItems, 'price', 'forecast'],
    ],
  ])('with %j is told whole: %j', (given, lacks) => {
    expect(lackingToSubmit({ ...ready, ...given })).toEqual(lacks)
  })

  it('to be approved is every document nobody found right', () => {
    expect(lackingToApprove(allHanded)).toEqual([...documentItems])
    expect(lackingToApprove(allHanded.map(each => ({ ...each, look })))).toEqual([])
  })
})

it.each([
  [null, '2026-03-10', false],
  ['2026-03-09', '2026-03-10', false],
  ['2026-03-10', '2026-03-10', true],
  ['2026-03-11', '2026-03-10', true],
  ['2026-03-11', null, false],
])('an agreement signed on %s, for what was submitted on %s, counts: %s', (signed, submitted, counts) => {
  const day = (text: string | null) => (text === null ? null : dateOf(text))
  expect(isAgreementSigned(day(signed), day(submitted))).toBe(counts)
})
