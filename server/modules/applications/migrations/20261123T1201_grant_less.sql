-- What was granted, where it was less than asked for.

alter table applications.application
  add column granted_minor bigint check (granted_minor > 0 and granted_minor <= amount_minor),
  add column granted_terms text;
grant update (granted_minor, granted_terms) on applications.application to huikuan_app;
