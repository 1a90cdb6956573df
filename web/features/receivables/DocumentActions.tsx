/** What can be done with a document, each a way to its form. */
import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { type FormName, permissionOf } from '../forms/form-names.ts'
import { useAsOf } from '../frame/as-of.ts'
import type { Settlement, Story } from './document-story.ts'

const useWords = defineWords('document-actions', {
  actions: { en: 'What to do', 'zh-CN': '操作' },
  apply: { en: 'Apply', 'zh-CN': '核销' },
  'write-off': { en: 'Write off', 'zh-CN': '坏账核销' },
  refund: { en: 'Refund', 'zh-CN': '退款' },
  transfer: { en: 'Transfer', 'zh-CN': '转户' },
  reverse: { en: 'Reverse', 'zh-CN': '冲销' },
  unapply: { en: 'take back', 'zh-CN': '撤销' },
})

/** What takes something that is open. */
const ofOpen: readonly FormName[] = ['apply', 'write-off', 'refund', 'transfer']
const possible: Readonly<Record<Story['kind'], readonly FormName[]>> = {
  invoice: ['apply', 'write-off', 'transfer', 'reverse'],
  credit_note: ['apply', 'refund', 'transfer', 'reverse'],
  receipt: ['apply', 'refund', 'transfer', 'reverse'],
}

interface DocumentActionsProps {
  readonly story: Pick<Story, 'kind' | 'settlements'>
  readonly customer: string
  readonly number: string
  readonly isOpen: boolean
}

export function DocumentActions({
  story: { kind, settlements },
  customer,
  number,
  isOpen,
}: DocumentActionsProps) {
  const { t } = useWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const isReversed = settlements.some(settlement => settlement.kind === 'reversal')
  const mine = possible[kind].filter(
    form => may(permissionOf(form)) && (ofOpen.includes(form) ? isOpen : !isReversed),
  )
  if (isPast || mine.length === 0) return null
  return (
    <nav className="row acts pad t" aria-label={t('actions')}>
      {mine.map(form => (
        <Link
          key={form}
          className={form === 'reverse' ? 'btn d' : 'btn'}
          to="/enter/$form"
          params={{ form }}
          search={{ customer, number, kind }}
        >
          {t(
            form === 'apply' || form === 'refund' || form === 'transfer' || form === 'reverse'
              ? form
              : 'write-off',
          )}
        </Link>
      ))}
    </nav>
  )
}

interface TakeBackProps {
  readonly story: Pick<Story, 'kind'>
  readonly number: string
  readonly settlement: Settlement
}

/** Beside an application, the way to take it back. */
export function TakeBack({ story: { kind }, number, settlement }: TakeBackProps) {
  const { t } = useWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { other, other_kind, amount } = settlement
  if (isPast || !may('book') || other === null || settlement.kind !== 'application' || amount.startsWith('-'))
    return null
  const [from, to] = kind === 'invoice' ? [`${other_kind}:${other}`, number] : [`${kind}:${number}`, other]
  return (
    <>
      {' '}
      <Link className="link sm" to="/enter/$form" params={{ form: 'unapply' }} search={{ from, to }}>
        {t('unapply')}
      </Link>
    </>
  )
}
