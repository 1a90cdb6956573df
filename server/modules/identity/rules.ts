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

function isPlain(text: string, longest: number): boolean {
  return text.length > 0 && text.length <= longest && !/\p{Cc}/u.test(text)
}
