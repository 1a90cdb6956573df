-- The documents that a product was sold with, whoever bought it.
create index invoice_line_sku on invoices.invoice_line (company_id, sku, invoice_id) where sku is not null;
