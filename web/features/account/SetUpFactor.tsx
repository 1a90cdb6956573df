import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { download } from '../../ui/csv.ts'
import { TextField } from '../../ui/field.tsx'
import type { Begun } from './SecondFactor.tsx'
import { saidOf } from './said.ts'
import { useAccountWords } from './words.ts'

const FactorCode = lazy(() => import('./FactorCode.tsx').then(part => ({ default: part.FactorCode })))

interface SetUpFactorProps {
  readonly begun: Begun
  onEnd(): void
}

export function SetUpFactor({ begun: { uri, codes }, onEnd }: SetUpFactorProps) {
  const { t } = useAccountWords()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      told(api.POST('/api/v1/session/totp/confirm', { body: { code: code.replaceAll(' ', '') } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] })
      onEnd()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <div className="factor">
      <p>{t('scan')}</p>
      <div className="qr" role="img" aria-label={t('qr')}>
        <div aria-hidden="true">
          <Suspense>
            <FactorCode uri={uri} />
          </Suspense>
        </div>
      </div>
      <p>
        <span className="m">{t('key')}</span> <code>{secretOf(uri)}</code>
        <br />
        <a className="link" href={uri}>
          {t('openApp')}
        </a>
      </p>
      <p>{t('keep')}</p>
      <ul className="codes">
        {codes.map(each => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <div>
        <button
          type="button"
          className="btn"
          onClick={() => download('huikuan-codes.txt', `${codes.join('\n')}\n`, 'text/plain;charset=utf-8')}
        >
          {t('saveCodes')}
        </button>
      </div>
      <form noValidate onSubmit={send} aria-busy={confirm.isPending}>
        <p>{t('enter')}</p>
        <TextField
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          fault={saidOf(confirm.error, '/code', t('unreachable'))}
        />
        <div className="row">
          <button type="submit" className="btn p" disabled={code.trim() === '' || confirm.isPending}>
            {t('switchOn')}
          </button>
          <span className="sp" />
          <button type="button" className="btn q" onClick={onEnd}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </div>
  )
}

/** In groups of four, to be typed. */
const secretOf = (uri: string) =>
  (new URLSearchParams(uri.split('?')[1]).get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')
