import { type Instant, instantOf } from '../../kernel/dates.ts'
import { hiddenMarkIn } from '../../kernel/hidden-marks.ts'
import { refuse } from './errors.ts'
import { type Role, roleNames } from './types.ts'

/** The code trimmed; refuses `bad-company-code`. */
export function companyCodeOf(text: string): string {
  const code = text.trim()
  if (!/^[A-Za-z0-9_-]{1,20}$/.test(code)) throw refuse('bad-company-code', { code: code.slice(0, 40) })
  return code
}

/** The name trimmed; refuses `bad-company-name`. */
export function companyNameOf(text: string): string {
  const name = text.trim()
  if (!isPlain(name, 100)) throw refuse('bad-company-name', {})
  return name
}

/** The name trimmed; refuses `bad-person-name`, also for `system`, as whom the command line acts. */
export function personNameOf(text: string): string {
  const name = text.trim()
  if (!isPlain(name, 60) || name.toLowerCase() === 'system') {
    throw refuse('bad-person-name', { name: name.slice(0, 60) })
  }
  return name
}

/** Refuses `bad-role`. */
export function roleOf(text: string): Role {
  const role = roleNames.find(each => each === text.trim().toLowerCase())
  if (!role) throw refuse('bad-role', { role: text.slice(0, 40), roles: roleNames.join(', ') })
  return role
}

/** Refuses `bad-person-email`. */
export function personEmailOf(text: string): string {
  const email = text.trim()
  if (email.length > 254 || !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) {
    throw refuse('bad-person-email', { email: email.slice(0, 80) })
  }
  return email
}

export function isPlain(text: string, longest: number): boolean {
  return text.length > 0 && text.length <= longest && hiddenMarkIn(text) === undefined
}

/** When a key of so many days ends. Refuses `bad-key-days`. */
export function keyDaysOf(days: number, now: Instant): Instant {
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw refuse('bad-key-days', { days: String(days).slice(0, 20) })
  return instantOf(new Date(Date.parse(now) + days * 86_400_000).toISOString())
}
