/** SQL that proves the journal: digests, the chain that links them, balance. */
import type { Check } from './check.ts'

const entries = 'select count(*) from ledger.journal_entry where company_id = $1'

export const digests: Check = {
  name: 'digests',
  label: { en: 'digests of the entries', 'zh-CN': '凭证摘要' },
  counted: entries,
  differences: `
    with told as (
      select entry_id, count(*) as lines,
        string_agg(ledger.line_text(line_no, account, customer_id, currency, amount_minor), ';' order by line_no) as text
      from ledger.journal_line where company_id = $1 group by entry_id
    )
    select 'ledger.journal_entry' as "table", e.id::text as id,
      case when t.text is null then 'entry-without-lines' else 'digest-differs' end as what,
      jsonb_build_object('ref', e.ref, 'date', e.entry_date, 'kind', e.kind) as facts
    from ledger.journal_entry e left join told t on t.entry_id = e.id
    where e.company_id = $1 and (t.text is null or e.digest is distinct from ledger.entry_digest(e.company_id, e.id,
      e.entry_date, e.recorded_at, e.kind, e.ref, e.reverses_id, e.import_id, e.person_id, t.text))
    union all
    select 'ledger.journal_line', t.entry_id::text, 'lines-without-entry', jsonb_build_object('lines', t.lines)
    from told t left join ledger.journal_entry e on e.company_id = $1 and e.id = t.entry_id where e.id is null`,
  sentences: {
    'entry-without-lines': {
      en: 'Entry {id} ({kind} {ref} of {date}) has no lines.',
      'zh-CN': '凭证 {id}（{date}，{kind} {ref}）没有分录。',
    },
    'digest-differs': {
      en: 'Entry {id} ({kind} {ref} of {date}) or one of its lines is not what was written.',
      'zh-CN': '凭证 {id}（{date}，{kind} {ref}）或其分录已与写入时不一致。',
    },
    'lines-without-entry': {
      en: 'There are {lines} lines of an entry {id} that does not exist.',
      'zh-CN': '有 {lines} 条分录所属的凭证 {id} 不存在。',
    },
  },
}

export const chain: Check = {
  name: 'chain',
  label: { en: 'chain of blocks', 'zh-CN': '凭证摘要链' },
  counted:
    'select coalesce(sum(cardinality(entry_ids)), 0)::bigint as count from ledger.seal where company_id = $1',
  differences: `
    with sealed as materialized (
      select s.seq, t.id, t.n, e.digest, e.id is not null as found
      from ledger.seal s cross join lateral unnest(s.entry_ids) with ordinality t(id, n)
        left join ledger.journal_entry e on e.company_id = $1 and e.id = t.id
      where s.company_id = $1
    ), block as (
      select seq, bool_and(found) as complete, string_agg(digest, ''::bytea order by n) as digests from sealed group by seq
    ), link as (
      select s.seq, s.digest, lag(s.seq, 1, 0::bigint) over (order by s.seq) as seq_before,
        coalesce(lag(s.digest) over (order by s.seq), ''::bytea) as digest_before
      from ledger.seal s where s.company_id = $1
    ), newest as (
      select up_to_transaction as transaction_id, entry_ids[cardinality(entry_ids)] as id
      from ledger.seal where company_id = $1 order by seq desc limit 1
    )
    select 'ledger.journal_entry' as "table", id::text, 'entry-gone' as what, jsonb_build_object('seal', seq) as facts
    from sealed where not found
    union all
    select 'ledger.journal_entry', id::text, 'entry-sealed-twice', jsonb_build_object('seals', string_agg(seq::text, ', ' order by seq))
    from sealed group by id having count(*) > 1
    union all
    select 'ledger.seal', l.seq::text, 'seal-gone', jsonb_build_object('before', l.seq_before)
    from link l where l.seq <> l.seq_before + 1
    union all
    select 'ledger.seal', l.seq::text, 'seal-differs', '{}'
    from link l join block b on b.seq = l.seq
    where l.seq = l.seq_before + 1 and b.complete and l.digest <> sha256(l.digest_before || b.digests)
    union all
    select 'ledger.journal_entry', e.id::text, 'entry-slipped-in', jsonb_build_object('ref', e.ref, 'date', e.entry_date)
    from newest n join ledger.journal_entry e on e.company_id = $1 and (e.transaction_id, e.id) <= (n.transaction_id, n.id)
    where not exists (select from sealed s where s.id = e.id)`,
  sentences: {
    'entry-gone': {
      en: 'Entry {id} was sealed in block {seal} and is gone.',
      'zh-CN': '凭证 {id} 曾封存于第 {seal} 块，现已不存在。',
    },
    'entry-sealed-twice': {
      en: 'Entry {id} stands in several blocks: {seals}.',
      'zh-CN': '凭证 {id} 出现在多个封存块中：{seals}。',
    },
    'seal-gone': {
      en: 'Block {id} follows block {before}: what was between them is gone.',
      'zh-CN': '第 {id} 块之前是第 {before} 块，中间的封存块已不存在。',
    },
    'seal-differs': {
      en: 'Block {id} does not match the digests of its entries and the block before it.',
      'zh-CN': '第 {id} 块与其凭证摘要及前一块不相符。',
    },
    'entry-slipped-in': {
      en: 'Entry {id} ({ref} of {date}) claims to be older than the last seal, which does not know it.',
      'zh-CN': '凭证 {id}（{date}，{ref}）声称早于最后一次封存，但封存块中没有它。',
    },
  },
}

export const balance: Check = {
  name: 'balance',
  label: { en: 'balance of the entries', 'zh-CN': '借贷平衡' },
  counted: entries,
  differences: `
    select 'ledger.journal_entry' as "table", entry_id::text as id, 'unbalanced' as what,
      jsonb_build_object('currency', currency, 'amount_minor', sum(amount_minor)::text) as facts
    from ledger.journal_line where company_id = $1 group by entry_id, currency having sum(amount_minor) <> 0`,
  sentences: {
    unbalanced: {
      en: 'Entry {id} does not balance: {amount} {currency} too much on one side.',
      'zh-CN': '凭证 {id} 借贷不平：{currency} 差额 {amount}。',
    },
  },
}
