import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { defineWords } from '../../language/language.ts'
import { useRoleName } from '../../role-names.ts'
import { useMay, useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useRequestWords } from '../requests/words.ts'
import { EditBands } from './EditBands.tsx'

export type Bands = components['schemas']['ApprovalBands']

interface VersionedBands extends Bands {
  readonly versions: readonly (Pick<Bands, 'bands'> & { version: number; at: string; by: string | null })[]
}

const useWords = defineWords('settings-bands', {
  note: {
    en: 'Nobody decides on what one asked for oneself. Requests already made are measured by what stands here when they are decided.',
    'zh-CN': '任何人都不能审批自己的申请。已提交的申请按审批时的额度判断。',
  },
  decides: { en: 'Decided by', 'zh-CN': '审批角色' },
  upTo: { en: 'Up to, {{currency}}', 'zh-CN': '额度上限，{{currency}}' },
  any: { en: 'any amount', 'zh-CN': '不限金额' },
  versions: { en: 'Versions: {{count}}', 'zh-CN': '历次设置（{{count}}）' },
  version: { en: 'version {{version}}', 'zh-CN': '第 {{version}} 版' },
  program: { en: 'the program', 'zh-CN': '系统' },
  change: { en: 'Change', 'zh-CN': '修改' },
  changeOf: { en: 'Change: {{action}}', 'zh-CN': '修改：{{action}}' },
})

/** Who decides how much, by what is asked for. */
export function BandsPart() {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['approval-bands'],
    queryFn: () => told(api.GET('/api/v1/approval-bands')),
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={8} />
  return (
    <>
      <p className="sm m">{t('note')}</p>
      {data.actions.map(bands => (
        <ActionBands key={bands.action} bands={bands} />
      ))}
    </>
  )
}

function ActionBands({ bands }: { readonly bands: VersionedBands }) {
  const { t } = useWords()
  const words = useRequestWords()
  const roleName = useRoleName()
  const mayEdit = useMay()('administer')
  const [isEditing, setIsEditing] = useState(false)
  const name = words.t(bands.action)
  return (
    <section className="panel">
      <header>
        <h2>{name}</h2>
        <span className="sp" />
        {mayEdit && !isEditing ? (
          <button
            type="button"
            className="btn"
            aria-label={t('changeOf', { action: name })}
            onClick={() => setIsEditing(true)}
          >
            {t('change')}
          </button>
        ) : null}
      </header>
      {isEditing ? (
        <EditBands bands={bands} onDone={() => setIsEditing(false)} />
      ) : (
        <table className="t bands">
          <thead>
            <tr>
              <th>{t('decides')}</th>
              <th className="n">{t('upTo', { currency: bands.currency })}</th>
            </tr>
          </thead>
          <tbody>
            {bands.bands.map(({ role, up_to: upTo }) => (
              <tr key={role}>
                <td>{roleName(role)}</td>
                <td className="n b">{upTo === null ? t('any') : amountText(upTo)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bands.versions.length > 0 ? <Versions {...bands} /> : null}
    </section>
  )
}

/** What held before, and who changed it. */
function Versions({ versions }: VersionedBands) {
  const { t } = useWords()
  const roleName = useRoleName()
  const moment = useMoment()
  const said = ({ role, up_to: upTo }: Bands['bands'][number]) =>
    `${roleName(role)} ${upTo === null ? t('any') : amountText(upTo)}`
  return (
    <details className="pad sm">
      <summary>{t('versions', { count: versions.length })}</summary>
      <ol className="versions">
        {versions.map(({ version, at, by, bands }) => (
          <li key={version}>
            <span className="m">
              {t('version', { version })} · {moment(at)} · {by ?? t('program')}
            </span>
            <br />
            {bands.map(said).join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  )
}
