/** How often somebody may be wrong. */
import { refuse } from './errors.ts'
import type { SignInDoor } from './sign-in-door.ts'

export interface Attempt {
  succeeded(): void
}

interface Trying {
  readonly account: string
  readonly address: string
}

/**
 * Counts an attempt for the account as tried from there, for the account from anywhere, and for the address. Refuses
 * `too-many-sign-ins` before anything is compared, so that a right password is no better than a wrong one until the window
 * ends. Whoever guesses shuts the account for the own address long before shutting it for its owner elsewhere.
 */
export function attempt(door: SignInDoor, trying: Trying): Attempt {
  const { guesses, accounts, addresses } = door
  const { account, address } = trying
  const seconds = Math.max(guesses.wait(fromThere(trying)), accounts.wait(account), addresses.wait(address))
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  guesses.count(fromThere(trying))
  accounts.count(account)
  addresses.count(address)
  return {
    succeeded() {
      forgive(door, trying)
      addresses.uncount(address)
    },
  }
}

/** What went wrong with the account before counts no more. */
export function forgive({ guesses, accounts }: SignInDoor, trying: Trying): void {
  guesses.forget(fromThere(trying))
  accounts.forget(trying.account)
}

const fromThere = ({ account, address }: Trying) => `${address} ${account}`
