/** The one sheet of those who are not signed in. */
import type { FormEvent, ReactNode } from 'react'
import { speak } from '../../language/language.ts'
import { Logo } from '../../ui/icons.tsx'
import { useSignInWords } from './words.ts'

interface OutsideSheetProps {
  readonly title?: string
  readonly fault: string
  readonly busy?: boolean
  onSend(given: (field: string) => string): void
  readonly children: ReactNode
}

export function OutsideSheet({ title, fault, busy = false, onSend, children }: OutsideSheetProps) {
  const { t, language } = useSignInWords()
  const another = language === 'en' ? 'zh-CN' : 'en'
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSend(field => String(form.get(field) ?? ''))
  }
  return (
    <main className="signin">
      <form className="panel" onSubmit={send} aria-busy={busy}>
        <div className="row">
          <Logo />
          <h1>{title ?? t('product')}</h1>
        </div>
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        {children}
        <button type="button" className="btn q" lang={another} onClick={() => speak(another)}>
          {t('other')}
        </button>
      </form>
    </main>
  )
}
