import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useAsked } from '../forms/use-asked.ts'
import { useDraft } from '../forms/use-draft.ts'
import { requestOf } from '../forms/use-entry.ts'
import { sheetKey } from './customer-queries.ts'
import type { Sheet } from './form-fields.ts'

const useWords = defineWords('account-state', {
  open: { en: 'Open the account', 'zh-CN': '开户' },
  stop: { en: 'Stop sales', 'zh-CN': '停供' },
  reopen: { en: 'Ask to reopen', 'zh-CN': '申请恢复供货' },
  openMeans: {
    en: 'From then on it may buy on credit.',
    'zh-CN': '开户后可以赊销。',
  },
  stopMeans: {
    en: 'No new sale from then on; what is owed stays owed.',
    'zh-CN': '停供后不再新增销售，已有欠款不变。',
  },
  reopenMeans: {
    en: 'Somebody else decides; until then nothing is ordered, shipped, invoiced or granted.',
    'zh-CN': '由他人审批；批准之前不能接单、发货、开票和授信。',
  },
  reopenAsked: {
    en: 'Asked to reopen {{name}}; somebody else decides.',
    'zh-CN': '已申请恢复{{name}}的供货，等待他人审批。',
  },
  reason: { en: 'Reason', 'zh-CN': '理由' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  unreachable: {
    en: 'The server does not answer; nothing was changed.',
    'zh-CN': '服务器没有响应，未做更改。',
  },
})

const steps = { opening: 'open', open: 'stop', stopped: 'reopen' } as const

/** The one step the account can take now; asked for its reason first. A stopped one is reopened by two people. */
export function AccountState({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const step = steps[sheet.state]
  const [asked, setAsked] = useState(false)
  const { typed, type, forget } = useDraft(`${step} ${sheet.code}`)
  const reason = typed.reason ?? ''
  const change = useChange(sheet, step, () => {
    setAsked(false)
    forget()
  })
  if (!asked) {
    return (
      <button type="button" className={step === 'stop' ? 'btn d' : 'btn'} onClick={() => setAsked(true)}>
        {t(step)}
      </button>
    )
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(reason)
  }
  const said = change.error instanceof Refusal ? change.error.detail : t('unreachable')
  return (
    <form className="reason" onSubmit={send}>
      <label className="sm m2" htmlFor="state-reason">
        {t('reason')}
      </label>
      <input
        id="state-reason"
        className="input"
        required
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={reason}
        onChange={event => type('reason', event.target.value)}
      />
      <button type="submit" className="btn p" disabled={change.isPending || reason.trim() === ''}>
        {t(step)}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => {
          forget()
          setAsked(false)
        }}
      >
        {t('cancel')}
      </button>
      <span className="sm m2">{t(`${step}Means`)}</span>
      {change.error ? (
        <span className="fault" role="alert">
          {said}
        </span>
      ) : null}
    </form>
  )
}

function useChange({ code, name }: Sheet, step: (typeof steps)[Sheet['state']], onDone: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  const asked = useAsked()
  return useMutation({
    mutationFn: async (reason: string) => {
      const given = { params: { path: { code } }, body: { reason } }
      if (step === 'open') return keep(await told(api.POST('/api/v1/customers/{code}/open', given)))
      if (step === 'stop') return keep(await told(api.POST('/api/v1/customers/{code}/stop', given)))
      const request = requestOf(await told(api.POST('/api/v1/customers/{code}/reopen', given)))
      if (request !== undefined) asked(request, t('reopenAsked', { name }))
    },
    onSuccess: () => {
      onDone()
      void queries.invalidateQueries({ queryKey: ['customers'] })
      void queries.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  function keep(after: Sheet) {
    queries.setQueryData(sheetKey(code), after)
  }
}
