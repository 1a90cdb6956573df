/** better-auth, set up to sign people in and for nothing else: only what this module calls of it can be reached. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { signInAccess } from '../../../kernel/database/sign-in-access.ts'
import { listenedAt } from '../../../kernel/http/listen.ts'
import { readSettings, type Settings } from '../../../kernel/settings/settings.ts'
import { columns } from './columns.ts'
import { hashPassword, longestPassword, shortestPassword, verifyPassword } from './passwords.ts'
import { cookiePrefix } from './session-cookie.ts'
import { Throttle } from './throttle.ts'

/** Where its callbacks lie: a provider sends people back to `<public URL>/api/v1/session/callback/oidc`. */
const basePath = '/api/v1/session'
export const providerId = 'oidc'
/** Carries the network address, which it looks for in headers only. */
export const addressHeader = 'x-huikuan-address'

export interface ResetLetter {
  readonly userId: string
  readonly email: string
  readonly token: string
}

export interface SignInDoor {
  readonly auth: Auth
  readonly settings: Settings
  /** Runs `ask`, and hands on the letter it wants sent. */
  lettersOf(ask: () => Promise<unknown>): Promise<ResetLetter | undefined>
  /** Wrong passwords and codes: of one account from one address, of one account, and of one address. */
  readonly guesses: Throttle
  readonly accounts: Throttle
  readonly addresses: Throttle
  /** Letters asked for: to one account from one address, and to one account. */
  readonly letters: Throttle
  readonly accountLetters: Throttle
}

const doors = new WeakMap<pg.Pool, Promise<SignInDoor>>()

export function signInDoor(app: pg.Pool): Promise<SignInDoor> {
  const known = doors.get(app)
  if (known) return known
  const made = makeDoor(app)
  doors.set(app, made)
  made.catch(() => doors.delete(app))
  return made
}

/** What session cookies are signed with. */
export function sessionSecret(app: pg.Pool): string {
  return readSettings(process.env).secret ?? signInAccess(app).secretFor('sessions')
}

/** The address people open. */
export function publicUrl({ publicUrl }: Settings): string {
  return (publicUrl ?? listenedAt() ?? 'http://127.0.0.1:8787').replace(/\/$/, '')
}

async function makeDoor(app: pg.Pool): Promise<SignInDoor> {
  const settings = readSettings(process.env)
  const letter = new AsyncLocalStorage<{ sent?: ResetLetter }>()
  const auth = await makeAuth(app, settings, sent => {
    const slot = letter.getStore()
    if (slot) slot.sent = sent
  })
  return {
    auth,
    settings,
    async lettersOf(ask) {
      const slot: { sent?: ResetLetter } = {}
      await letter.run(slot, ask)
      return slot.sent
    },
    guesses: new Throttle({ most: 10, minutes: 15 }),
    accounts: new Throttle({ most: 100, minutes: 15 }),
    addresses: new Throttle({ most: 60, minutes: 15 }),
    letters: new Throttle({ most: 3, minutes: 15 }),
    accountLetters: new Throttle({ most: 12, minutes: 15 }),
  }
}

type Auth = Awaited<ReturnType<typeof makeAuth>>

async function makeAuth(app: pg.Pool, settings: Settings, send: (letter: ResetLetter) => void) {
  const [{ betterAuth }, { twoFactor }, { genericOAuth }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/generic-oauth'),
  ])
  const url = publicUrl(settings)
  const { oidcIssuer, oidcClientId, oidcClientSecret } = settings
  const provider =
    oidcIssuer && oidcClientId && oidcClientSecret
      ? [
          {
            providerId,
            discoveryUrl: `${oidcIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId: oidcClientId,
            clientSecret: oidcClientSecret,
            scopes: ['openid', 'email'],
            pkce: true,
            disableSignUp: true,
            requireIdTokenVerification: true,
          },
        ]
      : []
  return betterAuth({
    appName: 'Huikuan',
    baseURL: url,
    basePath,
    secret: sessionSecret(app),
    database: signInAccess(app).pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    ...columns.options,
    session: { ...columns.options.session, expiresIn: 7 * 86_400, updateAge: 86_400 },
    // Addresses are given by the owners of companies; nobody can claim one by signing up.
    account: {
      ...columns.options.account,
      accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] },
    },
    verification: { ...columns.options.verification, storeIdentifier: 'hashed' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => send({ userId: user.id, email: user.email, token }),
    },
    advanced: {
      cookiePrefix,
      // The name stays the same with TLS and without; the attribute says which.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: url.startsWith('https:'),
        path: '/',
      },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      twoFactor({ issuer: 'Huikuan', schema: columns.secondFactor }),
      ...(provider.length > 0 ? [genericOAuth({ config: provider })] : []),
    ],
  })
}
