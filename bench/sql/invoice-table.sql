-- What an invoice is at the least: one table with a primary key, two indexes and a foreign key, for COPY to fill.
create table bench.customer (company_id bigint not null, code text not null, primary key (company_id, code));
insert into bench.customer select 1, 'C' || lpad(n::text, 6, '0') from generate_series(0, $customers - 1) n;
create table bench.invoice (
  company_id bigint not null default 1,
  number text not null,
  customer text not null,
  issued date not null,
  due date not null,
  amount numeric(18, 2) not null,
  primary key (company_id, number),
  foreign key (company_id, customer) references bench.customer (company_id, code)
);
create index invoice_customer on bench.invoice (company_id, customer, issued);
create index invoice_due on bench.invoice (company_id, due);
