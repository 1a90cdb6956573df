import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { type Role, useRoleName } from '../../role-names.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import type { Bands } from './BandsPart.tsx'

const useWords = defineWords('settings-edit-bands', {
  decides: { en: '{{role}} decides', 'zh-CN': '{{role}}审批' },
  none: { en: 'not', 'zh-CN': '不审批' },
  limited: { en: 'up to', 'zh-CN': '不超过' },
  any: { en: 'any amount', 'zh-CN': '不限金额' },
  upTo: { en: '{{role}}: up to, {{currency}}', 'zh-CN': '{{role}}额度上限，{{currency}}' },
  oneAny: {
    en: 'Somebody must be able to decide any amount.',
    'zh-CN': '至少须有一个角色不限金额。',
  },
  save: { en: 'Save the limits', 'zh-CN': '保存额度' },
  cancel: { en: 'Leave as it was', 'zh-CN': '放弃' },
})

/** Roles that may approve at all. */
const deciding: readonly Role[] = ['owner', 'manager', 'credit']

type Reach = 'none' | 'limited' | 'any'
interface Line {
  readonly reach: Reach
  readonly upTo: string
}
const reaches: readonly Reach[] = ['none', 'limited', 'any']

function linesOf({ bands }: Bands): Readonly<Record<string, Line>> {
  return Object.fromEntries(
    deciding.map(role => {
      const band = bands.find(each => each.role === role)
      if (!band) return [role, { reach: 'none', upTo: '' }]
      return [role, band.up_to === null ? { reach: 'any', upTo: '' } : { reach: 'limited', upTo: band.up_to }]
    }),
  )
}

export function EditBands({ bands, onDone }: { readonly bands: Bands; readonly onDone: () => void }) {
  const { t } = useWords()
  const roleName = useRoleName()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`bands of ${bands.action}`)
  const lines = linesOf(bands)
  const lineOf = (role: Role): Line => {
    const before = lines[role] ?? { reach: 'none', upTo: '' }
    const reach = reaches.find(each => each === typed[`reach ${role}`]) ?? before.reach
    return { reach, upTo: typed[`up to ${role}`] ?? before.upTo }
  }
  const putAway = () => {
    forget()
    onDone()
  }
  const save = useMutation({
    mutationFn: () =>
      told(
        api.PUT('/api/v1/approval-bands/{action}', {
          params: { path: { action: bands.action } },
          body: {
            bands: deciding
              .filter(role => lineOf(role).reach !== 'none')
              .map(role => {
                const { reach, upTo } = lineOf(role)
                return { role, up_to: reach === 'any' ? null : upTo.trim() }
              }),
          },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['approval-bands'] })
      putAway()
    },
  })
  const hasAny = deciding.some(role => lineOf(role).reach === 'any')
  const isWhole = deciding.every(role => lineOf(role).reach !== 'limited' || lineOf(role).upTo.trim() !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form noValidate className="pad" onSubmit={send} aria-busy={save.isPending}>
      <RefusedForm faults={faultsOf(save.error)} />
      <div className="bandlines">
        {deciding.map(role => {
          const { reach, upTo } = lineOf(role)
          const name = roleName(role)
          return (
            <div key={role} className="row">
              <span className="bandrole">{name}</span>
              <select
                className="input"
                aria-label={t('decides', { role: name })}
                value={reach}
                onChange={event => type(`reach ${role}`, event.target.value)}
              >
                {reaches.map(each => (
                  <option key={each} value={each}>
                    {t(each)}
                  </option>
                ))}
              </select>
              {reach === 'limited' ? (
                <input
                  className="input num"
                  inputMode="decimal"
                  aria-label={t('upTo', { role: name, currency: bands.currency })}
                  value={upTo}
                  onChange={event => type(`up to ${role}`, event.target.value)}
                />
              ) : null}
            </div>
          )
        })}
      </div>
      {hasAny ? null : <p className="fault">{t('oneAny')}</p>}
      <FormFoot
        action={t('save')}
        isOff={!hasAny || !isWhole || save.isPending}
        back={t('cancel')}
        onBack={putAway}
      />
    </form>
  )
}
