-- Who remembers no number remembers the amount.
create index receipt_amount on payments.receipt (company_id, amount_minor) where voided_at is null;
