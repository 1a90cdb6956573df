/** Who may do what: the one table of roles and permissions. */
import { refuse } from './errors.ts'
import { type Role, roleNames } from './types.ts'

const table = {
  read: [...roleNames],
  // The rows of all customers; who lacks it sees the customers it looks after and those of people below.
  'see-all': ['owner', 'manager', 'credit', 'receivables', 'collector', 'legal', 'auditor'],
  verify: ['owner', 'manager', 'receivables', 'auditor'],
  import: ['owner', 'manager', 'receivables'],
  // Whole files of customers and figures: not for those who look after some of them.
  export: ['owner', 'manager', 'credit', 'receivables', 'auditor'],
  book: ['owner', 'manager', 'receivables'],
  'edit-customers': ['owner', 'manager', 'credit', 'receivables', 'sales'],
  'open-account': ['owner', 'manager', 'credit'],
  'edit-products': ['owner', 'manager', 'receivables'],
  approve: ['owner', 'manager', 'credit'],
  // To ask for what somebody else approves.
  request: ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector'],
  'see-requests': ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector', 'auditor'],
  'hand-over': ['owner', 'manager', 'credit'],
  'see-imports': ['owner', 'manager', 'credit', 'receivables', 'auditor'],
  audit: ['owner', 'manager', 'auditor'],
  'close-period': ['owner', 'manager'],
  administer: ['owner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table

export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = table[permission]
  return allowed.includes(role)
}

/** Refuses `not-permitted`. */
export function requirePermission(role: Role, permission: Permission): void {
  if (!may(role, permission)) {
    throw refuse('not-permitted', { role, permission, allowed: table[permission].join(', ') })
  }
}

/** For one named where the compiler cannot look. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(table, name)
}
