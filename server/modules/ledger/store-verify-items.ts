/** SQL that recomputes what is kept on items, and compares items and settlements with the entries behind them. */
import type { Localized } from '../../kernel/language.ts'
import type { Check } from './check.ts'

const fieldDiffers = {
  en: "'{field}' of {number} is {stored}, it should be {computed}.",
  'zh-CN': '{number} 的“{field}”为 {stored}，应为 {computed}。',
}

/** One row per field whose stored value is not the computed one; both as text, nulls as a dash. */
const told = (number: string) => `jsonb_build_object('number', ${number}, 'field', f.field,
    'stored', coalesce(f.stored, '–'), 'computed', coalesce(f.computed, '–'))`

export const items: Check = {
  name: 'items',
  label: { en: 'open items', 'zh-CN': '未结项' },
  counted: 'select count(*) from ledger.item where company_id = $1',
  differences: `
    with taken as (
      select item_id, sum(taken)::bigint as taken, min(effective_on) as first_day, max(effective_on) as last_day from (
        select debit_item_id as item_id, amount_minor + discount_minor as taken, effective_on
        from ledger.settlement where company_id = $1 and debit_item_id is not null
        union all
        select credit_item_id, amount_minor, effective_on
        from ledger.settlement where company_id = $1 and credit_item_id is not null
      ) each group by item_id
    )
    select 'ledger.item' as "table", i.id::text as id, 'field-differs' as what, ${told('i.number')} as facts
    from ledger.item i left join taken t on t.item_id = i.id
      left join ledger.journal_entry e on e.company_id = $1 and e.id = i.entry_id
      cross join lateral (values
        ('open_minor', i.open_minor::text, (i.amount_minor - coalesce(t.taken, 0))::text),
        ('moved_from', i.moved_from::text, t.first_day::text),
        ('moved_on', i.moved_on::text, t.last_day::text),
        ('closed_on', i.closed_on::text, case when i.amount_minor = t.taken then t.last_day::text end),
        ('entry_id', i.entry_id::text, e.id::text),
        ('issued_on', i.issued_on::text, e.entry_date::text),
        ('recorded_at', i.recorded_at::text, e.recorded_at::text),
        ('kind', i.kind, e.kind),
        ('number', i.number, e.ref || case e.kind when 'transfer' then '/T' else '' end)
      ) f(field, stored, computed)
    where i.company_id = $1 and f.stored is distinct from f.computed
      -- All in one first: only what differs is taken apart into its fields.
      and (i.open_minor, i.moved_from, i.moved_on, i.closed_on, i.issued_on, i.recorded_at, i.kind, i.number)
        is distinct from (i.amount_minor - coalesce(t.taken, 0), t.first_day, t.last_day,
          case when i.amount_minor = t.taken then t.last_day end, e.entry_date, e.recorded_at, e.kind,
          e.ref || case e.kind when 'transfer' then '/T' else '' end)`,
  sentences: { 'field-differs': fieldDiffers },
}

export const settlements: Check = {
  name: 'settlements',
  label: { en: 'applications', 'zh-CN': '核销' },
  counted: 'select count(*) from ledger.settlement where company_id = $1',
  differences: `
    select 'ledger.settlement' as "table", s.id::text as id, 'field-differs' as what,
      ${told(`concat_ws(' → ', c.number, d.number)`)} as facts
    from ledger.settlement s
      left join ledger.item d on d.company_id = $1 and d.id = s.debit_item_id
      left join ledger.item c on c.company_id = $1 and c.id = s.credit_item_id
      left join ledger.settlement r on r.company_id = $1 and r.id = s.reverses_id
      left join ledger.journal_entry e on e.company_id = $1 and e.id = s.entry_id
      cross join lateral (values
        ('effective_on', s.effective_on::text,
          greatest(s.stated_on, case when s.reverses_id is null then greatest(d.issued_on, c.issued_on) else r.effective_on end)::text),
        ('entry_id', s.entry_id::text, e.id::text),
        ('recorded_at', s.recorded_at::text, e.recorded_at::text),
        (case s.kind when 'application' then 'effective_on' else 'stated_on' end,
          case s.kind when 'application' then s.effective_on else s.stated_on end::text, e.entry_date::text),
        ('debit_item_id', coalesce(d.side, 'debit'), 'debit'),
        ('credit_item_id', coalesce(c.side, 'credit'), 'credit'),
        ('currency', coalesce(c.currency, d.currency), coalesce(d.currency, c.currency)),
        ('amount_minor', sign(s.amount_minor)::text, case when s.reverses_id is null then '1' else '-1' end),
        ('reverses_id', s.reverses_id::text, r.id::text),
        ('amount_minor', s.amount_minor::text, case when r.id is null then s.amount_minor else -r.amount_minor end::text),
        ('discount_minor', s.discount_minor::text, case when r.id is null then s.discount_minor else -r.discount_minor end::text),
        ('debit_item_id', s.debit_item_id::text, case when r.id is null then s.debit_item_id else r.debit_item_id end::text),
        ('credit_item_id', s.credit_item_id::text, case when r.id is null then s.credit_item_id else r.credit_item_id end::text),
        ('kind', s.kind, coalesce(r.kind, s.kind))
      ) f(field, stored, computed)
    where s.company_id = $1 and f.stored is distinct from f.computed
      -- All in one first, as above; whatever is unusual is taken apart.
      and (s.reverses_id is not null or s.amount_minor < 0 or d.side <> 'debit' or c.side <> 'credit'
        or d.currency <> c.currency or s.effective_on is distinct from greatest(s.stated_on, d.issued_on, c.issued_on)
        or (s.recorded_at, case s.kind when 'application' then s.effective_on else s.stated_on end)
          is distinct from (e.recorded_at, e.entry_date))`,
  sentences: { 'field-differs': fieldDiffers },
}

