import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { Empty } from '../../ui/states.tsx'
import { useDaySearch } from './day-search.ts'

const useWords = defineWords('no-page', {
  title: { en: 'No such page', 'zh-CN': '没有这个页面' },
  says: {
    en: 'Nothing is at this address. Look at how it is written, or search with Ctrl K.',
    'zh-CN': '该地址没有内容。请检查地址是否写错，或按 Ctrl K 搜索。',
  },
  notYours: { en: 'Not for your role', 'zh-CN': '无权查看' },
  notYoursSays: {
    en: 'Your role does not see this page. Whoever keeps people and roles can change that.',
    'zh-CN': '您的角色不能查看此页。如有需要，请联系管理人员和权限的人。',
  },
  today: { en: 'To Today', 'zh-CN': '回到今日' },
})

/** An address that is none of ours. */
export function NoPage() {
  const { t } = useWords()
  return <Nothing title={t('title')} says={t('says')} />
}

/** An address of ours that the role does not see: nothing of it is asked for. */
export function NotYours() {
  const { t } = useWords()
  return <Nothing title={t('notYours')} says={t('notYoursSays')} />
}

function Nothing({ title, says }: { readonly title: string; readonly says: string }) {
  const { t } = useWords()
  const day = useDaySearch()
  return (
    <>
      <div className="ph">
        <h1>{title}</h1>
      </div>
      <Empty says={says}>
        <Link className="btn p" to="/" search={day}>
          {t('today')}
        </Link>
      </Empty>
    </>
  )
}
