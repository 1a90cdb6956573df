/** One paper, shown in the page; of a sealed one nothing is fetched before its reader says so. */
import { useState } from 'react'
import { Refusal } from '../../api/client.ts'
import { useMay, useSession } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { momentText } from '../../ui/moments.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { sizeText } from '../import/size-text.ts'
import { contentOf, type Paper, usePaper, useWithdraw } from './paper-queries.ts'
import { usePaperWords } from './words.ts'

export function PaperView({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = usePaperWords()
  const { company } = useSession()
  const { data, error, refetch, isPending } = usePaper(id)
  const [isOpened, setOpened] = useState(false)
  const at = (instant: string) => momentText(instant, company.zone)
  const by = (name: string | null) => name ?? t('system')
  return (
    <Drawer title={data ? t(data.kind) : t('title')} onClose={onClose}>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={6} /> : null}
      {data ? (
        <div className="stack gap16">
          <p className="m2">
            {data.name ? `${data.name} · ` : ''}
            {sizeText(data.bytes)} · {t('byOn', { by: by(data.by), at: at(data.recorded_at) })}
            {data.note ? ` · ${data.note}` : ''}
          </p>
          {data.withdrawn_at === null ? null : (
            <p className="say">
              {t('gone', {
                by: by(data.withdrawn_by),
                at: at(data.withdrawn_at),
                reason: data.withdrawn_reason ?? '',
              })}
            </p>
          )}
          <Content
            paper={data}
            isOpened={isOpened}
            onOpen={() => setOpened(true)}
            // The look is recorded by then.
            onShown={() => void (data.sealed && refetch())}
          />
          {data.looks.length > 0 ? (
            <div>
              <h3 className="m2">{t('looks')}</h3>
              <ul className="looks">
                {data.looks.map(look => (
                  <li key={`${look.at} ${look.by}`}>{t('byOn', { by: by(look.by), at: at(look.at) })}</li>
                ))}
              </ul>
            </div>
          ) : null}
          {data.withdrawn_at === null ? <Withdraw id={id} onDone={onClose} /> : null}
        </div>
      ) : null}
    </Drawer>
  )
}

interface ContentProps {
  readonly paper: Paper
  readonly isOpened: boolean
  onOpen(): void
  onShown(): void
}

function Content({ paper, isOpened, onOpen, onShown }: ContentProps) {
  const { t } = usePaperWords()
  if (!paper.may_read) return <p className="state m2">{t('notForYou')}</p>
  if (paper.sealed && !isOpened)
    return (
      <div className="state">
        <p className="m2">{t('willBeNoted')}</p>
        <button type="button" className="btn p" onClick={onOpen}>
          {t('openSealed')}
        </button>
      </div>
    )
  const name = t('shown', { kind: t(paper.kind), name: paper.name ?? '' })
  return (
    <>
      {paper.media_type === 'application/pdf' ? (
        <iframe className="papershown" title={name} src={contentOf(paper.id)} onLoad={onShown} />
      ) : (
        <img className="papershown" alt={name} src={contentOf(paper.id)} onLoad={onShown} />
      )}
      <p className="row">
        <a className="btn" href={contentOf(paper.id)} target="_blank" rel="noreferrer">
          {t('inTab')}
        </a>
        <a className="btn" href={contentOf(paper.id, true)} download>
          {t('download')}
        </a>
      </p>
    </>
  )
}

function Withdraw({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = usePaperWords()
  const may = useMay()
  const withdraw = useWithdraw(id)
  const [isAsked, setAsked] = useState(false)
  const { typed, type, forget } = useDraft(`withdraw paper ${id}`)
  const reason = typed.reason ?? ''
  const [fault, setFault] = useState<string>()
  if (!may('keep-papers')) return null
  if (!isAsked)
    return (
      <p>
        <button type="button" className="btn d" onClick={() => setAsked(true)}>
          {t('withdraw')}
        </button>
      </p>
    )
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() === '') return setFault(t('reasonNeeded'))
        withdraw.mutate(reason.trim(), {
          onSuccess: () => {
            forget()
            onDone()
          },
          onError: error =>
            setFault(error instanceof Refusal && error.detail ? error.detail : t('unreachable')),
        })
      }}
    >
      <p className="m2">{t('withdrawSays')}</p>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={text => type('reason', text)}
        fault={fault}
        required
        autoFocus
      />
      <button type="submit" className="btn d" disabled={withdraw.isPending}>
        {t('withdraw')}
      </button>
    </form>
  )
}
