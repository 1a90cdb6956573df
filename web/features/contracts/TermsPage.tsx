/** What a customer sees behind its link: the terms, and one thing to do. Nobody signs in here. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords, speak } from '../../language/language.ts'
import { useSaid } from '../../ui/said.ts'
import { Waiting } from '../../ui/states.tsx'
import { useDraft } from '../forms/use-draft.ts'
import './contracts.css'

const useWords = defineWords('terms-letter', {
  title: { en: 'Payment terms', 'zh-CN': '付款条件' },
  acknowledge: { en: 'I have read these terms', 'zh-CN': '我已阅读并知悉上述付款条件' },
  name: { en: 'Your name', 'zh-CN': '签认人姓名' },
  position: { en: 'Your position', 'zh-CN': '职务' },
  agree: {
    en: 'I acknowledge these payment terms on behalf of {{buyer}}.',
    'zh-CN': '我代表 {{buyer}} 确认已知悉上述付款条件。',
  },
  send: { en: 'Acknowledge', 'zh-CN': '签认' },
  kept: {
    en: 'Name, time and network address are kept with it.',
    'zh-CN': '姓名、时间和网络地址将一并留存。',
  },
  done: {
    en: 'Thank you. It was recorded on {{day}}; the link is used up.',
    'zh-CN': '谢谢，已于 {{day}} 记录，本链接随即失效。',
  },
  pdf: { en: 'Download as PDF', 'zh-CN': '下载 PDF' },
  noLink: {
    en: 'The address is not complete; open the link as it was sent.',
    'zh-CN': '地址不完整，请使用收到的完整链接。',
  },
  needed: { en: 'Give your name and tick the box.', 'zh-CN': '请填写姓名并勾选确认。' },
})

/** Behind the sign, where no log keeps it. */
const tokenHere = () => new URLSearchParams(location.hash.slice(1)).get('token') ?? ''

export function TermsPage() {
  const { t } = useWords()
  const said = useSaid()
  const [token] = useState(tokenHere)
  const letter = useQuery({
    queryKey: ['terms-letter', token],
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: () => told(api.POST('/api/v1/terms-letter/read', { body: { token } })),
  })
  const language = letter.data?.language
  useEffect(() => {
    if (language) speak(language)
  }, [language])
  const fault = token === '' ? t('noLink') : letter.error ? said(letter.error) : ''
  return (
    <main className="termsletter">
      {fault ? (
        <>
          <h1>{t('title')}</h1>
          <p className="say bad" role="alert">
            {fault}
          </p>
        </>
      ) : null}
      {letter.isLoading ? <Waiting rows={10} /> : null}
      {letter.data ? (
        <>
          <p className="row m2">
            {letter.data.from} <span className="sp" /> {letter.data.date}
          </p>
          <h1>{letter.data.title}</h1>
          <p className="m2">{letter.data.number}</p>
          <p>
            <b>{letter.data.to}</b>
          </p>
          <p>{letter.data.intro}</p>
          <ol>
            {letter.data.points.map(({ heading, text }) => (
              <li key={heading}>
                <h2>{heading}</h2>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <p>{letter.data.closing}</p>
          <Acknowledge token={token} buyer={letter.data.to} />
        </>
      ) : null}
    </main>
  )
}

function Acknowledge({ token, buyer }: { readonly token: string; readonly buyer: string }) {
  const { t } = useWords()
  const said = useSaid()
  const draft = useDraft(`letter to ${buyer}`)
  const [fault, setFault] = useState('')
  const send = useMutation({
    mutationFn: (given: { name: string; title: string }) =>
      told(api.POST('/api/v1/terms-letter/acknowledge', { body: { token, agrees: true, ...given } })),
    onSuccess: draft.forget,
    onError: error => setFault(said(error)),
  })
  const bind = (name: 'name' | 'title') => ({
    value: draft.typed[name] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) => draft.type(name, event.target.value),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [name = '', title = ''] = [draft.typed.name?.trim(), draft.typed.title?.trim()]
    if (name === '' || draft.typed.agrees !== 'yes') return setFault(t('needed'))
    setFault('')
    send.mutate({ name, title })
  }
  if (send.data)
    return (
      <p className="say good" role="status">
        {t('done', { day: send.data.on })}
      </p>
    )
  return (
    <form className="panel pad t" onSubmit={submit} noValidate aria-label={t('acknowledge')}>
      {fault ? (
        <p className="say bad" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="formgrid">
        <label>
          {t('name')}
          <input className="input" {...bind('name')} autoComplete="name" maxLength={100} required />
        </label>
        <label>
          {t('position')}
          <input className="input" {...bind('title')} autoComplete="organization-title" maxLength={100} />
        </label>
      </div>
      <p>
        <label className="row">
          <input
            type="checkbox"
            checked={draft.typed.agrees === 'yes'}
            onChange={event => draft.type('agrees', event.target.checked ? 'yes' : '')}
          />{' '}
          {t('agree', { buyer })}
        </label>
      </p>
      <div className="formfoot">
        <button type="submit" className="btn p" disabled={send.isPending}>
          {t('send')}
        </button>
        <Download token={token} />
        <span className="sp" />
        <span className="sm m">{t('kept')}</span>
      </div>
    </form>
  )
}

/** Fetched with the token in the body, so that it stands in no address. */
function Download({ token }: { readonly token: string }) {
  const { t } = useWords()
  const fetching = useMutation({
    mutationFn: async () => {
      const pdf = await told(api.POST('/api/v1/terms-letter/pdf', { body: { token }, parseAs: 'blob' }))
      const address = URL.createObjectURL(pdf as unknown as Blob)
      const link = document.createElement('a')
      link.href = address
      link.download = 'terms.pdf'
      link.click()
      URL.revokeObjectURL(address)
    },
  })
  return (
    <button type="button" className="btn" disabled={fetching.isPending} onClick={() => fetching.mutate()}>
      {t('pdf')}
    </button>
  )
}
