/** SQL of the limit as the archive tells it. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'

/** A limit in another currency than the customer's is told as none. */
export async function writeCreditLimits(
  tx: Transaction,
  limits: readonly {
    readonly id: bigint
    readonly amountMinor: bigint | null
    readonly currency: Currency
  }[],
): Promise<void> {
  await tx.rows(
    `update customers.customer c
     set credit_limit_minor = case when coalesce(c.currency, k.currency) = t.currency then t.amount end,
       version = c.version + 1, updated_at = now()
     from unnest($2::bigint[], $3::bigint[], $4::text[]) t(id, amount, currency), identity.shared_company k
     where c.company_id = $1 and k.company_id = $1 and c.id = t.id
       and c.credit_limit_minor is distinct from case when coalesce(c.currency, k.currency) = t.currency then t.amount end`,
    [
      tx.company,
      limits.map(limit => limit.id),
      limits.map(limit => limit.amountMinor),
      limits.map(limit => limit.currency),
    ],
  )
}
