/** SQL of groups of customers. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { AccountState, CustomerId } from './types.ts'

export interface GroupMember {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  /** 0: the head. */
  readonly depth: number
  readonly state: AccountState
}

/** Up to the head, then everybody below it; each after the one above, at most 500. */
export function groupOf(reader: Reader, customer: CustomerId): Promise<GroupMember[]> {
  return reader.rows<GroupMember>(
    `with recursive up (id, parent_id, height) as (
       select id, parent_id, 0 from customers.customer where company_id = $1 and id = $2
       union
       select c.id, c.parent_id, u.height + 1 from up u
         join customers.customer c on c.company_id = $1 and c.id = u.parent_id
     ),
     down (id, code, name, parent, depth, state, path) as (
       select id, code, name, null::text, 0, state, array[code] from customers.customer
       where company_id = $1 and id = (select id from up order by height desc limit 1)
       union all
       select c.id, c.code, c.name, d.code, d.depth + 1, c.state, d.path || c.code from down d
         join customers.customer c on c.company_id = $1 and c.parent_id = d.id
     )
     select code, name, parent, depth, state from down order by path limit 500`,
    [reader.company, customer],
  )
}
