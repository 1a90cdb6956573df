-- What of the invoice follows which terms, where a product family has terms of its own:
-- [{"family": …, "terms": …, "amount": minor units, "parts": [1, 2]}].
alter table invoices.invoice add column by_family jsonb;
