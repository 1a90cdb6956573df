import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useVerified, VerifyPoint } from '../months/VerifyPoint.tsx'
import '../months/months.css'

const useWords = defineWords('today-books', {
  title: { en: 'Looking over the books', 'zh-CN': '账簿审查' },
  audit: { en: 'Who did what, when and from where', 'zh-CN': '操作审计：何人何时从何处做了什么' },
  requests: { en: 'What was asked for, and who decided', 'zh-CN': '申请与审批记录' },
  imports: { en: 'What was imported', 'zh-CN': '导入记录' },
  months: { en: 'Months closed, and what was open then', 'zh-CN': '各月关账与检查情况' },
})

const places = [
  { word: 'audit', to: '/settings/$part', params: { part: 'audit' }, search: {} },
  { word: 'requests', to: '/requests', params: {}, search: { state: 'all' } },
  { word: 'imports', to: '/imports', params: {}, search: {} },
  { word: 'months', to: '/months', params: {}, search: {} },
] as const

/** Where whoever checks what others did begins. */
export function BooksPanel() {
  const { t } = useWords()
  const verified = useVerified()
  return (
    <section className="panel lined" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
      </header>
      <ul className="points">
        <VerifyPoint verified={verified} />
      </ul>
      <ul className="ev">
        {places.map(({ word, to, params, search }) => (
          <li key={word} className="chase">
            <Link className="link" to={to} params={params} search={search}>
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
