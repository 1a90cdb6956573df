import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ListColumn, Listed } from '../lists/list-column.ts'
import { type Rationing, useRationingText } from './rationing-text.ts'
import { useRationingWords } from './rationing-words.ts'

type Row = Rationing & Listed

export const canEnd = ({ state }: Rationing) => state === 'running' || state === 'coming'

/** `onEnd` only for who may. */
export function useRationingColumns(onEnd: ((row: Row) => void) | undefined): readonly ListColumn<Row>[] {
  const { t } = useRationingWords()
  const text = useRationingText()
  const endedBy = ({ end_reason: reason, ended_by: name }: Row) =>
    reason === null ? '' : t('endedBy', { name: name ?? '', reason })
  return [
    {
      id: 'whom',
      name: t('whom'),
      isFixed: true,
      textOf: row => `${text.whom(row)} ${t('concerns', { count: row.concerns })}`,
      look: row => (
        <div className="wrap">
          <Whom row={row} />
        </div>
      ),
    },
    {
      id: 'how',
      name: t('how'),
      textOf: text.how,
      look: row => <div className="wrap">{text.how(row)}</div>,
    },
    {
      id: 'when',
      name: t('when'),
      width: 176,
      textOf: ({ from, until }) => `${from} – ${until}`,
      file: [
        { name: t('from'), of: row => row.from },
        { name: t('until'), of: row => row.until },
      ],
    },
    {
      id: 'why',
      name: t('why'),
      look: ({ reason, by }) => (
        <div className="wrap">
          {reason} {by === null ? null : <span className="m2">{t('by', { name: by })}</span>}
        </div>
      ),
      file: [
        { name: t('reason'), of: row => row.reason },
        { name: t('who'), of: row => row.by ?? '' },
      ],
    },
    {
      id: 'state',
      name: t('state'),
      width: 152,
      textOf: row => `${t(row.state)} ${endedBy(row)}`.trimEnd(),
      look: row => (
        <div className="wrap">
          <span className={row.state === 'running' ? 'tag warn' : 'tag'}>{t(row.state)}</span>{' '}
          <span className="m sm">{endedBy(row)}</span>
        </div>
      ),
    },
    ...(onEnd
      ? [
          {
            id: 'end',
            name: t('end'),
            width: 72,
            isFixed: true,
            isUnnamed: true,
            look: (row: Row) =>
              canEnd(row) ? (
                <button
                  type="button"
                  className="btn q link"
                  aria-label={t('endOf', { of: text.whom(row) })}
                  onClick={() => onEnd(row)}
                >
                  {t('end')}
                </button>
              ) : null,
          },
        ]
      : []),
  ]
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
