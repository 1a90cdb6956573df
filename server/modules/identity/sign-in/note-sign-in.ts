import type pg from 'pg'
import { transaction } from '../../../kernel/database/transaction.ts'
import { recordEvent } from '../../../kernel/events/record-event.ts'
import { peopleOfLogin } from './people-of-login.ts'

export interface SignInNote {
  readonly kind:
    | 'signed-in'
    | 'sign-in-failed'
    | 'signed-out'
    | 'session-revoked'
    | 'password-changed'
    | 'password-reset'
    | 'password-reset-asked'
    | 'reset-letter-failed'
    | 'second-factor-on'
    | 'second-factor-off'
  /** Whether the person did it; else it was done to the person by somebody unknown. */
  readonly byPerson: boolean
  readonly address: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Tells every company the login belongs to; never a secret, neither right nor wrong. */
export async function noteSignIn(pool: pg.Pool, userId: string, note: SignInNote): Promise<void> {
  for (const person of await peopleOfLogin(pool, userId)) {
    const scope = {
      company: person.company,
      person: note.byPerson ? person.id : null,
      origin: `page ${note.address}`,
    }
    await transaction(pool, scope, tx =>
      recordEvent(tx, { kind: note.kind, subject: `person:${person.name}`, facts: note.facts ?? {} }),
    )
  }
}
