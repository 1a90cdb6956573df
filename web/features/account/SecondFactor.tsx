import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { TextField } from '../../ui/field.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'
import { saidOf } from './said.ts'
import { useAccountWords } from './words.ts'

export interface Begun {
  readonly uri: string
  readonly codes: readonly string[]
}

export function SecondFactor() {
  const { t } = useAccountWords()
  const { second_factor: isOn } = useSession()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [begun, setBegun] = useState<Begun>()
  const turn = useMutation({
    async mutationFn() {
      if (isOn) return void (await told(api.POST('/api/v1/session/totp/off', { body: { password } })))
      const { uri, backup_codes: codes } = await told(
        api.POST('/api/v1/session/totp', { body: { password } }),
      )
      setBegun({ uri, codes })
    },
    onSuccess: async () => {
      setPassword('')
      if (isOn) await queries.invalidateQueries({ queryKey: ['session'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    turn.mutate()
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('factor')}</h2>
        <span className={`tag${isOn ? ' ok' : ''}`}>{t(isOn ? 'on' : 'off')}</span>
      </header>
      {begun && !isOn ? (
        <SetUpFactor begun={begun} onEnd={() => setBegun(undefined)} />
      ) : (
        <form noValidate onSubmit={send} aria-busy={turn.isPending}>
          <p className="m2">{t(isOn ? 'factorOn' : 'factorOff')}</p>
          <TextField
            label={t('current')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            fault={saidOf(turn.error, '/password', t('unreachable'))}
          />
          <div>
            <button type="submit" className="btn" disabled={password === '' || turn.isPending}>
              {t(isOn ? 'end' : 'begin')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
