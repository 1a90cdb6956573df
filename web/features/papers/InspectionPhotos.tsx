/** Photos of an inspection on the spot, small; each opens whole. */
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { AddPapers } from './AddPapers.tsx'
import { PaperView } from './PaperView.tsx'
import { contentOf, type Paper, usePapers } from './paper-queries.ts'
import { usePaperWords } from './words.ts'
import './papers.css'

const kinds = ['inspection'] as const

export function InspectionPhotos({ id }: { readonly id: string }) {
  const { t } = usePaperWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const of = { about: `inspection:${id}` }
  const { data } = usePapers(of)
  const [shown, setShown] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const photos = (data?.pages.flatMap(page => page.papers) ?? []).filter(
    ({ withdrawn_at: withdrawn }) => withdrawn === null,
  )
  return (
    <div className="photos">
      {photos.map(paper => (
        <button
          key={paper.id}
          type="button"
          className="plain"
          aria-label={t('shown', { kind: t(paper.kind), name: paper.name ?? '' })}
          onClick={() => setShown(paper.id)}
        >
          <Small paper={paper} />
        </button>
      ))}
      {may('keep-papers') && !isPast ? (
        <button type="button" className="btn q" onClick={() => setAdding(true)}>
          {t('addPhotos')}
        </button>
      ) : null}
      {shown ? <PaperView id={shown} onClose={() => setShown(undefined)} /> : null}
      {isAdding ? <AddPapers of={of} kinds={kinds} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}

/** What is no picture, or sealed, is named. */
function Small({ paper }: { readonly paper: Paper }) {
  const { t } = usePaperWords()
  const isPicture = paper.media_type.startsWith('image/') && !paper.sealed
  return isPicture ? <img alt="" loading="lazy" src={contentOf(paper.id)} /> : t(paper.kind)
}
