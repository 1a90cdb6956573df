import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useAging } from '../today/figures.ts'
import { ChangeBuckets } from './ChangeBuckets.tsx'

const useWords = defineWords('settings-buckets', {
  bucket: { en: 'Bucket', 'zh-CN': '区间' },
  means: { en: 'What falls into it', 'zh-CN': '含义' },
  not_due: {
    en: 'The due day is today or still to come, or there is none.',
    'zh-CN': '到期日为当天或之后，或没有到期日。',
  },
  between: {
    en: 'Due {{first}} to {{last}} days ago.',
    'zh-CN': '逾期 {{first}} 至 {{last}} 天。',
  },
  over: { en: 'Due more than {{days}} days ago.', 'zh-CN': '逾期超过 {{days}} 天。' },
  note: {
    en: 'Counted in calendar days from the due day, as of the day in the frame. Today, Customers and Receivables all show these, in these colours and marks.',
    'zh-CN':
      '自到期日起按自然日计算，以页面顶部的截至日期为准。今日、客户、应收各页都用这些区间、颜色和标记。',
  },
  open: { en: 'The ageing as it stands', 'zh-CN': '查看应收账龄' },
})

/** The same buckets everywhere. */
export function BucketsPart() {
  const { t } = useWords()
  const nameOf = useBucketName()
  const day = useDaySearch()
  const may = useMay()
  const { data, error, refetch } = useAging('currency')
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={5} />
  const meaning = (bucket: string) => {
    if (bucket === 'not_due') return t('not_due')
    if (bucket.endsWith('+')) return t('over', { days: bucket.slice(0, -1) })
    const [first = '', last = ''] = bucket.split('-')
    return t('between', { first, last })
  }
  return (
    <section className="panel">
      <Scroll label={t('bucket')}>
        <table className="t">
          <thead>
            <tr>
              <th>{t('bucket')}</th>
              <th>{t('means')}</th>
            </tr>
          </thead>
          <tbody>
            {data.buckets.map((bucket, index) => (
              <tr key={bucket}>
                <td className={`k${ageStep(index)}`}>
                  <AgeMark step={ageStep(index)} /> <b>{nameOf(bucket)}</b>
                </td>
                <td>{meaning(bucket)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="pad t sm m">
        {t('note')}{' '}
        <Link className="open" to="/aging" search={day}>
          {t('open')}
        </Link>
      </p>
      {may('administer') ? <ChangeBuckets /> : null}
    </section>
  )
}
