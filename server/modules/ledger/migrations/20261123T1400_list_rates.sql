-- Rates are listed the latest first: daily ones of many currencies are tens of thousands.
create index rate_from_on on ledger.rate (company_id, from_on desc, currency);
