/** A new password by the letter; its token stands behind the sign, where no log keeps it. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useSaid } from '../../ui/said.ts'
import { strengthOf } from '../first-run/password-strength.ts'
import { useFirstRunWords } from '../first-run/words.ts'
import { OutsideSheet } from './OutsideSheet.tsx'
import { useSignInWords } from './words.ts'

export function ResetPage() {
  const { t } = useSignInWords()
  const { t: strength } = useFirstRunWords()
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? '')
  const [password, setPassword] = useState('')
  const [differs, setDiffers] = useState(false)
  const reset = useMutation({
    mutationFn: () => told(api.POST('/api/v1/session/reset/confirm', { body: { token, new: password } })),
  })
  const said = useSaid()
  const fault = token === '' ? t('noToken') : differs ? t('differs') : reset.error ? said(reset.error) : ''
  const toSignIn = (
    <a className="btn" href="/">
      {t('back')}
    </a>
  )
  return (
    <OutsideSheet
      title={t('resetTitle')}
      fault={fault}
      busy={reset.isPending}
      onSend={field => {
        const same = field('password') === field('again')
        setDiffers(!same)
        if (same) reset.mutate()
      }}
    >
      {reset.isSuccess ? <p role="status">{t('resetDone')}</p> : null}
      {reset.isSuccess || token === '' ? (
        toSignIn
      ) : (
        <>
          <label>
            {t('newPassword')}
            <input
              className="input"
              name="password"
              type="password"
              autoComplete="new-password"
              required
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
            <span className="m">{strength(strengthOf(password, []))}</span>
          </label>
          <label>
            {t('again')}
            <input className="input" name="again" type="password" autoComplete="new-password" required />
          </label>
          <button type="submit" className="btn p" disabled={reset.isPending}>
            {t('set')}
          </button>
        </>
      )}
    </OutsideSheet>
  )
}
