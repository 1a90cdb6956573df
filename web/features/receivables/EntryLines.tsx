/** The lines of a journal entry, and that they balance. */
import type { components } from '../../api/schema.d.ts'
import { Amount, isZero } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAccountName } from './account-names.ts'
import { useDrillWords } from './words.ts'

type Line = components['schemas']['JournalEntry']['lines'][number]

interface EntryLinesProps {
  readonly lines: readonly Line[]
  /** Whose line is marked. */
  readonly customer: string
}

export function EntryLines({ lines, customer }: EntryLinesProps) {
  const { t } = useDrillWords()
  const accountName = useAccountName()
  const currencies = [...new Set(lines.map(line => line.currency))]
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
        {lines.map((line, index) => (
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
          <Balanced key={currency} lines={lines} currency={currency} named={currencies.length > 1} />
        ))}
      </tfoot>
    </table>
  )
}

interface BalancedProps {
  readonly lines: readonly Line[]
  readonly currency: string
  readonly named: boolean
}

function Balanced({ lines: all, currency, named }: BalancedProps) {
  const { t } = useDrillWords()
  const lines = all.filter(line => line.currency === currency)
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
