-- The least that ageing needs, taken from the ledger: what is open now; every invoice with the day it was closed; what
-- settled it. The bench puts the number of its company in.
create table bench.open_item (company_id bigint not null, customer_id bigint not null, currency text not null, due date not null,
  open bigint not null);
create table bench.item (company_id bigint not null, id bigint not null, customer_id bigint not null, currency text not null,
  issued date not null, due date not null, closed date not null, amount bigint not null);
create table bench.settlement (company_id bigint not null, item_id bigint not null, effective date not null, amount bigint not null);
insert into bench.open_item
  select 1, customer_id, currency, due_on, open_minor from ledger.item
  where company_id = $company and side = 'debit' and open_minor > 0;
insert into bench.item
  select 1, id, customer_id, currency, issued_on, due_on, coalesce(closed_on, 'infinity'), amount_minor from ledger.item
  where company_id = $company and side = 'debit';
insert into bench.settlement
  select 1, debit_item_id, effective_on, amount_minor + discount_minor from ledger.settlement
  where company_id = $company and debit_item_id is not null;
create index on bench.item (company_id, closed) include (id, customer_id, currency, issued, due, amount);
create index on bench.settlement (company_id, item_id) include (effective, amount);
