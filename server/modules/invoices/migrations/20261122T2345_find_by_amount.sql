-- Who remembers no number remembers the amount.
create index invoice_gross on invoices.invoice (company_id, gross_minor) where voided_at is null;
