/** How the company works: who may what, and by which days, rates and limits. */
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { defineWords } from '../../language/language.ts'
import { Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { type Part, useParts, usePartWords } from './parts.ts'
import '../customers/customers.css'
import './settings.css'

const useWords = defineWords('settings-page', {
  none: {
    en: 'There is no such part of Settings, or your role does not include it.',
    'zh-CN': '没有这一项设置，或您的角色无权查看。',
  },
})

const shown: Readonly<Record<Part, ComponentType>> = {
  company: lazy(() => import('./CompanyPart.tsx').then(found => ({ default: found.CompanyPart }))),
  people: lazy(() => import('./PeoplePart.tsx').then(found => ({ default: found.PeoplePart }))),
  roles: lazy(() => import('./RolesPart.tsx').then(found => ({ default: found.RolesPart }))),
  keys: lazy(() => import('./KeysPart.tsx').then(found => ({ default: found.KeysPart }))),
  calendars: lazy(() => import('./CalendarsPart.tsx').then(found => ({ default: found.CalendarsPart }))),
  rates: lazy(() => import('./RatesPart.tsx').then(found => ({ default: found.RatesPart }))),
  buckets: lazy(() => import('./BucketsPart.tsx').then(found => ({ default: found.BucketsPart }))),
  approvals: lazy(() => import('./BandsPart.tsx').then(found => ({ default: found.BandsPart }))),
  numbers: lazy(() => import('./NumbersPart.tsx').then(found => ({ default: found.NumbersPart }))),
  mail: lazy(() => import('./MailPart.tsx').then(found => ({ default: found.MailPart }))),
  audit: lazy(() => import('./AuditPart.tsx').then(found => ({ default: found.AuditPart }))),
}

export function SettingsPage() {
  const { t } = usePartWords()
  const words = useWords()
  const { part: asked } = useParams({ strict: false })
  const parts = useParts()
  const part = parts.find(each => each === (asked ?? 'company'))
  const Shown = part && shown[part]
  const day = useDaySearch()
  return (
    <>
      <div className="ph">
        <h1>{part ? t(part) : t('title')}</h1>
      </div>
      <div className="settings">
        <nav className="settings-nav" aria-label={t('parts')}>
          {parts.map(each => (
            <Link
              key={each}
              // On a phone they stand in one row that scrolls.
              ref={each === part ? bringIntoView : null}
              to="/settings/$part"
              params={{ part: each }}
              search={day}
              aria-current={each === part ? 'page' : undefined}
            >
              {t(each)}
            </Link>
          ))}
        </nav>
        <div className="stack gap16 settings-part">
          {Shown ? (
            <Suspense fallback={<Waiting rows={6} />}>
              <Shown />
            </Suspense>
          ) : (
            <section className="panel">
              <Empty says={words.t('none')} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

const bringIntoView = (link: HTMLElement | null) =>
  link?.scrollIntoView({ block: 'nearest', inline: 'center' })
