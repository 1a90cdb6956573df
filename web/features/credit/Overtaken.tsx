import { defineWords } from '../../language/language.ts'

const useWords = defineWords('overtaken', {
  says: {
    en: 'Version {{version}} has been made while you were writing ({{name}}: {{reason}}). What you propose would take its place: look at it first.',
    'zh-CN':
      '您编写期间，第 {{version}} 版已获批准（{{name}}：{{reason}}）。您提出的内容会取代它，请先查看其改动。',
  },
  system: { en: 'the program', 'zh-CN': '系统' },
  goOn: { en: 'I have seen it, go on', 'zh-CN': '已查看，继续编写' },
})

interface Made {
  readonly version: number | null
  readonly by: string | null
  readonly reason: string | null
}

interface OvertakenProps {
  readonly newest: Made
  onSeen(): void
}

/** Somebody else's version came to hold under one's hands: nobody replaces it without knowing. */
export function Overtaken({ newest: { version, by, reason }, onSeen }: OvertakenProps) {
  const { t } = useWords()
  return (
    <div className="say" role="alert">
      <span className="sp">
        {t('says', { version: version ?? 0, name: by ?? t('system'), reason: reason ?? '' })}
      </span>
      <button type="button" className="btn" onClick={onSeen}>
        {t('goOn')}
      </button>
    </div>
  )
}

/** The newest there is, unless it was there when the writing began. */
export const overtakenBy = <Version extends Made>(
  newest: Version | undefined,
  over: string | undefined,
): Version | undefined => (over === undefined || over === versionOf(newest) ? undefined : newest)

/** As it is kept beside what is written. */
export const versionOf = (made: Made | undefined): string => String(made?.version ?? 0)

/** As it is sent, so that nobody approves it over what its writer has not seen. */
export const overOf = ({ over }: { readonly over?: string | undefined }): { readonly over?: number } =>
  over === undefined ? {} : { over: Number(over) }
