/** Beside the table: what a figure is made of, level below level, down to the journal. */
import { Link } from '@tanstack/react-router'
import { useBucketName } from '../../ui/age-bar.tsx'
import { useFocusBack } from '../../ui/focus-back.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAsOf } from '../frame/as-of.ts'
import type { Aging } from './aging-rows.ts'
import type { AgingView } from './aging-view.ts'
import { CopyLink } from './CopyLink.tsx'
import { DocumentLevel } from './DocumentLevel.tsx'
import { EntryLevel } from './EntryLevel.tsx'
import { ItemsLevel } from './ItemsLevel.tsx'
import { useDrillWords } from './words.ts'

interface DrillProps {
  readonly view: AgingView
  readonly aging: Aging
  readonly customer: string
}

export function Drill({ view, aging, customer }: DrillProps) {
  const { t } = useDrillWords()
  const panel = useFocusBack()
  const { search } = view
  const { isPast } = useAsOf()
  const row = aging.rows.find(each => each.key === customer)
  return (
    <aside ref={panel} className="drawer" aria-label={t('drawer')}>
      <header>
        <h2>{row?.name ?? customer}</h2>
        <span className="m">{customer}</span>
        <span className="sp" />
        <button type="button" className="btn q" aria-label={t('close')} onClick={() => view.backTo('table')}>
          <Icon name="close" />
          <kbd>Esc</kbd>
        </button>
      </header>
      <Path view={view} />
      <ItemsLevel view={view} aging={aging} customer={customer} />
      {search.document ? (
        <DocumentLevel view={view} customer={customer} number={search.document} day={aging.as_of} />
      ) : null}
      {search.entry ? (
        <EntryLevel id={search.entry} level={search.document ? 3 : 2} customer={customer} />
      ) : null}
      <footer>
        <Link
          to="/customers/$code"
          params={{ code: customer }}
          search={search.as_of ? { as_of: search.as_of } : {}}
          className="btn"
        >
          {t('openCustomer')}
        </Link>
        <CopyLink />
        <span className="sp" />
        {isPast ? <span className="m sm">{t('readOnly', { day: aging.as_of })}</span> : null}
      </footer>
    </aside>
  )
}

/** Where one is, each step a way back. */
function Path({ view: { search, backTo } }: { readonly view: AgingView }) {
  const { t } = useDrillWords()
  const bucketName = useBucketName()
  const { bucket = 'total', document, entry } = search
  const first =
    bucket === 'total' ? t('allItems') : bucket === 'unapplied' ? t('unapplied') : bucketName(bucket)
  const steps = [
    { name: t('aging'), back: () => backTo('table') },
    { name: first, back: () => backTo('customer') },
    ...(document ? [{ name: document, back: () => backTo('document') }] : []),
    ...(entry ? [{ name: t('entryNumber', { id: entry }), back: () => {} }] : []),
  ]
  return (
    <nav className="path" aria-label={t('path')}>
      <ol>
        {steps.map(({ name, back }, index) => (
          <li key={name}>
            {index === steps.length - 1 ? (
              <b aria-current="step">{name}</b>
            ) : (
              <>
                <button type="button" className="plain link" onClick={back}>
                  {name}
                </button>
                <span className="m" aria-hidden="true">
                  ›
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
