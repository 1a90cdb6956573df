/** A policy as it is being written: rules and grading, and where it differs from another. */
import type { Grading, Policy, Rule } from './credit-queries.ts'

export interface PolicyDraft {
  readonly rules: readonly Rule[]
  readonly grading: Grading
}

export const isPolicyDraft = (known: object): known is PolicyDraft =>
  'rules' in known && Array.isArray(known.rules) && 'grading' in known

export interface Difference {
  /** Words to be looked up, one after the other; what is no word is said as it is. */
  readonly what: readonly string[]
  readonly before: string | null
  readonly after: string | null
}

const ruleKey = (rule: Rule) => [rule.rule, rule.level ?? 'all', rule.effect, rule.at.join('+')]
const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value)

function listed<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => readonly string[],
  told: (item: Item) => string | null,
): Difference[] {
  const keyed = (items: readonly Item[]) => new Map(items.map(item => [keyOf(item).join('|'), item]))
  const [old, now] = [keyed(before), keyed(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)]
    const item = is ?? was
    if (!item || (was && is && told(was) === told(is))) return []
    const toldOf = (each: Item | undefined) => (each ? (told(each) ?? '') : null)
    return [{ what: keyOf(item), before: toldOf(was), after: toldOf(is) }]
  })
}

export const stepsText = (steps: Grading['scorecard'][number]['steps']) =>
  steps.map(({ from, points }) => `${from}=${points}`).join(', ')

export function stepsOf(text: string): Grading['scorecard'][number]['steps'] | undefined {
  const steps = text
    .split(/[,，;；]/)
    .filter(each => each.trim() !== '')
    .map(each => /^\s*(-?\d+(?:\.\d+)?)\s*=\s*(\d{1,3})\s*$/.exec(each))
  if (steps.length === 0) return undefined
  const read = steps.flatMap(found => (found?.[1] ? [{ from: found[1], points: Number(found[2]) }] : []))
  return read.length === steps.length ? read : undefined
}

const gradeFields = [
  'from',
  'factor',
  'net_worth_percent',
  'most',
  'secured_only',
  'settlement',
  'term_days',
  'deposit_percent',
  'surcharge_percent',
  'penalty_percent',
] as const
export type GradeField = (typeof gradeFields)[number]

export const cycleFields = [
  'review_months',
  'figures_months',
  'known_percent',
  'thin_grade',
  'inspection_from',
  'alarm_days',
  'gross_margin_percent',
] as const
export type CycleField = (typeof cycleFields)[number]

/** Where the one differs from the other, in the order of the page. */
export function differences(before: PolicyDraft, after: PolicyDraft): Difference[] {
  const grades = after.grading.grades.flatMap((grade, at) => {
    const was = before.grading.grades[at]
    return gradeFields.flatMap(field =>
      was?.[field] === grade[field]
        ? []
        : [{ what: [grade.grade, field], before: shown(was?.[field]), after: shown(grade[field]) }],
    )
  })
  const inputs = listed(
    before.grading.scorecard,
    after.grading.scorecard,
    ({ input }) => [input],
    ({ weight, steps }) => `${weight} · ${stepsText(steps)}`,
  )
  const anchors = (Object.keys(after.grading.anchors) as (keyof Grading['anchors'])[]).flatMap(criterion =>
    after.grading.anchors[criterion].flatMap((anchor, at) => {
      const was = before.grading.anchors[criterion][at]
      return (['zh-CN', 'en'] as const).flatMap(language =>
        was?.[language] === anchor[language]
          ? []
          : [{ what: [criterion, String(at + 1)], before: was?.[language] ?? null, after: anchor[language] }],
      )
    }),
  )
  const cycle = cycleFields.flatMap(field =>
    before.grading[field] === after.grading[field]
      ? []
      : [{ what: [field], before: shown(before.grading[field]), after: shown(after.grading[field]) }],
  )
  const rules = listed(before.rules, after.rules, ruleKey, ({ threshold }) => threshold ?? '✓')
  return [...grades, ...inputs, ...anchors, ...cycle, ...rules]
}

export const draftOf = ({ rules, grading }: Policy): PolicyDraft => ({ rules, grading })
