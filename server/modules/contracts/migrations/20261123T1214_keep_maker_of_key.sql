-- Who made the API key by which a version was written, where that is somebody else: neither reviews it.
alter table contracts.version add column maker_id bigint default nullif(current_setting('app.maker_id', true), '')::bigint;
