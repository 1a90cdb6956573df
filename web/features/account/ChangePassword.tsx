import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { TextField } from '../../ui/field.tsx'
import { shortest, strengthOf } from '../first-run/password-strength.ts'
import { useFirstRunWords } from '../first-run/words.ts'
import { saidOf } from './said.ts'
import { useAccountWords } from './words.ts'

const nothing = { current: '', fresh: '', again: '' }

export function ChangePassword() {
  const { t } = useAccountWords()
  const { t: strength } = useFirstRunWords()
  const { person } = useSession()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(nothing)
  const change = useMutation({
    mutationFn: () =>
      told(api.POST('/api/v1/session/password', { body: { current: typed.current, new: typed.fresh } })),
    onSuccess: async () => {
      setTyped(nothing)
      await queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const type = (field: keyof typeof nothing) => (value: string) =>
    setTyped(before => ({ ...before, [field]: value }))
  const differs = typed.again !== '' && typed.again !== typed.fresh
  const ready = typed.current !== '' && typed.fresh.length >= shortest && typed.again === typed.fresh
  const isAboutNew = change.error instanceof Refusal && change.error.type === 'bad-password'
  const said = saidOf(change.error, isAboutNew ? '/new' : '/current', t('unreachable'))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (ready) change.mutate()
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('password')}</h2>
        <span className="m">{t('passwordSub')}</span>
      </header>
      <form noValidate onSubmit={send} aria-busy={change.isPending}>
        <TextField
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={typed.current}
          onChange={type('current')}
          fault={isAboutNew ? undefined : said}
        />
        <TextField
          label={t('fresh')}
          type="password"
          autoComplete="new-password"
          hint={strength(strengthOf(typed.fresh, [person.name]))}
          value={typed.fresh}
          onChange={type('fresh')}
          fault={isAboutNew ? said : undefined}
        />
        <TextField
          label={t('again')}
          type="password"
          autoComplete="new-password"
          value={typed.again}
          onChange={type('again')}
          fault={differs ? t('differs') : undefined}
        />
        {change.isSuccess && typed === nothing ? (
          <p className="ok" role="status">
            {t('changed')}
          </p>
        ) : null}
        <div>
          <button type="submit" className="btn p" disabled={!ready || change.isPending}>
            {t('change')}
          </button>
        </div>
      </form>
    </section>
  )
}
