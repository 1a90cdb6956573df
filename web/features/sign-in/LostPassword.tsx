import { useMutation } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useSaid } from '../../ui/said.ts'
import { OutsideSheet } from './OutsideSheet.tsx'
import { useSignInWords } from './words.ts'

export function LostPassword({ onBack }: { readonly onBack: () => void }) {
  const { t } = useSignInWords()
  const ask = useMutation({
    mutationFn: (name: string) =>
      told(api.POST('/api/v1/session/reset', { body: name.includes('@') ? { email: name } : { name } })),
  })
  const said = useSaid()
  return (
    <OutsideSheet
      title={t('lostTitle')}
      fault={ask.error ? said(ask.error) : ''}
      busy={ask.isPending}
      onSend={field => ask.mutate(field('name').trim())}
    >
      {ask.isSuccess ? (
        <p role="status">{t('asked')}</p>
      ) : (
        <>
          <p className="m2">{t('lostText')}</p>
          <label>
            {t('name')}
            <input className="input" name="name" autoComplete="username" required maxLength={254} />
          </label>
          <button type="submit" className="btn p" disabled={ask.isPending}>
            {t('ask')}
          </button>
        </>
      )}
      <button type="button" className="btn q" onClick={onBack}>
        {t('back')}
      </button>
    </OutsideSheet>
  )
}
