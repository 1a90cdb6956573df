-- Runs of jobs, for people: what was asked for, how far it is, how it ended. The queue beside it (schema graphile_worker,
-- owned by huikuan_jobs) only says who carries a run out and when; it can be lost and is then made again from here.

create table kernel.job_run (
  company_id bigint not null,
  id bigint generated always as identity,
  kind text not null,
  -- What it is run for, once: the day of a daily job, the import of an upload.
  occasion text,
  person_id bigint,
  origin text default nullif(current_setting('app.origin', true), ''),
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'set_aside')),
  done integer not null default 0,
  total integer,
  -- Which attempt the run is in: one that was taken for dead can no longer end it.
  attempts integer not null default 0,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  result jsonb,
  -- Type, facts and fields of a refusal; said in the language of who asks.
  problem jsonb,
  primary key (company_id, id)
);
create unique index job_run_occasion on kernel.job_run (company_id, kind, occasion);
create index job_run_unfinished on kernel.job_run (company_id, id) where state in ('waiting', 'running');
create index job_run_finished on kernel.job_run (company_id, finished_at);
create index job_run_person on kernel.job_run (company_id, person_id, id);

alter table kernel.job_run enable row level security;
create policy company on kernel.job_run to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own_runs on kernel.job_run for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and person_id = nullif(current_setting('app.person_id', true), '')::bigint);
grant select, insert, update, delete on kernel.job_run to huikuan_app;
grant select on kernel.job_run to huikuan_own;

-- Queues a run in the transaction that asks for it: rolled back, neither is there. Before the first program has made the
-- queue there is none; the run then waits in its table until one does.
create function kernel.enqueue_run(run bigint, most_attempts integer, queue text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  company bigint := nullif(current_setting('app.company_id', true), '')::bigint;
begin
  if to_regproc('graphile_worker.add_job') is null then
    return;
  end if;
  perform graphile_worker.add_job(
    'run', json_build_object('company', company::text, 'run', run::text), queue_name => queue,
    max_attempts => most_attempts, job_key => company || ':' || run);
end
$$;
grant create on schema kernel to huikuan_jobs;
alter function kernel.enqueue_run(bigint, integer, text) owner to huikuan_jobs;
revoke create on schema kernel from huikuan_jobs;
revoke all on function kernel.enqueue_run(bigint, integer, text) from public;
grant execute on function kernel.enqueue_run(bigint, integer, text) to huikuan_app;
