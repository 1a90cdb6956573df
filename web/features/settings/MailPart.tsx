import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { TextField } from '../../ui/field.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'

const useWords = defineWords('settings-mail', {
  on: { en: 'Mail goes out', 'zh-CN': '已配置发信' },
  off: { en: 'No mail goes out', 'zh-CN': '未配置发信' },
  offSays: {
    en: 'Lost passwords cannot be reset by mail. Whoever runs the server sets these, then starts it anew:',
    'zh-CN': '忘记密码时无法通过邮件重设。请由系统管理员设置以下环境变量后重新启动：',
  },
  server: { en: 'Mail server', 'zh-CN': '发信服务器' },
  from: { en: 'Sent from', 'zh-CN': '发件人' },
  to: { en: 'Send a letter to', 'zh-CN': '测试收件人' },
  send: { en: 'Send a letter to try it', 'zh-CN': '发送测试邮件' },
  sent: {
    en: 'The mail server took the letter to {{to}}. Look whether it arrives.',
    'zh-CN': '发信服务器已接收发往 {{to}} 的邮件，请查看是否收到。',
  },
})

const variables = [
  'HUIKUAN_SMTP_URL=smtps://user:password@mail.example.com:465',
  'HUIKUAN_MAIL_FROM=Huikuan <huikuan@example.com>',
]

export function MailPart() {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['mail'],
    queryFn: () => told(api.GET('/api/v1/mail')),
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <section className="panel">
      <div className="pad t stack gap16">
        <p>
          <span className={data.configured ? 'tag ok' : 'tag warn'}>{t(data.configured ? 'on' : 'off')}</span>
        </p>
        {data.configured ? (
          <>
            <dl className="kv">
              <dt>{t('server')}</dt>
              <dd>{data.server}</dd>
              <dt>{t('from')}</dt>
              <dd>{data.from}</dd>
            </dl>
            <TestMail />
          </>
        ) : (
          <>
            <p>{t('offSays')}</p>
            <pre className="code">{variables.join('\n')}</pre>
          </>
        )}
      </div>
    </section>
  )
}

function TestMail() {
  const { t } = useWords()
  const { person } = useSession()
  const { typed, type } = useDraft('test mail')
  const to = typed.to ?? person.email ?? ''
  const send = useMutation({
    mutationFn: () => told(api.POST('/api/v1/mail/test', { body: { to } })),
  })
  const faults = faultsOf(send.error, ['to'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <form noValidate onSubmit={submit} aria-busy={send.isPending}>
      <RefusedForm faults={faults} />
      <div className="inline">
        <TextField
          label={t('to')}
          inputMode="email"
          value={to}
          onChange={text => type('to', text)}
          fault={faults.fields.to}
        />
        <button type="submit" className="btn p" disabled={send.isPending || to.trim() === ''}>
          {t('send')}
        </button>
      </div>
      <p role="status" className="ok">
        {send.data ? t('sent', { to: send.data.sent_to }) : ''}
      </p>
    </form>
  )
}
