import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { CustomerFields } from './CustomerFields.tsx'
import { bodyOf, type FieldName, fieldNames } from './form-fields.ts'

const useWords = defineWords('new-customer', {
  title: { en: 'New customer', 'zh-CN': '新建客户' },
  create: { en: 'Create the customer', 'zh-CN': '新建客户' },
  cancel: { en: 'Put away, nothing is kept', 'zh-CN': '放弃填写' },
  opening: {
    en: 'Its account still has to be opened before anything is sold on credit.',
    'zh-CN': '新建后为待开户状态，开户后才能赊销。',
  },
})

export function NewCustomer() {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft('new-customer')
  const create = useMutation({
    mutationFn: () => {
      const { code = '', name = '', salesperson = '', collector = '' } = draft.typed
      return told(
        api.POST('/api/v1/customers', {
          body: {
            ...bodyOf(draft.typed),
            code,
            name,
            ...(salesperson ? { salesperson } : {}),
            ...(collector ? { collector } : {}),
          },
        }),
      )
    },
    onSuccess: async ({ code }) => {
      draft.forget()
      await queries.invalidateQueries({ queryKey: ['customers'] })
      await navigate({ to: '/customers/$code', params: { code } })
    },
  })
  const close = () =>
    void navigate({ to: '/customers', search: ({ new: _, ...before }: { new?: string }) => before })
  const faults = faultsOf(create.error, fieldNames)
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <Drawer title={t('title')} onClose={close}>
      <form noValidate onSubmit={send} aria-busy={create.isPending}>
        <RefusedForm faults={faults} />
        <CustomerFields
          isNew
          textOf={field => draft.typed[field] ?? ''}
          onType={draft.type}
          faultOf={(field: FieldName) => faults.fields[field]}
        />
        <p className="sm m2 pad t">{t('opening')}</p>
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={create.isPending}>
            {t('create')}
          </button>
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
