-- What the company earns on what it sells, as its policies say it: by this the months are told that a loss would eat.
create view credit.shared_margin with (security_invoker = true) as
  select company_id, version, from_on, grading ->> 'gross_margin_percent' as percent from credit.policy;
grant select on credit.shared_margin to huikuan_app, huikuan_own;
