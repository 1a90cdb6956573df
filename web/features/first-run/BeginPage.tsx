/** What an empty company begins with: the demo, files of its own, or nothing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords, useLanguage } from '../../language/language.ts'
import { useMay, useSession } from '../../session.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { Broken } from '../../ui/states.tsx'
import './first-run.css'

const useWords = defineWords('begin', {
  title: { en: 'What to begin with', 'zh-CN': '放入数据' },
  sub: { en: 'for {{company}}', 'zh-CN': '{{company}}' },
  importTitle: { en: 'Import your own', 'zh-CN': '导入自己的数据' },
  importText: {
    en: 'Customers, open invoices, receipts: as Excel or CSV out of whatever you use today. Every column is shown before anything is booked.',
    'zh-CN': '客户、未结发票、收款：从现用软件导出的 Excel 或 CSV 即可。入账前逐列让您核对。',
  },
  importButton: { en: 'Choose files', 'zh-CN': '选择文件' },
  demoTitle: { en: 'Put in the demo', 'zh-CN': '放入演示数据' },
  demoText: {
    en: 'A trading company with 120 invented customers and two years of documents, to try everything on. For your own books, begin another world or take the import back.',
    'zh-CN': '一家虚构的工业品经销商：120 个客户、两年单据，用来试用。正式使用请另建数据目录。',
  },
  demoButton: { en: 'Put in the demo', 'zh-CN': '放入演示数据' },
  demoRunning: { en: 'Putting in the demo', 'zh-CN': '正在放入演示数据' },
  demoLeave: {
    en: 'You may leave this page; it goes on by itself.',
    'zh-CN': '可以离开本页，任务会继续。',
  },
  demoDone: {
    en: 'The demo is in. Its people have no passwords yet: give them one to see the pages as they do.',
    'zh-CN': '演示数据已放入。演示人员尚无密码，需要以他们的身份查看时请为其设置。',
  },
  demoFailed: { en: 'The demo could not be put in.', 'zh-CN': '演示数据未能放入。' },
  toToday: { en: 'To today', 'zh-CN': '前往今日' },
  emptyTitle: { en: 'Start empty', 'zh-CN': '从空白开始' },
  emptyText: {
    en: 'Enter customers and documents by hand; files can come at any time.',
    'zh-CN': '手工录入客户和单据；文件可随时导入。',
  },
  emptyButton: { en: 'Enter the first customer', 'zh-CN': '新建第一个客户' },
  ownerOnly: { en: 'Only the owner puts in the demo.', 'zh-CN': '只有负责人可以放入演示数据。' },
})

export function BeginPage() {
  const { t } = useWords()
  const { company } = useSession()
  const may = useMay()
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m">{t('sub', { company: company.name })}</span>
      </div>
      <div className="begin">
        <section className="panel">
          <h2>{t('importTitle')}</h2>
          <p className="m2">{t('importText')}</p>
          <Link to="/imports" className="btn p">
            {t('importButton')}
          </Link>
        </section>
        <section className="panel">
          <h2>{t('demoTitle')}</h2>
          {may('administer') ? <Demo /> : <p className="m2">{t('ownerOnly')}</p>}
        </section>
        <section className="panel">
          <h2>{t('emptyTitle')}</h2>
          <p className="m2">{t('emptyText')}</p>
          <Link to="/customers" search={{ new: '1' }} className="btn">
            {t('emptyButton')}
          </Link>
        </section>
      </div>
    </>
  )
}

function Demo() {
  const { t } = useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const demo = useQuery({
    queryKey: ['demo', language],
    queryFn: () => told(api.GET('/api/v1/demo')),
  })
  const fill = useMutation({
    mutationFn: () => told(api.POST('/api/v1/demo', { body: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['demo'] }),
  })
  if (demo.error) return <Broken error={demo.error} onRetry={() => void demo.refetch()} />
  if (!demo.data) return null
  const { job, possible, why } = demo.data
  if (job !== null) return <DemoJob id={job} />
  return (
    <>
      <p className="m2">{t('demoText')}</p>
      {why === null ? null : <p className="sm warn">{why}</p>}
      {fill.error ? <Broken error={fill.error} /> : null}
      <button
        type="button"
        className="btn"
        disabled={!possible || fill.isPending}
        onClick={() => fill.mutate()}
      >
        {t('demoButton')}
      </button>
    </>
  )
}

function DemoJob({ id }: { readonly id: string }) {
  const { t } = useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const { data: job } = useQuery({
    queryKey: ['job', id, language],
    queryFn: async () => {
      const found = await told(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } }))
      if (found.state === 'done')
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' })
      return found
    },
    refetchInterval: ({ state }) =>
      state.data && !['waiting', 'running'].includes(state.data.state) ? false : 700,
  })
  if (!job) return null
  if (job.state === 'done')
    return (
      <>
        <p className="m2">{t('demoDone')}</p>
        <Link to="/" className="btn p">
          {t('toToday')}
        </Link>
      </>
    )
  if (job.state === 'failed' || job.state === 'set_aside')
    return (
      <p className="fault" role="alert">
        {t('demoFailed')} {typeof job.problem?.detail === 'string' ? job.problem.detail : ''}
      </p>
    )
  return (
    <>
      <JobBar says={t('demoRunning')} done={job.progress.done} total={job.progress.total} />
      <p className="sm m">{t('demoLeave')}</p>
    </>
  )
}
