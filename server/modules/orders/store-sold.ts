/** SQL of what was sold in a year: by customer when an order is judged, by area once a day. */

/** Whether an item `i` is an invoice of the twelve months up to the day; those that were reversed are not. `$1` company. */
export const isSoldInYear = (day: string) => `i.company_id = $1 and i.kind = 'invoice' and i.side = 'debit'
  and i.issued_on > ${day}::date - interval '12 months' and i.issued_on <= ${day}::date
  and not exists (select from ledger.shared_settlement r
    where r.company_id = $1 and r.debit_item_id = i.id and r.kind = 'reversal')`
