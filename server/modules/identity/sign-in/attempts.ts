/** How often somebody may be wrong. */
import { refuse } from './errors.ts'
import type { SignInDoor } from './sign-in-door.ts'

export interface Attempt {
  succeeded(): void
}

/**
 * Counts an attempt for the account and for the address it comes from. Refuses `too-many-sign-ins` before anything is
 * compared, so that a right password is no better than a wrong one until the window ends.
 */
export function attempt(
  { accounts, addresses }: SignInDoor,
  { account, address }: { account: string; address: string },
): Attempt {
  const seconds = Math.max(accounts.wait(account), addresses.wait(address))
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  accounts.count(account)
  addresses.count(address)
  return {
    succeeded() {
      accounts.forget(account)
      addresses.uncount(address)
    },
  }
}
