-- Who made the API key by which a run was asked for, where that is somebody else: what the run asks for counts as asked by both.
alter table kernel.job_run add column maker_id bigint default nullif(current_setting('app.maker_id', true), '')::bigint;
