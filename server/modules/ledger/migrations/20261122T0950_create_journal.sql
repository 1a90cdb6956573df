-- Where money meets: the journal, open items and what settles them. Only the functions of this schema write here; the
-- app's role may read and call them.

create schema ledger;
grant usage on schema ledger to huikuan_app, huikuan_ledger, huikuan_reader, huikuan_own;

create sequence ledger.journal_entry_id_seq;

create table ledger.journal_entry (
  company_id bigint not null,
  id bigint not null,
  entry_date date not null,
  recorded_at timestamptz not null,
  kind text not null,
  ref text not null,
  reverses_id bigint,
  import_id bigint,
  person_id bigint,
  transaction_id xid8 not null,
  -- sha-256 over the entry and its lines, computed here at insert.
  digest bytea not null,
  primary key (company_id, id)
);
create index journal_entry_date on ledger.journal_entry (company_id, entry_date, id);
create index journal_entry_transaction on ledger.journal_entry (company_id, transaction_id, id);
create index journal_entry_reverses on ledger.journal_entry (company_id, reverses_id) where reverses_id is not null;
-- By blocks: the entries of an import lie beside each other, and a tree would cost every import what undoing one gains.
create index journal_entry_import on ledger.journal_entry using brin (company_id, import_id) with (pages_per_range = 16);

-- amount_minor: debit positive, credit negative. There is no foreign key to the entry: both are written by one function in
-- one statement each, verify compares them, and the check would cost a third of an import.
create table ledger.journal_line (
  company_id bigint not null,
  entry_id bigint not null,
  line_no smallint not null,
  account text not null,
  customer_id bigint,
  currency text not null,
  amount_minor bigint not null check (amount_minor <> 0),
  primary key (company_id, entry_id, line_no)
);
create index journal_line_customer on ledger.journal_line (company_id, customer_id, entry_id);

-- What a customer owes (debit) or has to its credit (credit). Amounts are positive. open_minor, moved_from,
-- moved_on and closed_on are kept from the settlements in the same transaction and recomputed by verify.
create table ledger.item (
  company_id bigint not null,
  id bigint not null,
  customer_id bigint not null,
  currency text not null,
  side text not null check (side in ('debit', 'credit')),
  kind text not null,
  document_id bigint not null,
  number text not null,
  part smallint not null,
  issued_on date not null,
  due_on date,
  amount_minor bigint not null check (amount_minor > 0),
  open_minor bigint not null check (open_minor >= 0),
  -- The first and the last day on which something settled it, and, once nothing is left, the day since when it is closed:
  -- before the first the whole amount is open, from the last open_minor; only in between are settlements read.
  moved_from date,
  moved_on date,
  closed_on date,
  entry_id bigint not null,
  salesperson text,
  disputed boolean not null default false,
  recorded_at timestamptz not null,
  -- The customer is looked up by the function that writes here, once for all rows of a call: a foreign key asks for each.
  primary key (company_id, id)
);
create sequence ledger.item_id_seq;
create index item_transfer on ledger.item (company_id, number) where kind = 'transfer';
create index item_document on ledger.item (company_id, document_id, part);
create index item_entry on ledger.item (company_id, entry_id);
-- Ageing reads only these, never the table. What is open now (the first is also a customer's open items in the order of
-- pages, its due date by case and not by coalesce: row-level security lets only what is known not to leak reach an index);
-- what moved after it was issued, and before its first move was open in full; what moved on several days.
create index item_open on ledger.item
  (company_id, customer_id, currency, (case when due_on is null then date 'infinity' else due_on end), id)
  include (due_on, issued_on, moved_on, open_minor) where closed_on is null and side = 'debit';
create index item_unapplied on ledger.item (company_id, customer_id, currency)
  include (issued_on, moved_on, open_minor) where closed_on is null and side = 'credit';
create index item_moved on ledger.item (company_id, moved_from)
  include (customer_id, currency, due_on, issued_on, moved_on, amount_minor)
  where side = 'debit' and moved_on > issued_on;
create index item_applied_later on ledger.item (company_id, moved_from)
  include (customer_id, currency, issued_on, moved_on, amount_minor) where side = 'credit' and moved_on > issued_on;
create index item_moved_often on ledger.item (company_id, moved_on)
  include (id, customer_id, currency, side, due_on, issued_on, moved_from, amount_minor) where moved_from < moved_on;
create index item_customer on ledger.item (company_id, customer_id, issued_on, id);

