import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { defineWords } from '../../language/language.ts'
import { isTyping } from '../../ui/is-typing.ts'
import { useKeyHelp } from '../../ui/key-help.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { neighboursOf } from './list-order.ts'

const useWords = defineWords('customer-neighbours', {
  before: { en: 'Previous', 'zh-CN': '上一户' },
  after: { en: 'Next', 'zh-CN': '下一户' },
  beforeIn: { en: 'customer before, in the list', 'zh-CN': '清单中的上一户' },
  afterIn: { en: 'next customer in the list', 'zh-CN': '清单中的下一户' },
})

const keys = { before: '[', after: ']' } as const
const ways = ['before', 'after'] as const

/** The customers before and after it in the list one came from; nothing for whoever came by a link. */
export function Neighbours({ code }: { readonly code: string }) {
  const { t } = useWords()
  const day = useDaySearch()
  const navigate = useNavigate()
  const neighbours = neighboursOf(code)
  const there = ways.filter(way => neighbours[way] !== undefined)
  useKeyHelp(there.map(way => ({ keys: [keys[way]], says: t(`${way}In`) })))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const way = ways.find(each => keys[each] === event.key)
      const to = way && neighboursOf(code)[way]
      if (to !== undefined) void navigate({ to: '/customers/$code', params: { code: to }, search: day })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [code, day, navigate])
  return there.map(way => (
    <Link
      key={way}
      className="sm link nw"
      to="/customers/$code"
      params={{ code: neighbours[way] ?? code }}
      search={day}
    >
      <kbd>{keys[way]}</kbd> {t(way)}
    </Link>
  ))
}
