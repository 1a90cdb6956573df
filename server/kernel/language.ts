/** What a person reads comes in two languages, written side by side where it is said. */

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export type Localized = Readonly<Record<Language, string>>

/** Values put into a sentence. Money and days arrive already formatted as text. */
export type Facts = Readonly<Record<string, string | number>>

/** The names of the `{placeholders}` in a sentence. */
export type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** A sentence with its facts, not yet in any language. */
export interface Message {
  readonly key: string
  readonly text: Localized
  readonly facts: Facts
}

/**
 * A module's sentences. `const say = defineMessages({ paid: { en: '{number} is paid', 'zh-CN': '{number} 已付清' } })`,
 * then `say('paid', { number })` is a Message; the compiler asks for every placeholder of the English text.
 */
export function defineMessages<const Catalogue extends Record<string, Localized>>(catalogue: Catalogue) {
  return <Key extends keyof Catalogue & string>(
    key: Key,
    ...[facts]: [Placeholder<Catalogue[Key]['en']>] extends [never]
      ? []
      : [Record<Placeholder<Catalogue[Key]['en']>, string | number>]
  ): Message => ({ key, text: sentence(catalogue, key), facts: facts ?? {} })
}

export function render(message: Message, language: Language): string {
  return fill(message.text[language], message.facts)
}

export function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

/** The terminal's language: zh-CN when the locale says so, English otherwise. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const chosen =
    environment.HUIKUAN_LANG || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh/i.test(chosen) ? 'zh-CN' : 'en'
}

function sentence(catalogue: Record<string, Localized>, key: string): Localized {
  const text = catalogue[key]
  if (!text) throw new Error(`no message '${key}'`)
  return text
}