/** What each entry says on the customers' two accounts is what the items it opened and the settlements it booked say. */
export const postings: Check = {
  name: 'postings',
  label: { en: 'postings', 'zh-CN': '分录与未结项' },
  counted: `select count(*) from ledger.journal_line
    where company_id = $1 and account in ('receivable', 'customer_credit')`,
  differences: `
    select 'ledger.journal_entry' as "table", p.entry_id::text as id, 'posting-differs' as what,
      jsonb_build_object('account', p.account, 'customer', coalesce(min(c.code), '–'), 'currency', p.currency,
        'lines_minor', sum(p.lines)::text, 'items_minor', sum(p.items)::text) as facts
    from (
      select entry_id, account, customer_id, currency, amount_minor as lines, 0::bigint as items
      from ledger.journal_line where company_id = $1 and account in ('receivable', 'customer_credit')
      union all
      select entry_id, case side when 'debit' then 'receivable' else 'customer_credit' end, customer_id, currency, 0,
        case side when 'debit' then amount_minor else -amount_minor end
      from ledger.item where company_id = $1
      union all
      select s.entry_id, 'receivable', i.customer_id, i.currency, 0, -(s.amount_minor + s.discount_minor)
      from ledger.settlement s join ledger.item i on i.company_id = $1 and i.id = s.debit_item_id where s.company_id = $1
      union all
      select s.entry_id, 'customer_credit', i.customer_id, i.currency, 0, s.amount_minor
      from ledger.settlement s join ledger.item i on i.company_id = $1 and i.id = s.credit_item_id where s.company_id = $1
    ) p left join customers.shared_customer c on c.company_id = $1 and c.id = p.customer_id
    group by p.entry_id, p.account, p.customer_id, p.currency having sum(p.lines) <> sum(p.items)`,
  sentences: {
    'posting-differs': {
      en: "Entry {id} posts {lines} {currency} to '{account}' of customer {customer}; its items and settlements say {items}.",
      'zh-CN':
        '凭证 {id} 在客户 {customer} 的“{account}”科目记 {currency} {lines}，其往来项与核销合计为 {items}。',
    },
  },
}

/** Σ of the account is Σ of what is open, per customer and currency. */
const totals = (account: string, label: Localized, side: string, sign: string): Check => ({
  name: account,
  label,
  counted: `select count(distinct (customer_id, currency)) from ledger.journal_line where company_id = $1 and account = '${account}'`,
  differences: `
    select 'customers.customer' as "table", t.customer_id::text as id, 'total-differs' as what,
      jsonb_build_object('customer', coalesce(min(c.code), '–'), 'currency', t.currency, 'account', '${account}',
        'lines_minor', sum(t.lines)::text, 'items_minor', sum(t.items)::text) as facts
    from (
      select customer_id, currency, amount_minor as lines, 0::bigint as items from ledger.journal_line
      where company_id = $1 and account = '${account}'
      union all
      select customer_id, currency, 0, ${sign}open_minor from ledger.item where company_id = $1 and side = '${side}'
    ) t left join customers.shared_customer c on c.company_id = $1 and c.id = t.customer_id
    group by t.customer_id, t.currency having sum(t.lines) <> sum(t.items)`,
  sentences: {
    'total-differs': {
      en: "'{account}' of customer {customer} is {lines} {currency}, its open items are {items}.",
      'zh-CN': '客户 {customer} 的“{account}”科目余额为 {currency} {lines}，未结项合计为 {items}。',
    },
  },
})

export const receivable = totals('receivable', { en: 'receivables', 'zh-CN': '应收账款' }, 'debit', '')
export const customerCredit = totals(
  'customer_credit',
  { en: 'money on account', 'zh-CN': '客户挂账' },
  'credit',
  '-',
)
