/** Words of the page. Each feature brings its own, both languages side by side; none stands in a component. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const kept = 'huikuan.language'

export function firstLanguage(): Language {
  // In tests of what pages compute there is neither.
  const chosen = globalThis.localStorage?.getItem(kept) ?? globalThis.navigator?.language ?? ''
  return /^zh/i.test(chosen) ? 'zh-CN' : 'en'
}

export const words: i18n = i18next.createInstance()

void words.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: { 'zh-CN': {}, en: {} },
  interpolation: { escapeValue: false },
  initAsync: false,
  returnNull: false,
})

type Sentences = Readonly<Record<string, { readonly en: string; readonly 'zh-CN': string }>>

/** A feature's words: `const useWords = defineWords('aging', { title: { en: 'Ageing', 'zh-CN': '账龄' } })`. */
export function defineWords<const Catalogue extends Sentences>(feature: string, catalogue: Catalogue) {
  for (const language of languages) {
    const told = Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, text[language]]))
    words.addResourceBundle(language, feature, told, true, true)
  }
  return () => {
    const { t, i18n: spoken } = useTranslation(feature)
    return {
      t: (key: keyof Catalogue & string, facts: Readonly<Record<string, string | number>> = {}) =>
        t(key, facts),
      language: spoken.language === 'zh-CN' ? ('zh-CN' as const) : ('en' as const),
    }
  }
}

/** What the reader reads in: part of the key of whatever the server says in words. */
export function useLanguage(): Language {
  const { i18n: spoken } = useTranslation()
  return spoken.language === 'zh-CN' ? 'zh-CN' : 'en'
}

export function speak(language: Language): void {
  localStorage.setItem(kept, language)
  document.documentElement.lang = language
  void words.changeLanguage(language)
}
