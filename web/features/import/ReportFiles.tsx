import { amountText } from '../../ui/amount.tsx'
import { csvOf, download } from '../../ui/csv.ts'
import { useColumnWords } from './column-words.ts'
import { rejectedRowsOf } from './faults.ts'
import type { ToldFile } from './import-queries.ts'
import { useReasonWords } from './reason-words.ts'
import { rejectTable } from './reject-table.ts'
import { useImportWords } from './words.ts'

const count = (given: number | readonly unknown[]) =>
  (typeof given === 'number' ? given : given.length).toLocaleString('en')
const shownRejects = 50

export function ReportFiles({ files }: { readonly files: readonly ToldFile[] }) {
  const { t } = useImportWords()
  const { kind } = useColumnWords()
  const all = (of: (file: ToldFile) => number) => files.reduce((sum, file) => sum + of(file), 0)
  const rejected = (file: ToldFile) => (Array.isArray(file.rejected) ? rejectedRowsOf(file) : file.rejected)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, also by keys */}
      <section className="panel" aria-label={t('stepReport')} tabIndex={0}>
        <table className="t" aria-label={t('stepReport')}>
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('holds')}</th>
              {(['rows', 'created', 'updated', 'unchanged', 'rejected', 'newCustomers'] as const).map(
                word => (
                  <th key={word} scope="col" className="n">
                    {t(word)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
              <tr key={index}>
                <td className="b">{file.file}</td>
                <td>
                  {kind(file.kind)}
                  {(file.totals ?? []).map(each => (
                    <span key={each.currency} className="m2 sum">
                      {amountText(each.taken)} {each.currency}
                    </span>
                  ))}
                </td>
                <td className="n">{count(file.rows)}</td>
                <td className="n b">{count(file.created)}</td>
                <td className="n">{count(file.updated)}</td>
                <td className="n">{count(file.unchanged)}</td>
                <td className={`n${rejected(file) > 0 ? ' stop b' : ''}`}>{count(rejected(file))}</td>
                <td className="n">{count(file.new_customers)}</td>
              </tr>
            ))}
          </tbody>
          {files.length > 1 ? (
            <tfoot>
              <tr>
                <td colSpan={2}>{t('total')}</td>
                <td className="n">{count(all(file => file.rows))}</td>
                <td className="n">{count(all(file => file.created))}</td>
                <td className="n">{count(all(file => file.updated))}</td>
                <td className="n">{count(all(file => file.unchanged))}</td>
                <td className="n">{count(all(rejected))}</td>
                <td />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </section>
      {files
        .filter(file => Array.isArray(file.rejected) && file.rejected.length > 0)
        .map(file => (
          <Rejects key={`${file.place} ${file.file}`} file={file} />
        ))}
    </>
  )
}

function Rejects({ file }: { readonly file: ToldFile }) {
  const { t } = useImportWords()
  const rejected = Array.isArray(file.rejected) ? file.rejected : []
  const reasonWords = useReasonWords(file.kind)
  const names = { row: t('fileRow'), column: t('column'), reason: t('reason') }
  const name = t('rejectFile', { file: file.file.replace(/\.[^.]+$/, '') })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, also by keys
    <section className="panel" aria-label={t('rejectsTitle')} tabIndex={0}>
      <header>
        <h2>{t('rejectsTitle')}</h2>
        <span className="m">{file.file}</span>
        <span className="sp" />
        <button type="button" className="btn" onClick={() => download(name, csvOf(rejectTable(file, names)))}>
          {t('downloadRejected')}
        </button>
      </header>
      <table className="t" aria-label={t('rejectsTitle')}>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('fileRow')}
            </th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, shownRejects).map(({ row, column, value, reason }) => (
            <tr key={`${row} ${column} ${reason}`}>
              <td className="n">{row}</td>
              <td>{column}</td>
              <td>{value}</td>
              <td>{reasonWords(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected.length > shownRejects ? (
        <p className="pad t sm m">{t('moreRejected', { count: rejected.length - shownRejects })}</p>
      ) : null}
    </section>
  )
}
