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
  today: { en: 'To Today', 'zh-CN': '回到今日' },
})

/** An address that is none of ours. */
export function NoPage() {
  const { t } = useWords()
  const day = useDaySearch()
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
      </div>
      <Empty says={t('says')}>
        <Link className="btn p" to="/" search={day}>
          {t('today')}
        </Link>
      </Empty>
    </>
  )
}
