import type pg from 'pg'
import { signInAccess } from '../../kernel/database/sign-in-access.ts'
import { readSettings } from '../../kernel/settings/settings.ts'
import { markOf } from './seal.ts'

export interface SealSecrets {
  /** What is sealed from now on is sealed with this one. */
  readonly current: string
  /** By their marks: the current one, and those of installations the papers came from. */
  readonly byMark: ReadonlyMap<string, string>
}

export function sealSecrets(app: pg.Pool): SealSecrets {
  const { secret, formerSealKeys } = readSettings(process.env)
  const current = secret ?? signInAccess(app).secretFor('sealed papers')
  const known = [current, ...formerSealKeys]
  return { current, byMark: new Map(known.map(each => [markOf(each), each])) }
}
