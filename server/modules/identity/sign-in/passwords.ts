/** How passwords are made, kept and compared. */
import { randomInt } from 'node:crypto'
import { refuse } from './errors.ts'

export const shortestPassword = 10
export const longestPassword = 128

/** OWASP's parameters for argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2')
  return hash(password, cost)
}

export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2')
  return verify(given.hash, given.password)
}

/** Without letters and digits that are taken for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 79 random bits, in groups that can be read out. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Refuses `bad-password`. */
export function newPasswordOf(text: string, pointer: string): string {
  if (text.length >= shortestPassword && text.length <= longestPassword) return text
  throw refuse('bad-password', { shortest: shortestPassword, longest: longestPassword }, pointer)
}
