import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { defaultGlAccounts, type GlAccount, glAccountOf } from './gl-accounts.ts'
import { refuse } from './gl-errors.ts'
import { mappedAccounts, writeMapping } from './store-gl.ts'

export interface MappedAccount {
  /** Ours. */
  readonly account: string
  readonly gl_code: string
  readonly gl_name: string
}

/** Says which account of the general ledger stands for one of ours. Refuses `unknown-account`, `bad-gl-account`. */
export async function mapAccount(
  tx: Transaction,
  entered: { readonly account: string } & GlAccount,
): Promise<MappedAccount> {
  const account = accountOf(entered.account)
  const gl = { code: entered.code.trim(), name: entered.name.trim() }
  if (!/^[A-Za-z0-9.-]{1,40}$/.test(gl.code) || gl.name === '' || gl.name.length > 100) {
    throw refuse('bad-gl-account', {})
  }
  await writeMapping(tx, account, gl)
  await recordEvent(tx, { kind: 'account-mapped', subject: `account:${account}`, facts: { ...gl } })
  return { account, gl_code: gl.code, gl_name: gl.name }
}

export async function accountMap(reader: Reader): Promise<MappedAccount[]> {
  return completeMap(await mappedAccounts(reader))
}

/** Every account of ours, those nobody has mapped by the standard chart. */
export function completeMap(mapped: ReadonlyMap<string, GlAccount>): MappedAccount[] {
  return Object.keys(defaultGlAccounts).map(account => {
    const { code, name } = glAccountOf(account, mapped)
    return { account, gl_code: code, gl_name: name }
  })
}

/** Refuses `unknown-account`. */
export function accountOf(text: string): string {
  if (Object.hasOwn(defaultGlAccounts, text)) return text
  throw refuse('unknown-account', {
    account: text.slice(0, 40),
    known: Object.keys(defaultGlAccounts).join(', '),
  })
}
