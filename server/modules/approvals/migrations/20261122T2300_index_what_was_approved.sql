-- What was approved of the same document before: a write-off in pieces is measured whole.
create index request_approved on approvals.request (company_id, action, subject)
  where state = 'approved' and action in ('write-off', 'refund');
