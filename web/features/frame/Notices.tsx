import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Refusal } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { type Notice, notify, useNotice } from './notices.ts'

const useWords = defineWords('notices', {
  close: { en: 'Put away', 'zh-CN': '关闭' },
  unreachable: {
    en: 'The server does not answer; nothing was taken back.',
    'zh-CN': '服务器没有响应，未撤销。',
  },
})

/** At the foot of the page, until it is put away or something else is told. */
export function Notices() {
  const notice = useNotice()
  return (
    <div role="status" className="notices">
      {notice ? <Told key={notice.says} notice={notice} /> : null}
    </div>
  )
}

function Told({ notice: { says, to, undo } }: { readonly notice: Notice }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const taking = useMutation({
    mutationFn: async () => undo?.run(),
    onSuccess: async () => {
      notify(undo && { says: undo.done })
      await queries.invalidateQueries()
    },
  })
  const fault = taking.error instanceof Refusal ? taking.error.detail : taking.error ? t('unreachable') : ''
  return (
    <div className="notice">
      <Icon name="tick" />
      <span>{says}</span>
      {fault ? <span className="fault">{fault}</span> : null}
      <span className="sp" />
      {to ? (
        <button type="button" className="btn" onClick={() => void navigate({ to: to.href })}>
          {to.label}
        </button>
      ) : null}
      {undo ? (
        <button type="button" className="btn" disabled={taking.isPending} onClick={() => taking.mutate()}>
          {undo.label}
        </button>
      ) : null}
      <button type="button" className="btn q" aria-label={t('close')} onClick={() => notify(undefined)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
