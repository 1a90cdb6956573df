/** That goods of an order are rationed on purpose, told apart from what credit says. */
import type { Lot } from './order-queries.ts'
import { useRationingText } from './rationing-text.ts'
import { useRationingWords } from './rationing-words.ts'

export function RationedNote({ rationing }: Pick<Lot, 'rationing'>) {
  const { t } = useRationingWords()
  const text = useRationingText()
  return rationing.map(each => (
    <p key={each.id} className="rationednote warn">
      {t('note', { how: text.how(each), until: each.until, reason: each.reason })}
      {each.by === null ? null : <span className="m2"> {t('by', { name: each.by })}</span>}
    </p>
  ))
}
