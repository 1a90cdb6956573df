/** One journal entry: its lines, and that they balance. */
import type { components } from '../../api/schema.d.ts'
import { Amount, isZero } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAccountName } from './account-names.ts'
import { useEntry } from './aging-queries.ts'
import { LevelHead } from './LevelHead.tsx'
import { useSeen } from './use-seen.ts'
import { useDrillWords } from './words.ts'

type Entry = components['schemas']['JournalEntry']

interface EntryLevelProps {
  readonly id: string
  readonly level: number
  readonly customer: string
}

export function EntryLevel({ id, level, customer }: EntryLevelProps) {
  const { t, language } = useDrillWords()
  const { data, error, refetch } = useEntry(id)
  const section = useSeen<HTMLElement>(data !== undefined, id)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  const at = data && new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <section ref={section}>
      <LevelHead level={level} name={`${t('entry')} ${t('entryNumber', { id })}`}>
        {data ? `${t('posted', { day: data.date, at: at?.format(new Date(data.recorded_at)) ?? '' })}` : null}
        {data?.reverses ? ` · ${t('reverses', { id: data.reverses })}` : null}
      </LevelHead>
      {data ? <Lines entry={data} customer={customer} /> : <Waiting rows={3} />}
    </section>
  )
}

function Lines({ entry, customer }: { readonly entry: Entry; readonly customer: string }) {
  const { t } = useDrillWords()
  const accountName = useAccountName()
  const currencies = [...new Set(entry.lines.map(line => line.currency))]
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col">{t('account')}</th>
          <th scope="col">{t('party')}</th>
          <th scope="col" className="n">
            {t('debit')}
          </th>
          <th scope="col" className="n">
            {t('credit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entry.lines.map((line, index) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of an entry never change
            key={index}
            className={line.account === 'receivable' && line.customer === customer ? 'on' : undefined}
          >
            <td>{accountName(line.account)}</td>
            <td className="m2">{line.customer ?? ''}</td>
            <td className="n">
              <Amount value={line.debit} />
            </td>
            <td className="n">
              <Amount value={line.credit} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {currencies.map(currency => (
          <Balanced key={currency} entry={entry} currency={currency} named={currencies.length > 1} />
        ))}
      </tfoot>
    </table>
  )
}

interface BalancedProps {
  readonly entry: Entry
  readonly currency: string
  readonly named: boolean
}

function Balanced({ entry, currency, named }: BalancedProps) {
  const { t } = useDrillWords()
  const lines = entry.lines.filter(line => line.currency === currency)
  const debit = sum(lines.map(line => line.debit))
  const credit = sum(lines.map(line => line.credit))
  const balances = isZero(minus(debit, credit))
  return (
    <tr>
      <th scope="row">
        {t('total')} {named ? currency : ''}
      </th>
      <td className={balances ? 'ok' : 'stop'}>
        <Icon name={balances ? 'tick' : 'close'} /> {t(balances ? 'balances' : 'unbalanced')}
      </td>
      <td className="n">
        <Amount value={debit} />
      </td>
      <td className="n">
        <Amount value={credit} />
      </td>
    </tr>
  )
}
