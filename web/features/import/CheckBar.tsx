/** What the check came to: taken and rejected make the file, in rows and in money. */
import { amountText, isZero } from '../../ui/amount.tsx'
import { csvOf, download } from '../../ui/csv.ts'
import { sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { isUnderWay } from '../../ui/job-state.ts'
import { rejectedRowsOf } from './faults.ts'
import type { Draft, FileWish, Told, ToldFile } from './import-queries.ts'
import { layoutOf } from './map-columns.ts'
import { rejectTable } from './reject-table.ts'
import { useImportWords } from './words.ts'

interface CheckBarProps {
  readonly draft: Draft
  readonly wish: FileWish
  readonly check: Told | undefined
  /** The file that is looked at, while the check holds. */
  readonly checked: ToldFile | undefined
  readonly onlyRejected: boolean
  onShow(what: string | undefined): void
  onSay(change: FileWish): void
}

const figure = (count: number) => count.toLocaleString('en')

export function CheckBar({ draft, wish, check, checked, onlyRejected, onShow, onSay }: CheckBarProps) {
  const { t } = useImportWords()
  const corrections = (wish.cells?.length ?? 0) + (wish.leave_out?.length ?? 0)
  return (
    <div className="bal">
      {corrections > 0 ? (
        <span className="row">
          <span className="m2">
            {t('toReserve', { cells: wish.cells?.length ?? 0, rows: wish.leave_out?.length ?? 0 })}
          </span>
          <button type="button" className="plain link" onClick={() => onSay(layoutOf(wish))}>
            {t('restore')}
          </button>
        </span>
      ) : null}
      {isUnderWay(check?.state) ? (
        <JobBar says={t('checking')} done={check?.progress.done ?? 0} total={check?.progress.total ?? null} />
      ) : checked ? (
        <Balance
          {...{ checked, onlyRejected, onShow }}
          differs={check?.problem?.type === 'control-total-differs'}
        />
      ) : draft.checks > 0 && draft.checked_version !== draft.version ? (
        <span className="warn">{t('stale')}</span>
      ) : (
        <span className="m">{t('sampleOf')}</span>
      )}
    </div>
  )
}

interface BalanceProps {
  readonly checked: ToldFile
  readonly onlyRejected: boolean
  readonly differs: boolean
  onShow(what: string | undefined): void
}

function Balance({ checked, onlyRejected, differs, onShow }: BalanceProps) {
  const { t } = useImportWords()
  const rejected = rejectedRowsOf(checked)
  const newOnes = Array.isArray(checked.new_customers) ? checked.new_customers.length : checked.new_customers
  return (
    <>
      <span role="status">
        {t('takenRows', { rows: figure(checked.rows - rejected) })}
        <Sums checked={checked} of={each => each.taken} />
        {rejected > 0 ? (
          <>
            <span className="m"> ＋ </span>
            {t('rejectedRows', { rows: figure(rejected) })}
            <Sums checked={checked} of={each => each.rejected} className="stop" />
            {checked.totals && checked.totals.length > 0 ? (
              <>
                <span className="m"> = {t('fileTotal')}</span>
                <Sums checked={checked} of={each => sum([each.taken, each.rejected])} />
              </>
            ) : null}
          </>
        ) : null}
      </span>
      {differs ? (
        <span className="stop b">{t('differs')}</span>
      ) : (
        <span className="row ok b">
          <Icon name="tick" />
          {rejected === 0 ? t('allGood') : t('ties')}
        </span>
      )}
      <span className="m2">
        {t('wouldBe', {
          created: figure(checked.created),
          updated: figure(checked.updated),
          unchanged: figure(checked.unchanged),
        })}
        {newOnes > 0 ? ` · ${t('newOnes', { count: figure(newOnes) })}` : ''}
      </span>
      <span className="sp" />
      {rejected > 0 ? (
        <>
          <span className="wide-only m">
            <kbd>N</kbd> {t('nextReject')}
          </span>
          <button
            type="button"
            className="plain link"
            onClick={() => onShow(onlyRejected ? undefined : 'rejected')}
          >
            {onlyRejected ? t('allRows') : t('onlyRejected', { rows: figure(rejected) })}
          </button>
          <Download checked={checked} />
        </>
      ) : null}
    </>
  )
}

interface SumsProps {
  readonly checked: ToldFile
  of(total: { readonly taken: string; readonly rejected: string }): string
  readonly className?: string
}

function Sums({ checked, of, className = '' }: SumsProps) {
  const shown = (checked.totals ?? []).filter(each => !isZero(of(each)))
  return shown.map(each => (
    <b key={each.currency} className={`sum ${className}`}>
      {amountText(of(each))} {each.currency}
    </b>
  ))
}

function Download({ checked }: { readonly checked: ToldFile }) {
  const { t } = useImportWords()
  const names = { row: t('fileRow'), column: t('column'), reason: t('reason') }
  const name = t('rejectFile', { file: checked.file.replace(/\.[^.]+$/, '') })
  return (
    <button
      type="button"
      className="plain link"
      onClick={() => download(name, csvOf(rejectTable(checked, names)))}
    >
      {t('downloadRejected')}
    </button>
  )
}
