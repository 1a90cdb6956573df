/** The first company of an empty world and its owner: from the page, by whoever reads what the program printed. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { makeLogin } from '../admit-person.ts'
import { createCompany, type NewCompany } from '../create-company.ts'
import { personEmailOf } from '../rules.ts'
import { readCompanies } from '../store.ts'
import { refuse } from './errors.ts'
import { deleteLogin } from './logins.ts'
import { newPasswordOf } from './passwords.ts'
import { signInDoor } from './sign-in-door.ts'

export interface FirstOwner {
  readonly name: string
  readonly email?: string | undefined
  readonly password: string
}

const token = randomBytes(24).toString('base64url')

/** What the program prints and `setUp` asks for: nobody else on the network may be quicker. Another one at every start. */
export const setUpToken = (): string => token

export async function needsSetUp({ pool }: Visit): Promise<Reply> {
  return { body: { needed: (await readCompanies(pool)).length === 0 } }
}

/**
 * Refuses `already-set-up` once there is a company, `bad-set-up-token`, `too-many-sign-ins`, `bad-password`, and what
 * creating a company and adding a person do. Of two at once one wins.
 */
export async function setUp(
  visit: Visit,
  asked: { token: string; company: NewCompany; owner: FirstOwner },
): Promise<Reply> {
  const { pool, clock } = visit
  if ((await readCompanies(pool)).length > 0) throw refuse('already-set-up', {})
  await requireToken(visit, asked.token)
  const password = newPasswordOf(asked.owner.password, '/owner/password')
  const email = asked.owner.email === undefined ? null : personEmailOf(asked.owner.email)
  const login = await makeLogin(pool, { name: asked.owner.name, email, password })
  try {
    const { name } = asked.owner
    const owner = { name, role: 'owner', email: email ?? undefined, userId: login.id }
    const { code } = await createCompany(pool, asked.company, clock, { owner, first: true })
    return { status: 201, body: { company: code, name: name.trim() } }
  } catch (error) {
    await deleteLogin(pool, login.id)
    throw error
  }
}

async function requireToken({ pool, address }: Visit, given: string): Promise<void> {
  const { addresses } = await signInDoor(pool)
  const seconds = addresses.wait(address)
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  const [wanted, offered] = [Buffer.from(token), Buffer.from(given)]
  if (wanted.length === offered.length && timingSafeEqual(wanted, offered)) return
  addresses.count(address)
  throw refuse('bad-set-up-token', {}, '/token')
}
