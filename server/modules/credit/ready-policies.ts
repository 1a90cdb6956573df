/**
 * Three policies to begin with; `balanced/3` holds where a company has none of its own. A name with its number never changes
 * its meaning: decisions kept under it must be given again for ever. A better one gets a new number.
 */
import { balancedGrading, growthGrading, strictGrading } from './ready-grading.ts'
import type { Checkpoint, Effect, GradedPolicy, RuleName, RuleSetting } from './types.ts'

const everywhere = ['order', 'release', 'ship'] as const
const taking = ['order', 'release'] as const
const leaving = ['ship'] as const

const rule = (
  name: RuleName,
  at: readonly Checkpoint[],
  effect: Effect,
  threshold?: string,
): RuleSetting => ({ rule: name, at: [...at], level: 'all', effect, threshold })

/** Orders are taken up to the limit, nothing leaves while something is overdue. */
const balanced: GradedPolicy = {
  version: null,
  name: 'balanced/1',
  grading: balancedGrading,
  rules: [
    rule('account-not-open', everywhere, 'hold'),
    rule('account-stopped', everywhere, 'hold'),
    rule('limit-expired', everywhere, 'hold'),
    rule('limit-used', everywhere, 'hold'),
    rule('group-limit-used', everywhere, 'hold'),
    rule('days-overdue', taking, 'warn', '0'),
    rule('days-overdue', taking, 'hold', '30'),
    rule('days-overdue', leaving, 'hold', '0'),
    rule('prepayment-missing', leaving, 'hold', '100'),
    rule('earlier-batch-unpaid', leaving, 'warn', '0'),
    rule('earlier-batch-unpaid', leaving, 'hold', '1'),
    rule('review-expired', ['order'], 'warn'),
    rule('unusual-order', ['order'], 'warn', '3'),
  ],
}

/** As the one before, but of 送N结(N−1) the next batch leaves only with the money for those before: brought to the door at the latest. */
const balanced2: GradedPolicy = {
  ...balanced,
  name: 'balanced/2',
  rules: [
    ...balanced.rules.filter(each => each.rule !== 'earlier-batch-unpaid'),
    rule('earlier-batch-unpaid', leaving, 'hold', '0'),
  ],
}

/**
 * As the one before; other terms than the customer's are looked at, what is large beside a month of its area is told, and with
 * two promises to pay broken nothing leaves.
 */
const balanced3: GradedPolicy = {
  ...balanced2,
  name: 'balanced/3',
  rules: [
    ...balanced2.rules,
    rule('broken-promise', ['order'], 'warn', '0'),
    rule('broken-promise', leaving, 'hold', '1'),
    rule('terms-changed', taking, 'needs_approval'),
    rule('area-capacity', ['order'], 'warn', '100'),
  ],
}

/** Nothing on account without a limit, nothing while anything is overdue, the unusual is looked at. */
const strict: GradedPolicy = {
  version: null,
  name: 'strict/1',
  grading: strictGrading,
  rules: [
    rule('account-not-open', everywhere, 'hold'),
    rule('account-stopped', everywhere, 'hold'),
    rule('limit-missing', everywhere, 'needs_approval'),
    rule('limit-expired', everywhere, 'hold'),
    rule('limit-used', taking, 'warn', '80'),
    rule('limit-used', everywhere, 'hold'),
    rule('group-limit-used', everywhere, 'hold'),
    rule('days-overdue', everywhere, 'hold', '0'),
    rule('prepayment-missing', leaving, 'hold', '100'),
    rule('earlier-batch-unpaid', leaving, 'hold', '0'),
    rule('review-expired', everywhere, 'needs_approval'),
    rule('first-order', ['order'], 'needs_approval', '0'),
    rule('unusual-order', ['order'], 'needs_approval', '3'),
  ],
}

/** As the one before, but money brought to the door is too late: earlier batches are paid before. */
const strict2: GradedPolicy = {
  ...strict,
  name: 'strict/2',
  rules: strict.rules.map(each =>
    each.rule === 'earlier-batch-unpaid' ? { ...each, rule: 'earlier-batch-before' as const } : each,
  ),
}

/** As the one before, nobody changes terms alone, and a broken promise stops the next order. */
const strict3: GradedPolicy = {
  ...strict2,
  name: 'strict/3',
  rules: [
    ...strict2.rules,
    rule('broken-promise', everywhere, 'hold', '0'),
    rule('terms-changed', everywhere, 'needs_approval'),
    rule('area-capacity', ['order'], 'needs_approval', '100'),
  ],
}

/** Sales first: a tenth above the limit is warned of, more is asked for; what is a little late does not stop the lorry. */
const growth: GradedPolicy = {
  version: null,
  name: 'growth/1',
  grading: growthGrading,
  rules: [
    rule('account-not-open', everywhere, 'hold'),
    rule('account-stopped', everywhere, 'hold'),
    rule('limit-expired', everywhere, 'warn'),
    rule('limit-used', everywhere, 'warn'),
    rule('limit-used', everywhere, 'needs_approval', '110'),
    rule('group-limit-used', everywhere, 'hold'),
    rule('days-overdue', taking, 'warn', '15'),
    rule('days-overdue', taking, 'needs_approval', '60'),
    rule('days-overdue', leaving, 'warn', '0'),
    rule('days-overdue', leaving, 'hold', '30'),
    rule('prepayment-missing', leaving, 'hold', '100'),
    rule('earlier-batch-unpaid', leaving, 'warn', '0'),
    rule('earlier-batch-unpaid', leaving, 'hold', '2'),
    rule('unusual-order', ['order'], 'warn', '3'),
  ],
}

/** As the one before; broken promises and other terms are told. */
const growth2: GradedPolicy = {
  ...growth,
  name: 'growth/2',
  rules: [
    ...growth.rules,
    rule('broken-promise', ['order', 'ship'], 'warn', '0'),
    rule('terms-changed', ['order'], 'warn'),
    rule('area-capacity', ['order'], 'warn', '100'),
  ],
}

export const readyPolicies: readonly GradedPolicy[] = [balanced3, strict3, growth2]
/** No longer offered; what was decided by them is still told by them. */
export const formerPolicies: readonly GradedPolicy[] = [balanced, balanced2, strict, strict2, growth]
export const defaultPolicy = balanced3
