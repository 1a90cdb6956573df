/** The documents an application needs: what was handed in, and what who looked at it saw. */
import { useState } from 'react'
import { useMay, useMoment } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { PaperView } from '../papers/PaperView.tsx'
import type { ApplicationSheet, DocumentRow } from './application-queries.ts'
import { HandInForm } from './HandInForm.tsx'
import { LookForm } from './LookForm.tsx'
import { useApplicationWords } from './words.ts'

const looks = { missing: 'tag line', 'handed-in': 'tag', wanting: 'tag stop', right: 'tag ok' } as const

export function ChecklistPanel({ application }: { readonly application: ApplicationSheet }) {
  const { t } = useApplicationWords()
  const [shown, setShown] = useState<string>()
  const [handing, setHanding] = useState<DocumentRow>()
  const [looking, setLooking] = useState<DocumentRow>()
  return (
    <section className="panel" aria-label={t('documents')}>
      <header className="wraps">
        <h2>{t('documents')}</h2>
        <span className="m wraps">{t('sealedSays')}</span>
      </header>
      <ul className="checklist">
        {application.documents.map(document => (
          <Item
            key={document.item}
            {...{ application, document }}
            onShow={setShown}
            onHandIn={() => setHanding(document)}
            onLook={() => setLooking(document)}
          />
        ))}
      </ul>
      {shown ? <PaperView id={shown} onClose={() => setShown(undefined)} /> : null}
      {handing ? (
        <HandInForm {...{ application, document: handing }} onClose={() => setHanding(undefined)} />
      ) : null}
      {looking ? (
        <LookForm id={application.id} document={looking} onClose={() => setLooking(undefined)} />
      ) : null}
    </section>
  )
}

interface ItemProps {
  readonly application: ApplicationSheet
  readonly document: DocumentRow
  onShow(paper: string): void
  onHandIn(): void
  onLook(): void
}

function Item({ application, document, onShow, onHandIn, onLook }: ItemProps) {
  const { t, language } = useApplicationWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { name, marks, state, paper } = document
  const isOpen = (application.state === 'draft' || application.state === 'submitted') && !isPast
  return (
    <li>
      <span className={looks[state]}>{t(state)}</span>
      <div className="what">
        <b>{name[language]}</b>
        {marks.length > 0 ? <div className="sm m2">{t('mustBear')}</div> : null}
        <Seen document={document} />
      </div>
      <div className="row does">
        {paper === null ? null : (
          <button
            type="button"
            className="btn q link"
            aria-label={`${t('show')} ${name[language]}`}
            onClick={() => onShow(paper)}
          >
            {t('show')}
          </button>
        )}
        {isOpen && may('apply-for-credit') && may('keep-papers') ? (
          <button
            type="button"
            className="btn"
            aria-label={`${t(paper === null ? 'handIn' : 'handInAnew')} ${name[language]}`}
            onClick={onHandIn}
          >
            {t(paper === null ? 'handIn' : 'handInAnew')}
          </button>
        ) : null}
        {isOpen && paper !== null && may('check-papers') ? (
          <button
            type="button"
            className="btn p"
            aria-label={`${t('look')} ${name[language]}`}
            onClick={onLook}
          >
            {t('look')}
          </button>
        ) : null}
      </div>
    </li>
  )
}

function Seen({ document: { marks, by, at, look } }: { readonly document: DocumentRow }) {
  const { t } = useApplicationWords()
  const moment = useMoment()
  if (at === null) return null
  const faults = look
    ? [
        ...(marks.includes('seal') && !look.seal ? [t('noSeal')] : []),
        ...(marks.includes('words') && !look.words ? [t('noWords')] : []),
        ...(look.right ? [] : [t('notRight')]),
        ...(look.note ? [look.note] : []),
      ]
    : []
  return (
    <div className="sm m">
      {t('byAt', { by: by ?? t('system'), at: moment(at) })}
      {look ? ` · ${t('lookedAt', { by: look.by ?? t('system'), at: moment(look.at) })}` : ''}
      {faults.length > 0 ? <span className="stop"> · {faults.join(' · ')}</span> : null}
    </div>
  )
}
