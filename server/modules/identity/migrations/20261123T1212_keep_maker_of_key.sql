-- Who made a key: acting by it counts as both, so that nobody asks as oneself and decides by a key made for another. Null: made
-- at the machine, or before this was kept.

alter table identity.api_key
  add column made_by bigint,
  add foreign key (company_id, made_by) references identity.person (company_id, id);

drop function identity.key_holder(bytea);
-- As before, and who made it, where that is somebody else.
create function identity.key_holder(wanted bytea) returns table (
  company_id bigint, key_id bigint, name text, scope text, person_id bigint, expires_at timestamptz,
  last_used_at timestamptz, maker_id bigint, maker text
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.company_id, k.id, k.name, k.scope, k.person_id, k.expires_at, k.last_used_at, m.id, m.name
  from identity.api_key k
  left join identity.person m on m.company_id = k.company_id and m.id = k.made_by and m.id <> k.person_id
  where k.digest = wanted and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
$$;
grant create on schema identity to huikuan_reader;
alter function identity.key_holder(bytea) owner to huikuan_reader;
revoke create on schema identity from huikuan_reader;
revoke all on function identity.key_holder(bytea) from public;
grant execute on function identity.key_holder(bytea) to huikuan_app;
