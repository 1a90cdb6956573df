import { type DecimalMark, provesMark } from './read-amount.ts'

export type MarkDecision =
  | { readonly is: 'decided'; readonly mark: DecimalMark }
  /** No value proves anything: the file is read with decimal points, so that `1,234` is a thousand and more. */
  | { readonly is: 'indifferent' }
  | { readonly is: 'contradictory'; readonly first: string; readonly second: string }

/**
 * Decides whether a column writes decimals behind a point or a comma. The way that most values prove is the column's
 * way, and the others become bad rows; with as many of each there is no telling.
 */
export class AmountDecider {
  private readonly proofs = { point: 0, comma: 0 }
  private readonly examples: Partial<Record<DecimalMark, string>> = {}

  observe(text: string): void {
    const mark = provesMark(text)
    if (!mark) return
    this.proofs[mark]++
    this.examples[mark] ??= text
  }

  decide(): MarkDecision {
    const { point, comma } = this.proofs
    if (point === 0 && comma === 0) return { is: 'indifferent' }
    if (point === comma)
      return { is: 'contradictory', first: this.examples.point ?? '', second: this.examples.comma ?? '' }
    return { is: 'decided', mark: point > comma ? 'point' : 'comma' }
  }
}
