-- What was told by mistake is taken back by a telling without a day; what goods told names them.
alter table invoices.invoice_event alter column happened_on drop not null;
alter table invoices.invoice_event add column source text;
