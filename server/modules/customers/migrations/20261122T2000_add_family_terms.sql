-- Other terms for families of products: [{"family": …, "terms": …}], terms in canonical text.
alter table customers.customer add column family_terms jsonb not null default '[]';
create or replace view customers.shared_customer with (security_invoker = true) as
  select company_id, id, code, name, tax_id, region, tier, parent_id, currency, credit_limit_minor, terms, email, phone,
         language, salesperson, collector, state, paying_days, shift_to_working_days, family_terms
  from customers.customer;
