/** A world without a company: its first one and its owner, by whoever reads what the program printed. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { speak } from '../../language/language.ts'
import { Logo } from '../../ui/icons.tsx'
import { Steps } from '../../ui/steps.tsx'
import { useShade } from '../../ui/theme.tsx'
import { ownZone } from '../../zones.ts'
import { useDraft } from '../forms/use-draft.ts'
import { shortest, strengthOf } from './password-strength.ts'
import { CompanyStep, OwnerStep, type StepProps, TokenStep } from './SetUpSteps.tsx'
import { useFirstRunWords } from './words.ts'
import './first-run.css'

/** On which step the field stands that a refusal is about. */
const placeOf: Readonly<Record<string, readonly [number, string]>> = {
  'bad-set-up-token': [0, 'token'],
  'too-many-sign-ins': [0, 'token'],
  'bad-company-code': [1, 'code'],
  'bad-company-name': [1, 'name'],
  'unknown-currency': [1, 'currency'],
  'bad-zone': [1, 'zone'],
  'bad-person-name': [2, 'owner'],
  'bad-person-email': [2, 'email'],
  'bad-password': [2, 'password'],
}

const asksFor = [['token'], ['name', 'code'], ['owner']] as const

export function FirstRunPage() {
  const { t } = useFirstRunWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft('set-up')
  const [secret, setSecret] = useState({ password: '', again: '' })
  const [step, setStep] = useState(0)
  const [fault, setFault] = useState({ field: '', said: '' })
  const [busy, setBusy] = useState(false)
  const given: Readonly<Record<string, string>> = {
    code: 'MAIN',
    currency: 'CNY',
    zone: ownZone(),
    ...draft.typed,
    ...secret,
  }
  const text = (field: string) => given[field] ?? ''
  const props: StepProps = {
    text,
    onType: (field, value) => {
      if (fault.field === field) setFault({ field: '', said: '' })
      if (field === 'password' || field === 'again') setSecret(before => ({ ...before, [field]: value }))
      else draft.type(field, value)
    },
    faultOf: field => (fault.field === field ? fault.said : undefined),
  }
  const ready =
    (asksFor[step] ?? []).every(field => text(field).trim() !== '') &&
    (step < 2 || (text('password').length >= shortest && text('password') === text('again')))

  const create = async () => {
    const email = text('email').trim()
    const name = text('owner').trim()
    await told(
      api.POST('/api/v1/setup', {
        body: {
          token: text('token').trim(),
          company: {
            code: text('code'),
            name: text('name'),
            currency: text('currency'),
            zone: text('zone'),
          },
          owner: { name, password: text('password'), ...(email ? { email } : {}) },
        },
      }),
    )
    draft.forget()
    await told(api.POST('/api/v1/session', { body: { name, password: text('password') } }))
    await navigate({ to: '/begin' })
    await queries.invalidateQueries()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    if (step < 2) return setStep(step + 1)
    setBusy(true)
    setFault({ field: '', said: '' })
    try {
      await create()
    } catch (error) {
      const refused = error instanceof Refusal && error.detail !== ''
      const [at, field] = placeOf[refused ? error.type : ''] ?? [2, 'page']
      setFault({ field, said: refused ? error.detail : t('unreachable') })
      setStep(at)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="firstrun">
      <form className="panel" noValidate onSubmit={event => void send(event)} aria-busy={busy}>
        <div className="row">
          <Logo />
          <span className="b">{t('product')}</span>
          <span className="sp" />
          <Appearance />
        </div>
        <h1>{t('title')}</h1>
        <p className="m2">{t('lead')}</p>
        <Steps names={[t('stepToken'), t('stepCompany'), t('stepOwner'), t('stepBegin')]} at={step} />
        {fault.field === 'page' ? (
          <p className="fault" role="alert">
            {fault.said}
          </p>
        ) : null}
        {step === 0 ? <TokenStep {...props} /> : null}
        {step === 1 ? <CompanyStep {...props} /> : null}
        {step === 2 ? (
          <OwnerStep
            {...props}
            strength={strengthOf(text('password'), [text('name'), text('owner'), text('code')])}
          />
        ) : null}
        <div className="row">
          <button type="submit" className="btn p" disabled={!ready || busy}>
            {step < 2 ? t('next') : t('create')}
          </button>
          <span className="sp" />
          {step > 0 ? (
            <button type="button" className="btn q" onClick={() => setStep(step - 1)}>
              {t('back')}
            </button>
          ) : null}
        </div>
      </form>
    </main>
  )
}

function Appearance() {
  const { t, language } = useFirstRunWords()
  const { shade, choose } = useShade()
  const another = language === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <button type="button" className="btn q" lang={another} onClick={() => speak(another)}>
        {t('other')}
      </button>
      <button type="button" className="btn q" onClick={() => choose(shade === 'dark' ? 'light' : 'dark')}>
        {t(shade === 'dark' ? 'light' : 'dark')}
      </button>
    </>
  )
}