-- What closes items, from a day on: a credit against a debit item (application), or one item alone (write-off, reversal,
-- refund, transfer). A row that names reverses_id takes that one back with a negative amount.
create table ledger.settlement (
  company_id bigint not null,
  id bigint not null,
  kind text not null,
  debit_item_id bigint,
  credit_item_id bigint,
  -- Whose items they are, for row-level security.
  debit_customer_id bigint,
  credit_customer_id bigint,
  amount_minor bigint not null,
  -- Settles the debit item on top of the amount.
  discount_minor bigint not null default 0,
  stated_on date not null,
  effective_on date not null,
  -- Rows that one request was split into (parts of an invoice) share this.
  application_id bigint not null,
  entry_id bigint not null,
  reverses_id bigint,
  recorded_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, debit_item_id) references ledger.item (company_id, id),
  foreign key (company_id, credit_item_id) references ledger.item (company_id, id),
  check (debit_item_id is not null or credit_item_id is not null),
  check (amount_minor + discount_minor <> 0),
  check (debit_item_id is not null or discount_minor = 0)
);
create sequence ledger.settlement_id_seq;
create index settlement_debit on ledger.settlement (company_id, debit_item_id);
create index settlement_credit on ledger.settlement (company_id, credit_item_id);
create index settlement_effective on ledger.settlement (company_id, effective_on)
  include (debit_item_id, credit_item_id, amount_minor, discount_minor);
create unique index settlement_reverses on ledger.settlement (company_id, reverses_id) where reverses_id is not null;
create index settlement_entry on ledger.settlement (company_id, entry_id);

create table ledger.closed_month (
  company_id bigint not null,
  month date not null,
  closed_at timestamptz not null default now(),
  person_id bigint,
  primary key (company_id, month)
);

-- Digests linked one block after the other; a block lists the entries it seals, so a removed one is missed.
create table ledger.seal (
  company_id bigint not null,
  seq bigint not null,
  entry_ids bigint[] not null,
  -- sha-256(previous digest || digests of the entries in order)
  digest bytea not null,
  up_to_transaction xid8 not null,
  sealed_at timestamptz not null default now(),
  primary key (company_id, seq)
);

create table ledger.rate (
  company_id bigint not null,
  currency text not null,
  from_on date not null,
  -- Units of the company's currency for one unit of this one.
  rate numeric(20, 10) not null check (rate > 0),
  -- Who said so; null: the program itself.
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, currency, from_on)
);

-- Which account of the general ledger stands for which of ours, for the vouchers handed over.
create table ledger.account_mapping (
  company_id bigint not null,
  account text not null,
  gl_code text not null,
  gl_name text not null,
  primary key (company_id, account)
);

alter table ledger.journal_entry enable row level security;
alter table ledger.journal_line enable row level security;
alter table ledger.item enable row level security;
alter table ledger.settlement enable row level security;
alter table ledger.closed_month enable row level security;
alter table ledger.seal enable row level security;
alter table ledger.rate enable row level security;
alter table ledger.account_mapping enable row level security;
create policy company on ledger.journal_entry to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.journal_line to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.item to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.settlement to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.closed_month to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.seal to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.rate to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on ledger.account_mapping to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy every_row on ledger.item for select to huikuan_reader using (true);
create policy every_row on ledger.settlement for select to huikuan_reader using (true);

-- Own customers only. In a subquery, so that the list is read once and not for every row.
create policy own on ledger.item to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on ledger.journal_line to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on ledger.settlement to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and (debit_customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[])
      or credit_customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[])));
create policy own_company on ledger.closed_month for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own_company on ledger.rate for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own_company on ledger.account_mapping for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on ledger.item, ledger.journal_line, ledger.settlement, ledger.closed_month, ledger.rate, ledger.account_mapping
  to huikuan_own;

grant select on all tables in schema ledger to huikuan_app;
grant select on ledger.item, ledger.settlement to huikuan_reader;
grant insert, update on ledger.rate to huikuan_app;
grant insert, update on ledger.account_mapping to huikuan_app;
grant select, insert on ledger.journal_entry, ledger.journal_line, ledger.seal to huikuan_ledger;
grant select, insert, update on ledger.item to huikuan_ledger;
grant select, insert on ledger.settlement to huikuan_ledger;
grant select, insert, delete on ledger.closed_month to huikuan_ledger;
grant usage on all sequences in schema ledger to huikuan_ledger, huikuan_app;
