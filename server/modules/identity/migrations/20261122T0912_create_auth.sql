-- What signing in needs: the tables of better-auth under our names, as its own getMigrations writes them, never run by it.
-- They belong to no company, so row-level security has nothing to tell apart: only huikuan_auth reaches them, and that role
-- reaches nothing else.

create schema auth;
revoke all on schema auth from public;
grant usage on schema auth to huikuan_auth;

create table auth.login (
  id text not null primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  two_factor_enabled boolean
);

create table auth.session (
  id text not null primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references auth.login (id) on delete cascade
);
create index session_user_id on auth.session (user_id);

create table auth.credential (
  id text not null primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth.login (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index credential_user_id on auth.credential (user_id);

create table auth.verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index verification_identifier on auth.verification (identifier);

create table auth.second_factor (
  id text not null primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth.login (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index second_factor_secret on auth.second_factor (secret);
create index second_factor_user_id on auth.second_factor (user_id);

grant select, insert, update, delete on auth.login, auth.session, auth.credential, auth.verification, auth.second_factor
  to huikuan_auth;

-- Who signs in is found before any company is: people by their name, and the people one login stands for.
create function identity.logins_called(wanted text, wanted_company text) returns table (user_id text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct p.user_id
  from identity.person p join identity.company c on c.company_id = p.company_id
  where p.name = wanted and p.user_id is not null and p.left_at is null
    and (wanted_company is null or c.code = wanted_company)
$$;

create function identity.people_of_login(wanted text) returns table (
  company_id bigint, code text, company_name text, person_id bigint, name text, role text
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.company_id, c.code, c.name, p.id, p.name, p.role
  from identity.person p join identity.company c on c.company_id = p.company_id
  where p.user_id = wanted and p.left_at is null
  order by c.code
$$;
grant create on schema identity to huikuan_reader;
alter function identity.logins_called(text, text) owner to huikuan_reader;
alter function identity.people_of_login(text) owner to huikuan_reader;
revoke create on schema identity from huikuan_reader;
revoke all on function identity.logins_called(text, text), identity.people_of_login(text) from public;
grant execute on function identity.logins_called(text, text), identity.people_of_login(text) to huikuan_app;
