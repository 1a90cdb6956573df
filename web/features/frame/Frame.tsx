import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import { defineWords } from '../../language/language.ts'
import { negativesStyle, onNegatives } from '../../ui/negatives.ts'
import { useNumbersFromServer } from '../lists/preferences.ts'
import { AsOfControl, PastBand } from './AsOf.tsx'
import { useAsOf } from './as-of.ts'
import { KeySheet } from './KeySheet.tsx'
import { useLive } from './live.ts'
import { Notices } from './Notices.tsx'
import { Person } from './Person.tsx'
import { Rail } from './Rail.tsx'
import { Search } from './Search.tsx'

const useWords = defineWords('frame', {
  skip: { en: 'To the content', 'zh-CN': '跳到正文' },
})

export function Frame({ children }: { readonly children: ReactNode }) {
  useLive()
  useNumbersFromServer()
  const negatives = useSyncExternalStore(onNegatives, negativesStyle)
  const { t } = useWords()
  const { isPast } = useAsOf()
  return (
    <div className="app">
      <a className="skip btn" href="#content">
        {t('skip')}
      </a>
      <Rail />
      <div style={{ minWidth: 0 }} className={isPast ? 'pastframe' : undefined}>
        <header className="top">
          <Search />
          <div className="sp" />
          <AsOfControl />
          <KeySheet />
          <Person />
        </header>
        <PastBand />
        <main className="main" id="content" tabIndex={-1}>
          {/* Figures written anew all at once when their style is. */}
          <Fragment key={negatives}>{children}</Fragment>
        </main>
        <Notices />
      </div>
    </div>
  )
}
