-- Who decides may grant less than was asked for: {"amount": "1000.00", "terms": "net 30"}, each where it is less. What was asked
-- for stays as it was asked.

alter table approvals.request add column granted jsonb check (granted is null or state = 'approved');
grant update (granted) on approvals.request to huikuan_app;
