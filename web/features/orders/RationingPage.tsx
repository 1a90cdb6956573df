/** Goods rationed on purpose: what runs, what ran, who said so and why. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useMay } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { RationingForm } from './RationingForm.tsx'
import { type Rationing, useRationingText } from './rationing-text.ts'
import { useRationingWords } from './rationing-words.ts'
import './orders.css'

export function RationingPage() {
  const { t } = useRationingWords()
  const { isPast } = useAsOf()
  const mayRation = useMay()('ration') && !isPast
  const [isWriting, setWriting] = useState(false)
  const [ending, setEnding] = useState<Rationing>()
  const { data, error, refetch } = useQuery({
    queryKey: ['rationings'],
    queryFn: () => told(api.GET('/api/v1/rationings')),
  })
  const begin = mayRation ? (
    <button type="button" className="btn p" onClick={() => setWriting(true)}>
      {t('begin')}
    </button>
  ) : null
  return (
    <>
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {data?.rationings.length === 0 ? null : begin}
      </div>
      <div className="panel">
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {data || error ? null : <Waiting rows={6} />}
        {data?.rationings.length === 0 ? <Empty says={t('empty')}>{begin}</Empty> : null}
        {data && data.rationings.length > 0 ? (
          <RationingTable rows={data.rationings} onEnd={mayRation ? setEnding : undefined} />
        ) : null}
      </div>
      {isWriting ? <RationingForm onClose={() => setWriting(false)} /> : null}
      {ending ? <EndForm rationing={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}

interface RationingTableProps {
  readonly rows: readonly Rationing[]
  readonly onEnd: ((row: Rationing) => void) | undefined
}

function RationingTable({ rows, onEnd }: RationingTableProps) {
  const { t } = useRationingWords()
  const text = useRationingText()
  return (
    <Scroll label={t('title')}>
      <table className="t rationings" aria-label={t('title')}>
        <thead>
          <tr>
            {(['whom', 'how', 'when', 'why', 'state'] as const).map(column => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            {onEnd ? <th scope="col" aria-label={t('end')} /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                <Whom row={row} />
              </td>
              <td className="wraps">{text.how(row)}</td>
              <td className="m2 nw">
                {row.from} – {row.until}
              </td>
              <td className="wraps">
                {row.reason}{' '}
                {row.by === null ? null : <span className="m2">{t('by', { name: row.by })}</span>}
              </td>
              <td className="wraps">
                <span className={row.state === 'running' ? 'tag warn' : 'tag'}>{t(row.state)}</span>{' '}
                {row.end_reason === null ? null : (
                  <span className="m sm">
                    {t('endedBy', { name: row.ended_by ?? '', reason: row.end_reason })}
                  </span>
                )}
              </td>
              {onEnd ? (
                <td>
                  {row.state === 'running' || row.state === 'coming' ? (
                    <button
                      type="button"
                      className="btn q link"
                      aria-label={t('endOf', { of: text.whom(row) })}
                      onClick={() => onEnd(row)}
                    >
                      {t('end')}
                    </button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Those of a class stand in the list of customers, those by name each on its page. */
function Whom({ row }: { readonly row: Rationing }) {
  const { t } = useRationingWords()
  const text = useRationingText()
  const { region, tier, customers, concerns } = row
  const place = { ...(region === null ? {} : { region }), ...(tier === null ? {} : { tier }) }
  const count = t('concerns', { count: concerns })
  if (customers === null)
    return (
      <>
        {text.whom(row)}{' '}
        <Link className="open sm" to="/customers" search={place}>
          {count}
        </Link>
      </>
    )
  return (
    <>
      {[region, tier].filter(Boolean).join(' · ')}{' '}
      {customers.map(code => (
        <Fragment key={code}>
          <Link className="open" to="/customers/$code" params={{ code }} search={{}}>
            {code}
          </Link>{' '}
        </Fragment>
      ))}
      <span className="m sm">{count}</span>
    </>
  )
}

function EndForm({ rationing, onClose }: { readonly rationing: Rationing; onClose(): void }) {
  const { t } = useRationingWords()
  const text = useRationingText()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`end rationing ${rationing.id}`)
  const reason = typed.reason ?? ''
  const [isMissing, setMissing] = useState(false)
  const putAway = () => {
    forget()
    onClose()
  }
  const ending = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/rationings/{id}/end', {
          params: { path: { id: rationing.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notify({ says: t('done') })
      putAway()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(ending.error, ['reason'])
  return (
    <Drawer title={t('endOf', { of: text.whom(rationing) })} onClose={onClose}>
      <form
        className="pad t"
        noValidate
        aria-busy={ending.isPending}
        onSubmit={event => {
          event.preventDefault()
          setMissing(reason.trim() === '')
          if (reason.trim() !== '') ending.mutate()
        }}
      >
        <RefusedForm faults={faults} />
        <p className="m2">{t('endSays')}</p>
        <TextField
          label={t('reason')}
          value={reason}
          onChange={text => type('reason', text)}
          fault={isMissing ? t('needed') : faults.fields.reason}
          required
        />
        <FormFoot action={t('end')} isOff={ending.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}
