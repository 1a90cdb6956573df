/** What `verify` can be told to compare; modules downstream bring checks of their own documents. */
import type { Localized } from '../../kernel/language.ts'

export interface Check {
  readonly name: string
  /** What is compared, as people say it. */
  readonly label: Localized
  /** SQL of one row `count`: how much is compared. `$1` company. */
  readonly counted: string
  /** SQL of the differences, `table`, `id`, `what`, `facts` (jsonb). `$1` company. */
  readonly differences: string
  /** By `what`; placeholders take the facts, `x` of a fact `x_minor` beside a `currency` being its major units. */
  readonly sentences: Readonly<Record<string, Localized>>
}
