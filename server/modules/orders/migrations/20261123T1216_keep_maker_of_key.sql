-- Who made the API key by which an order was entered, where that is somebody else: neither lets it go without asking.
alter table orders.sales_order add column maker_id bigint default nullif(current_setting('app.maker_id', true), '')::bigint;
