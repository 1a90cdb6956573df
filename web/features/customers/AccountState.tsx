import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { sheetKey } from './customer-queries.ts'
import type { Sheet } from './form-fields.ts'

const useWords = defineWords('account-state', {
  open: { en: 'Open the account', 'zh-CN': '开户' },
  stop: { en: 'Stop sales', 'zh-CN': '停供' },
  reopen: { en: 'Allow sales again', 'zh-CN': '恢复供货' },
  openMeans: {
    en: 'From then on it may buy on credit.',
    'zh-CN': '开户后可以赊销。',
  },
  stopMeans: {
    en: 'No new sale from then on; what is owed stays owed.',
    'zh-CN': '停供后不再新增销售，已有欠款不变。',
  },
  reopenMeans: { en: 'It may buy on credit again.', 'zh-CN': '恢复后可以继续赊销。' },
  reason: { en: 'Reason', 'zh-CN': '理由' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  unreachable: {
    en: 'The server does not answer; nothing was changed.',
    'zh-CN': '服务器没有响应，未做更改。',
  },
})

const steps = { opening: 'open', open: 'stop', stopped: 'reopen' } as const

/** The one step the account can take now; asked for its reason first. */
export function AccountState({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const step = steps[sheet.state]
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: () => {
      const given = { params: { path: { code: sheet.code } }, body: { reason } }
      if (step === 'open') return told(api.POST('/api/v1/customers/{code}/open', given))
      if (step === 'stop') return told(api.POST('/api/v1/customers/{code}/stop', given))
      return told(api.POST('/api/v1/customers/{code}/reopen', given))
    },
    onSuccess: after => {
      setAsked(false)
      setReason('')
      queries.setQueryData(sheetKey(sheet.code), after)
      void queries.invalidateQueries({ queryKey: ['customers'] })
    },
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
    change.mutate()
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
        onChange={event => setReason(event.target.value)}
      />
      <button type="submit" className="btn p" disabled={change.isPending || reason.trim() === ''}>
        {t(step)}
      </button>
      <button type="button" className="btn" onClick={() => setAsked(false)}>
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
