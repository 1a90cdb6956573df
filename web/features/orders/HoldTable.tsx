import { useSession } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { momentText } from '../../ui/moments.ts'
import { type Choice, ChooseHead, ChooseRow } from '../lists/choice.tsx'
import { ListBox } from '../lists/ListBox.tsx'
import { useDecisionText } from './decision-text.ts'
import { useHoldWords } from './hold-words.ts'
import type { HeldOrder } from './order-queries.ts'
import { totals } from './totals.ts'
import { useWaited } from './waited.ts'

interface HoldTableProps {
  readonly rows: readonly HeldOrder[]
  readonly active: number
  readonly opened: string | undefined
  /** Whether these are all there are. */
  readonly isWhole: boolean
  /** For those who may let several go at once. */
  readonly choice: Choice<HeldOrder> | undefined
  onOpen(number: string, index: number): void
}

/** Two lines a row: the reason belongs to it. */
export function HoldTable({ rows, active, opened, isWhole, choice, onOpen }: HoldTableProps) {
  const { t } = useHoldWords()
  const { company } = useSession()
  const sums = totals(rows)
  return (
    <ListBox label={t('title')} active={active}>
      <table className="t fix holds" aria-label={t('title')}>
        <thead>
          <tr>
            <ChooseHead choice={choice} />
            <th scope="col" className="c-customer">
              {t('customer')}
            </th>
            <th scope="col" className="n c-amount">
              {t('amount')} <span className="m">{company.currency}</span>
            </th>
            <th scope="col">{t('why')}</th>
            <th scope="col" className="n c-since sorted" aria-sort="descending">
              {t('since')} ↓
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.number}
              {...{ row, choice }}
              isOn={index === active || row.number === opened}
              onOpen={() => onOpen(row.number, index)}
            />
          ))}
        </tbody>
        <tfoot>
          {sums.map(({ currency, count, amount }) => (
            <tr key={currency}>
              {choice ? <td className="c-choose" /> : null}
              <td>{t(isWhole ? 'total' : 'totalPart', { count })}</td>
              <td className="n">{amountText(amount)}</td>
              <td className="m sm">{sums.length > 1 || currency !== company.currency ? currency : ''}</td>
              <td className="c-since" />
            </tr>
          ))}
        </tfoot>
      </table>
    </ListBox>
  )
}

interface RowProps {
  readonly row: HeldOrder
  readonly choice: Choice<HeldOrder> | undefined
  readonly isOn: boolean
  onOpen(): void
}

function Row({ row, choice, isOn, onOpen }: RowProps) {
  const { t } = useHoldWords()
  const { company } = useSession()
  const waited = useWaited()
  const { max_amount: most } = row.decision
  return (
    <tr className={isOn ? 'on' : undefined}>
      {choice ? (
        <td className="c-choose">
          <ChooseRow {...{ choice, row }} />
        </td>
      ) : null}
      <td>
        <button type="button" className="plain open b cut" title={row.name} onClick={onOpen}>
          {row.name}
        </button>
        <div className="m sm cut">
          <span>{row.number}</span>
          {row.salesperson === null ? null : <span title={t('whose')}> · {row.salesperson}</span>}
        </div>
      </td>
      <td className="n b">
        {amountText(row.amount)}
        {row.currency === company.currency ? null : <div className="m sm">{row.currency}</div>}
      </td>
      <td>
        <Why row={row} />
        <div className="m sm">
          {most === null || isZero(most) ? (
            t('nothingPasses')
          ) : (
            <>
              {t('passesUpTo')} <span className="ok b">{amountText(most)}</span>
            </>
          )}
        </div>
      </td>
      <td
        className="n m2 c-since"
        title={row.since === null ? undefined : momentText(row.since, company.zone)}
      >
        {row.since === null ? '' : waited(row.since)}
      </td>
    </tr>
  )
}

function Why({ row }: { readonly row: HeldOrder }) {
  const { t } = useHoldWords()
  const text = useDecisionText()
  const told = text.whyAll(row.decision)
  if (told === '') return <div className="cut ok">{t('passesNow')}</div>
  return (
    <div className="cut stop" title={told}>
      {told}
    </div>
  )
}
