import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useZones } from '../../zones.ts'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'

const useWords = defineWords('settings-company', {
  name: { en: 'Name', 'zh-CN': '公司名称' },
  zone: { en: 'Time zone', 'zh-CN': '时区' },
  zoneHint: {
    en: 'Decides when a business day begins: what is due, what is late, which day a figure is of.',
    'zh-CN': '决定业务日从何时开始：到期、逾期和各项数字的日期都以此为准。',
  },
  code: { en: 'Code', 'zh-CN': '公司代码' },
  currency: { en: 'Currency of the books', 'zh-CN': '记账本位币' },
  fixed: {
    en: 'Code and currency are what the books stand on; they stay as they are.',
    'zh-CN': '公司代码和本位币是账簿的基础，建账后不能修改。',
  },
  save: { en: 'Save the company', 'zh-CN': '保存公司资料' },
  saved: { en: 'Saved.', 'zh-CN': '已保存。' },
  nothing: { en: 'Nothing is changed yet.', 'zh-CN': '还没有改动。' },
  reload: { en: 'Load it anew', 'zh-CN': '重新载入' },
  kept: {
    en: 'What you typed is still here.',
    'zh-CN': '您填写的内容还在。',
  },
  ownerOnly: { en: 'Only the owner changes this.', 'zh-CN': '只有企业主可以修改。' },
})

const key = ['company']
const fetchCompany = () => told(api.GET('/api/v1/company'))

export function CompanyPart() {
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: fetchCompany, staleTime: 0 })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={4} />
  return <CompanyForm company={data} />
}

type Company = Awaited<ReturnType<typeof fetchCompany>>

function CompanyForm({ company }: { readonly company: Company }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const mayEdit = useMay()('administer')
  const draft = useDraft('company')
  const [base, setBase] = useState(company)
  const name = draft.typed.name ?? base.name
  const zone = draft.typed.zone ?? base.zone
  const zones = useZones(base.zone)
  const isSame = name === base.name && zone === base.zone
  const save = useMutation({
    mutationFn: () =>
      told(
        api.PATCH('/api/v1/company', {
          params: { header: { 'If-Match': `"${base.version}"` } },
          body: { ...(name === base.name ? {} : { name }), ...(zone === base.zone ? {} : { zone }) },
        }),
      ),
    onSuccess: after => {
      draft.forget()
      setBase(after)
      queries.setQueryData(key, after)
      void queries.invalidateQueries({ queryKey: ['session'] })
    },
  })
  const reload = async () => {
    setBase(await queries.fetchQuery({ queryKey: key, queryFn: fetchCompany, staleTime: 0 }))
    save.reset()
  }
  const lost =
    save.error instanceof Refusal && save.error.type === 'company-changed-meanwhile' ? save.error : undefined
  const faults = faultsOf(lost ? null : save.error, ['name', 'zone'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <section className="panel">
      <form noValidate className="pad t narrow" onSubmit={send} aria-busy={save.isPending}>
        {lost ? (
          <div className="say" role="alert">
            <span className="sp">
              {lost.detail} {t('kept')}
            </span>
            <button type="button" className="btn p" onClick={() => void reload()}>
              {t('reload')}
            </button>
          </div>
        ) : null}
        <RefusedForm faults={faults} />
        <div className="stack gap16">
          <TextField
            label={t('name')}
            value={name}
            required
            disabled={!mayEdit}
            onChange={value => draft.type('name', value)}
            fault={faults.fields.name}
          />
          <ChoiceField
            label={t('zone')}
            value={zone}
            disabled={!mayEdit}
            choices={zones}
            onChange={value => draft.type('zone', value)}
            fault={faults.fields.zone}
            hint={t('zoneHint')}
          />
          <dl className="kv">
            <dt>{t('code')}</dt>
            <dd>{base.code}</dd>
            <dt>{t('currency')}</dt>
            <dd>{base.currency}</dd>
          </dl>
          <p className="sm m">{t(mayEdit ? 'fixed' : 'ownerOnly')}</p>
        </div>
        {mayEdit ? (
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={isSame || save.isPending}>
              {t('save')}
            </button>
            <span className="sm m" role="status">
              {save.isSuccess && isSame ? t('saved') : isSame ? t('nothing') : ''}
            </span>
          </div>
        ) : null}
      </form>
    </section>
  )
}
