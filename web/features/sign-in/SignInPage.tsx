import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { defineWords, speak } from '../../language/language.ts'
import { Logo } from '../../ui/icons.tsx'

const useWords = defineWords('sign-in', {
  title: { en: 'Sign in', 'zh-CN': '登录' },
  product: { en: 'Huikuan', 'zh-CN': '回款' },
  name: { en: 'Name or e-mail', 'zh-CN': '姓名或邮箱' },
  password: { en: 'Password', 'zh-CN': '密码' },
  signIn: { en: 'Sign in', 'zh-CN': '登录' },
  code: { en: 'Code from your authenticator', 'zh-CN': '身份验证器中的验证码' },
  confirm: { en: 'Continue', 'zh-CN': '继续' },
  unreachable: {
    en: 'The server does not answer. Try again in a moment.',
    'zh-CN': '服务器没有响应，请稍后重试。',
  },
  other: { en: '中文', 'zh-CN': 'English' },
})

export function SignInPage() {
  const { t, language } = useWords()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const field = (name: string) => String(given.get(name) ?? '')
    setBusy(true)
    setFault('')
    try {
      const name = field('name')
      const answer = await told(
        step === 'password'
          ? api.POST('/api/v1/session', {
              body: { ...(name.includes('@') ? { email: name } : { name }), password: field('password') },
            })
          : api.POST('/api/v1/session/second-factor', { body: { code: field('code') } }),
      )
      if (answer.second_factor) setStep('code')
      else await queries.invalidateQueries()
    } catch (error) {
      setFault(error instanceof Refusal && error.detail ? error.detail : t('unreachable'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="signin">
      <form className="panel" onSubmit={event => void send(event)} aria-busy={busy}>
        <div className="row">
          <Logo />
          <h1>{t('product')}</h1>
        </div>
        {step === 'password' ? (
          <>
            <label>
              {t('name')}
              <input className="input" name="name" autoComplete="username" required maxLength={254} />
            </label>
            <label>
              {t('password')}
              <input
                className="input"
                name="password"
                type="password"
                autoComplete="current-password"
                required
              />
            </label>
          </>
        ) : (
          <label>
            {t('code')}
            <input
              className="input"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={20}
            />
          </label>
        )}
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        <button type="submit" className="btn p" disabled={busy}>
          {step === 'password' ? t('signIn') : t('confirm')}
        </button>
        <button
          type="button"
          className="btn q"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('other')}
        </button>
      </form>
    </main>
  )
}
