-- Lines of invoices and credit notes, for modules downstream.
create view invoices.shared_invoice_line with (security_invoker = true) as
  select company_id, invoice_id, line_no, sku, quantity, amount_minor, tax_minor from invoices.invoice_line;
grant select on invoices.shared_invoice_line to huikuan_app, huikuan_own;
-- Not null: an opening balance, of which gross_minor was booked, without tax.
create or replace view invoices.shared_invoice with (security_invoker = true) as
  select company_id, id, kind, number, customer_id, currency, issued_on, gross_minor, net_minor, tax_minor, order_number,
         shipment_number, salesperson, terms, settled_on, entry_id, import_id, recorded_at, reversed_on, voided_at,
         original_gross_minor
  from invoices.invoice;
