import type { Confinement } from '../../kernel/database/transaction.ts'

/** For people who see only the customers they look after, and those of people below them. */
export const ownCustomers: Confinement = { role: 'huikuan_own', statement: 'select customers.confine()' }
