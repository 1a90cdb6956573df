-- Where a budget stops orders, whoever decides holds it until the transaction ends: of two customers' orders at the same moment the
-- second sees what the first took. The first version stands for the budget of all: its row stays, whichever version is in force.

create function credit.hold_budget() returns void language plpgsql as $$
begin
  perform b.version from credit.budget b
  where b.company_id = kernel.current_company() order by b.version limit 1 for no key update;
end
$$;

grant update (review_on) on credit.budget to huikuan_ledger;

do $$
begin
  grant create on schema credit to huikuan_ledger;
  alter function credit.hold_budget() set search_path = pg_catalog, pg_temp;
  alter function credit.hold_budget() security definer;
  revoke all on function credit.hold_budget() from public;
  grant execute on function credit.hold_budget() to huikuan_app, huikuan_own;
  alter function credit.hold_budget() owner to huikuan_ledger;
  revoke create on schema credit from huikuan_ledger;
end
$$;
