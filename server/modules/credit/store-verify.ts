/** SQL that compares the archive's limits with the documents that granted them. */
import type { Check } from '../ledger/index.ts'

export const creditLimits: Check = {
  name: 'credit-limits',
  label: { en: 'credit limits', 'zh-CN': '授信额度' },
  counted: 'select count(*) from customers.shared_customer where company_id = $1',
  differences: `
    select 'customers.customer' as "table", c.id::text as id, 'limit-differs' as what,
      jsonb_build_object('customer', c.code, 'currency', coalesce(c.currency, k.currency),
        'archive', coalesce((c.credit_limit_minor)::text, '–'), 'granted', coalesce(g.amount::text, '–')) as facts
    from customers.shared_customer c join identity.shared_company k on k.company_id = c.company_id
      left join (
        select distinct on (customer_id) customer_id, currency, amount_minor as amount from credit.limit_entry
        where company_id = $1 and not is_group and until_on is null order by customer_id, id desc
      ) g on g.customer_id = c.id
    where c.company_id = $1
      and c.credit_limit_minor is distinct from case when g.currency = coalesce(c.currency, k.currency) then g.amount end`,
  sentences: {
    'limit-differs': {
      en: 'The archive tells a limit of {archive} minor units of {currency} for {customer}, granted were {granted}.',
      'zh-CN': '客户 {customer} 档案中的授信额度为 {archive}（{currency} 最小单位），已批准的为 {granted}。',
    },
  },
}
