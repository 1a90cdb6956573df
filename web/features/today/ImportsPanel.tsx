import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'

const useWords = defineWords('today-imports', {
  title: { en: 'Last imports', 'zh-CN': '最近导入' },
  rows: { en: '{{rows}} rows', 'zh-CN': '{{rows}} 行' },
  rejected: { en: '{{count}} rejected', 'zh-CN': '退回 {{count}} 行' },
  undone: { en: 'taken back', 'zh-CN': '已撤销' },
  nothing: {
    en: 'Nothing was imported yet. Invoices, receipts and customers come in as files.',
    'zh-CN': '尚未导入任何文件。发票、收款、客户资料可以用文件导入。',
  },
})

/** What came in as files, the latest first, and what of it was turned away. */
export function ImportsPanel() {
  const { t } = useWords()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['imports', 'last'],
    queryFn: () => told(api.GET('/api/v1/imports', { params: { query: { limit: 5 } } })),
  })
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data?.imports.length === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="ev">
        {data?.imports.map(run => {
          const rejected = run.files.reduce((all, file) => all + (file.rejected ?? 0), 0)
          return (
            <li key={run.id} className="chase">
              <span className="row">
                <Link className="open b cut" to="/imports/$id" params={{ id: run.id }}>
                  {run.files.map(({ file }) => file).join(', ')}
                </Link>
                <span className="sp" />
                {run.undone_at ? <span className="tag">{t('undone')}</span> : null}
                {rejected > 0 ? <span className="tag warn">{t('rejected', { count: rejected })}</span> : null}
              </span>
              <span className="sm m2">
                {run.recorded_at.slice(0, 10)} ·{' '}
                {t('rows', { rows: run.files.reduce((all, { rows }) => all + rows, 0) })}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
