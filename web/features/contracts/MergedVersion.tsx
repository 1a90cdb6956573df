/** A version somebody else made of the contract while one was typing the next. */
import { defineWords } from '../../language/language.ts'
import { useMoment } from '../../session.tsx'
import { MergedFields } from '../forms/MergedFields.tsx'
import { useClauseWords } from './clause-words.ts'
import { type Typed, typedOf } from './clauses-of.ts'
import type { ContractSheet } from './contract-queries.ts'

const useWords = defineWords('merged-contract', {
  who: {
    en: '{{name}} made version {{version}} at {{at}} ({{reason}}):',
    'zh-CN': '{{name}} 于 {{at}} 建立了第 {{version}} 版（{{reason}}）：',
  },
  system: { en: 'The program', 'zh-CN': '系统' },
  goOn: { en: 'I have seen it, go on', 'zh-CN': '已查看，继续修改' },
})

type Clause = Parameters<ReturnType<typeof useClauseWords>['t']>[0]

/** Fields whose text is one of our words. */
const chosen = ['kind', 'seller_size', 'buyer_size', 'paid_when_paid', 'per', 'retains_title']

interface MergedVersionProps {
  /** What was typed over, and what is on file now. */
  readonly before: ContractSheet
  readonly after: ContractSheet
  readonly typed: Typed
  onTakeTheirs(field: string): void
  onSeen(): void
}

export function MergedVersion({ before, after, typed, onTakeTheirs, onSeen }: MergedVersionProps) {
  const moment = useMoment()
  const { t } = useWords()
  const { t: clause } = useClauseWords()
  const made = after.versions.find(({ version }) => version === after.version)
  const [was, is] = [typedOf(before.clauses), typedOf(after.clauses)]
  const worded = (field: string, text: string) =>
    chosen.includes(field) && text !== '' ? clause(text as Clause) : text
  return (
    <div className="say" role="alert">
      <div className="stack">
        <b>
          {t('who', {
            name: made?.by ?? t('system'),
            version: after.version,
            at: made ? moment(made.recorded_at) : '',
            reason: made?.reason ?? '',
          })}
        </b>
        <MergedFields
          fields={Object.keys(is)}
          before={field => worded(field, was[field] ?? '')}
          after={field => worded(field, is[field] ?? '')}
          typed={Object.fromEntries(
            Object.entries(typed).map(([field, text]) => [field, worded(field, text)]),
          )}
          nameOf={field => clause(field as Clause)}
          onTakeTheirs={onTakeTheirs}
        />
        <p>
          <button type="button" className="btn p" onClick={onSeen}>
            {t('goOn')}
          </button>
        </p>
      </div>
    </div>
  )
}
