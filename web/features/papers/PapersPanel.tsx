/** Papers of a customer, a contract or the like: what is there, and handing in more. */
import { useState } from 'react'
import { useMay, useSession } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { momentText } from '../../ui/moments.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { sizeText } from '../import/size-text.ts'
import { AddPapers } from './AddPapers.tsx'
import { PaperView } from './PaperView.tsx'
import { type Belonging, type Paper, type PaperKind, usePapers } from './paper-queries.ts'
import { usePaperWords } from './words.ts'
import './papers.css'

interface PapersPanelProps {
  readonly of: Belonging
  /** What is offered when papers are added; all kinds unless said. */
  readonly kinds?: readonly PaperKind[]
}

export function PapersPanel({ of, kinds }: PapersPanelProps) {
  const { t } = usePaperWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage } = usePapers(of)
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<Paper>()
  const papers = data?.pages.flatMap(page => page.papers) ?? []
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="sp" />
        {may('keep-papers') && !isPast ? (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('add')}
          </button>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data && papers.length === 0 ? <p className="pad t m2">{t('nothing')}</p> : null}
      <ul className="papers">
        {papers.map(paper => (
          <PaperRow key={paper.id} paper={paper} onShow={() => setShown(paper)} />
        ))}
      </ul>
      {hasNextPage ? (
        <p className="pad">
          <button type="button" className="btn" onClick={() => void fetchNextPage()}>
            {t('more')}
          </button>
        </p>
      ) : null}
      {isAdding ? <AddPapers of={of} kinds={kinds} onClose={() => setAdding(false)} /> : null}
      {shown ? <PaperView id={shown.id} onClose={() => setShown(undefined)} /> : null}
    </section>
  )
}

function PaperRow({ paper, onShow }: { readonly paper: Paper; readonly onShow: () => void }) {
  const { t } = usePaperWords()
  const { company } = useSession()
  return (
    <li className={paper.withdrawn_at === null ? undefined : 'gone'}>
      <Icon name={paper.sealed ? 'lock' : 'approvals'} />
      <span className="cut">
        <button type="button" className="plain open" onClick={onShow}>
          {t(paper.kind)}
        </button>{' '}
        <span className="m2">{paper.note || paper.name}</span>
        <span className="sm m stack">
          {t('byOn', { by: paper.by ?? t('system'), at: momentText(paper.recorded_at, company.zone) })}
        </span>
      </span>
      <span className="row">
        {paper.sealed ? <span className="tag line">{t('sealed')}</span> : null}
        {paper.withdrawn_at === null ? null : <span className="tag line">{t('withdrawn')}</span>}
        <span className="sm m num">{sizeText(paper.bytes)}</span>
      </span>
    </li>
  )
}
