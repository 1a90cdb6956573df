import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useSaid } from '../../ui/said.ts'
import { LostPassword } from './LostPassword.tsx'
import { OutsideSheet } from './OutsideSheet.tsx'
import { useSignInWords } from './words.ts'

type Step = 'password' | 'code' | 'backup'

interface SignInPageProps {
  /** Whoever sits here was signed in until now. */
  readonly hasEnded: boolean
}

export function SignInPage({ hasEnded }: SignInPageProps) {
  const { t } = useSignInWords()
  const said = useSaid()
  const [step, setStep] = useState<Step>('password')
  const [isLost, setLost] = useState(false)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()

  const send = async (field: (name: string) => string) => {
    setBusy(true)
    setFault('')
    try {
      const answer = await (step === 'password' ? giveName(field) : giveCode(step, field))
      if (answer.second_factor) setStep('code')
      else await queries.invalidateQueries()
    } catch (error) {
      setFault(said(error))
    } finally {
      setBusy(false)
    }
  }

  if (isLost) return <LostPassword onBack={() => setLost(false)} />
  return (
    <OutsideSheet fault={fault} busy={busy} onSend={field => void send(field)}>
      {hasEnded ? <p role="status">{t('ended')}</p> : null}
      {step === 'password' ? <NameAndPassword /> : <Code key={step} step={step} />}
      <button type="submit" className="btn p" disabled={busy}>
        {step === 'password' ? t('signIn') : t('confirm')}
      </button>
      {step === 'password' ? (
        <button type="button" className="btn q" onClick={() => setLost(true)}>
          {t('lost')}
        </button>
      ) : (
        <button type="button" className="btn q" onClick={() => setStep(step === 'code' ? 'backup' : 'code')}>
          {t(step === 'code' ? 'useBackup' : 'useCode')}
        </button>
      )}
    </OutsideSheet>
  )
}

function giveName(field: (name: string) => string) {
  const [name, company] = [field('name'), field('company').trim()]
  return told(
    api.POST('/api/v1/session', {
      body: {
        ...(name.includes('@') ? { email: name } : { name }),
        ...(company ? { company } : {}),
        password: field('password'),
      },
    }),
  )
}

function giveCode(step: Step, field: (name: string) => string) {
  const code = field('code').trim()
  return told(
    api.POST('/api/v1/session/second-factor', {
      body: step === 'backup' ? { backup_code: code } : { code: code.replaceAll(' ', '') },
    }),
  )
}

function NameAndPassword() {
  const { t } = useSignInWords()
  const [many, setMany] = useState(false)
  return (
    <>
      <label>
        {t('name')}
        <input className="input" name="name" autoComplete="username" required maxLength={254} />
      </label>
      <label>
        {t('password')}
        <input className="input" name="password" type="password" autoComplete="current-password" required />
      </label>
      {many ? (
        <label>
          {t('company')}
          <input className="input" name="company" autoComplete="off" maxLength={40} />
          <span className="m">{t('companyHint')}</span>
        </label>
      ) : (
        <button type="button" className="plain link sm" onClick={() => setMany(true)}>
          {t('moreCompanies')}
        </button>
      )}
    </>
  )
}

function Code({ step }: { readonly step: Step }) {
  const { t } = useSignInWords()
  return (
    <label>
      {t(step === 'backup' ? 'backupCode' : 'code')}
      <input
        className="input"
        name="code"
        inputMode={step === 'backup' ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        // biome-ignore lint/a11y/noAutofocus: the only field of a step that was just reached
        autoFocus
        required
        maxLength={step === 'backup' ? 40 : 20}
      />
    </label>
  )
}
