import { snapshot } from '../../../kernel/database/transaction.ts'
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { permissionsOf } from '../permissions.ts'
import { findPersonById } from '../store.ts'
import { loginById } from './logins.ts'
import { peopleOfLogin } from './people-of-login.ts'

/** Who asks, for which company, and what else could be chosen; 204 for nobody: to ask is no fault. */
export async function whoAmI({ caller, pool, language }: Visit): Promise<Reply> {
  const person =
    caller && (await snapshot(pool, caller.scope, reader => findPersonById(reader, caller.person.id)))
  if (!caller || !person) return { status: 204 }
  const login = person.userId === null ? undefined : await loginById(pool, person.userId)
  const people = person.userId === null ? [] : await peopleOfLogin(pool, person.userId)
  const { code, name, currency, zone } = caller.company
  return {
    body: {
      person: { name: person.name, role: person.role, email: person.email },
      company: { code, name, currency, zone },
      companies: people.map(each => ({ code: each.code, name: each.companyName, role: each.role })),
      permissions: permissionsOf(person.role),
      by: caller.by,
      language,
      second_factor: login?.hasSecondFactor ?? false,
    },
  }
}
