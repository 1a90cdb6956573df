/** What an assessment would change of a customer's limit and terms. Pure. */
import { parseMinor } from '../../kernel/money.ts'
import type { Assessed } from './types.ts'

export interface Standing {
  /** Null: unlimited. */
  readonly limitMinor: bigint | null
  readonly terms: string | null
}

export interface Change {
  readonly limitMinor: bigint
  readonly terms: string
  /** More credit than now: it needs fresh figures and somebody else's approval. */
  readonly isRaise: boolean
  readonly lacksFigures: boolean
}

/** Smaller differences, in percent of the limit, are not worth anybody's time. */
const worthIt = 5n

/** Undefined: nothing to propose, because too little is known or nothing would change much. */
export function changeOf(answer: Assessed, now: Standing): Change | undefined {
  const { settlement, termDays, limit, currency, inputs } = answer
  if (settlement === null || limit === null) return undefined
  const limitMinor = parseMinor(limit, currency) ?? 0n
  const terms = settlement === 'account' ? `net ${termDays}` : settlement
  if (!differs(limitMinor, now.limitMinor) && terms === now.terms) return undefined
  const isRaise = now.limitMinor !== null && limitMinor > now.limitMinor
  const figures = inputs.filter(({ input }) => ofFigures.has(input))
  return {
    ...{ limitMinor, terms, isRaise },
    lacksFigures: isRaise && figures.some(({ silence }) => silence !== null),
  }
}

const ofFigures: ReadonlySet<string> = new Set(['net-worth', 'liquidity', 'margin'])

function differs(wanted: bigint, now: bigint | null): boolean {
  if (now === null || now === 0n || wanted === 0n) return wanted !== now
  const gap = wanted > now ? wanted - now : now - wanted
  return gap * 100n >= now * worthIt
}
