-- Who made the API key by which an application was written, where that is somebody else: neither approves it.
alter table applications.application
  add column maker_id bigint default nullif(current_setting('app.maker_id', true), '')::bigint;
