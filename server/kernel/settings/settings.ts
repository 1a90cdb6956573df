/** The environment, read once and checked before anything is done with it. */
import type { z } from 'zod'
import { type Setting, settingCatalogue } from './catalogue.ts'
import { refuse } from './errors.ts'

type Catalogue = typeof settingCatalogue
export type Settings = { readonly [Key in keyof Catalogue]: z.output<Catalogue[Key]['schema']> }

/** Those of which one alone is of no use. */
const together: readonly (readonly (keyof Settings)[])[] = [
  ['oidcIssuer', 'oidcClientId', 'oidcClientSecret'],
  ['smtpUrl', 'mailFrom'],
]

/** An empty variable is one that is not set. Refuses `bad-setting` and `settings-incomplete`; values are never repeated. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const settings: Record<string, unknown> = {}
  for (const [key, setting] of Object.entries<Setting>(settingCatalogue)) {
    const result = setting.schema.safeParse(environment[setting.name] || undefined)
    if (!result.success) throw refuse('bad-setting', { name: setting.name, form: setting.form })
    settings[key] = result.data
  }
  for (const group of together) {
    const missing = group.find(key => settings[key] === undefined)
    if (missing === undefined || group.every(key => settings[key] === undefined)) continue
    throw refuse('settings-incomplete', {
      names: group.map(key => settingCatalogue[key].name).join(', '),
      missing: settingCatalogue[missing].name,
    })
  }
  return settings as Settings
}
