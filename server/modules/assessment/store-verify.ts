/** SQL that compares the grades customers have with the assessments they come from. */
import type { Check } from '../ledger/index.ts'

export const gradeCheck: Check = {
  name: 'grades',
  label: { en: 'grades', 'zh-CN': '信用等级' },
  counted: 'select count(*) from credit.shared_grade where company_id = $1',
  differences: `
    with said as (
      select distinct on (customer_id) customer_id, grade from assessment.assessment
      where company_id = $1 and grade is not null order by customer_id, id desc
    ), kept as (select customer_id, grade from credit.shared_grade where company_id = $1)
    select 'credit.grade' as "table", customer_id::text as id, 'grade-differs' as what,
      jsonb_build_object('customer', c.code, 'kept', coalesce(k.grade, '–'), 'assessed', coalesce(s.grade, '–')) as facts
    from said s full join kept k using (customer_id)
      join customers.shared_customer c on c.company_id = $1 and c.id = customer_id
    where s.grade is distinct from k.grade`,
  sentences: {
    'grade-differs': {
      en: 'Customer {customer} has grade {kept}, its last assessment says {assessed}.',
      'zh-CN': '客户 {customer} 的等级为 {kept}，最近一次评估为 {assessed}。',
    },
  },
}
