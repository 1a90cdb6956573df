-- Money received as it stands: what was reversed, given back or moved to another customer is not of it.
create view ledger.shared_received with (security_invoker = true) as
  select i.company_id, i.customer_id, i.currency, i.issued_on as received_on, i.amount_minor - coalesce((
    select sum(s.amount_minor) from ledger.settlement s
    where s.company_id = i.company_id and s.credit_item_id = i.id and s.kind in ('reversal', 'refund', 'transfer')
  ), 0)::bigint as minor
  from ledger.item i where i.side = 'credit' and i.kind in ('receipt', 'transfer');
grant select on ledger.shared_received to huikuan_app, huikuan_ledger, huikuan_own;
