import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { CustomerFields } from './CustomerFields.tsx'
import { sheetKey } from './customer-queries.ts'
import { bodyOf, type FieldName, fieldNames, type Sheet, shownOf } from './form-fields.ts'
import { Merged } from './Merged.tsx'

const useWords = defineWords('edit-customer', {
  title: { en: 'Edit {{name}}', 'zh-CN': '修改 {{name}}' },
  save: { en: 'Save the changes', 'zh-CN': '保存修改' },
  cancel: { en: 'Leave as it was', 'zh-CN': '放弃修改' },
  lost: {
    en: '{{name}} changed this customer while you were typing. Load it anew: what you typed stays, the rest comes from them. Then save again.',
    'zh-CN':
      '您填写时，{{name}} 已修改了这个客户。请重新载入：您填写的内容会保留，其余以对方的为准，然后再次保存。',
  },
  other: { en: 'Somebody else', 'zh-CN': '他人' },
  reload: { en: 'Load it anew', 'zh-CN': '重新载入' },
  asked: {
    en: 'Longer terms for {{name}} wait for approval; everything else is saved.',
    'zh-CN': '{{name}} 延长账期已提交审批，其余修改已保存。',
  },
  see: { en: 'See the request', 'zh-CN': '查看申请' },
  reason: {
    en: 'Why other terms (told to who has to approve longer ones)',
    'zh-CN': '调整账期的原因（延长账期须审批时供审批人参考）',
  },
  nothing: { en: 'Nothing is changed yet.', 'zh-CN': '还没有改动。' },
})

/** A code stays for good, and who looks after it is handed over. */
const shownFields = [
  ...fieldNames.filter(field => !['code', 'salesperson', 'collector'].includes(field)),
  'reason',
]

export function EditCustomer({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft(`customer.${sheet.code}`)
  // What the form was filled from: another's change reaches the page at once, but not what is being typed over.
  const [base, setBase] = useState(sheet)
  const [overtaken, setOvertaken] = useState<Sheet>()
  const close = () =>
    void navigate({
      to: '/customers/$code',
      params: { code: sheet.code },
      search: ({ edit: _, ...before }: { edit?: string }) => before,
    })
  const changed = Object.fromEntries(
    fieldNames.flatMap(field => {
      const typed = draft.typed[field]
      return typed === undefined || typed === shownOf(base, field) ? [] : [[field, typed]]
    }),
  )
  const isOtherTerms = changed.terms !== undefined || changed.family_terms !== undefined
  const reason = draft.typed.reason ?? ''
  const save = useMutation({
    mutationFn: () =>
      told(
        api.PATCH('/api/v1/customers/{code}', {
          params: { path: { code: base.code }, header: { 'If-Match': `"${base.version}"` } },
          body: {
            ...bodyOf(changed),
            ...(changed.name === undefined ? {} : { name: changed.name }),
            ...(isOtherTerms && reason.trim() !== '' ? { reason: reason.trim() } : {}),
          },
        }),
      ),
    onSuccess: ({ terms_request: request, ...after }) => {
      draft.forget()
      queries.setQueryData(sheetKey(base.code), after)
      if (request !== null) {
        const to = { label: t('see'), href: `/requests?state=pending&request=${request}` }
        notify({ says: t('asked', { name: after.name }), to })
      }
      void queries.invalidateQueries({ queryKey: ['customers'] })
      close()
    },
  })
  const reload = async () => {
    setOvertaken(base)
    setBase(
      await queries.fetchQuery({
        queryKey: sheetKey(base.code),
        queryFn: () => told(api.GET('/api/v1/customers/{code}', { params: { path: { code: base.code } } })),
        staleTime: 0,
      }),
    )
    save.reset()
  }
  const isLost = save.error instanceof Refusal && save.error.type === 'changed-meanwhile'
  const faults = faultsOf(isLost ? null : save.error, shownFields)
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const isSame = Object.keys(changed).length === 0
  return (
    <Drawer title={t('title', { name: base.name })} onClose={close}>
      <form noValidate onSubmit={send} aria-busy={save.isPending}>
        {isLost ? (
          <div className="say" role="alert">
            <span>{t('lost', { name: whoOf(save.error) ?? t('other') })}</span>
            <button type="button" className="btn p" onClick={() => void reload()}>
              {t('reload')}
            </button>
          </div>
        ) : null}
        {overtaken && !isLost ? (
          <Merged before={overtaken} after={base} typed={draft.typed} onTakeTheirs={draft.leave} />
        ) : null}
        <RefusedForm faults={faults} />
        <CustomerFields
          isNew={false}
          textOf={field => draft.typed[field] ?? shownOf(base, field)}
          onType={draft.type}
          faultOf={(field: FieldName) => faults.fields[field]}
        />
        {isOtherTerms ? (
          <div className="whole">
            <TextField
              label={t('reason')}
              value={reason}
              onChange={typed => draft.type('reason', typed)}
              fault={faults.fields.reason}
            />
          </div>
        ) : null}
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={save.isPending || isSame}>
            {t('save')}
          </button>
          {isSame ? <span className="sm m">{t('nothing')}</span> : null}
          <span className="sp" />
          <button
            type="button"
            className="btn"
            onClick={() => {
              draft.forget()
              close()
            }}
          >
            {t('cancel')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}

/** Who was first, as the refusal tells it. */
function whoOf(error: unknown): string | undefined {
  const by = error instanceof Refusal ? error.facts.by : undefined
  return typeof by === 'string' && by !== 'system' ? by : undefined
}
