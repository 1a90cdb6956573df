-- Four eyes through API keys: a key acts for its person and for whoever made it. Null: no key, or one's own.

alter table approvals.request
  add column requested_maker bigint default nullif(current_setting('app.maker_id', true), '')::bigint,
  add column decided_maker bigint,
  add foreign key (company_id, requested_maker) references identity.person (company_id, id),
  add foreign key (company_id, decided_maker) references identity.person (company_id, id),
  -- What is null is true here.
  add constraint request_four_eyes check (state not in ('approved', 'refused')
    or (decided_by <> requested_maker and decided_maker <> requested_by and decided_maker <> requested_maker));
grant update (decided_maker) on approvals.request to huikuan_app;
