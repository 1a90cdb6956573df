-- Money taken at the door with the goods: the receipt it was booked as.
alter table orders.shipment add column collected_number text, add column collected_minor bigint check (collected_minor > 0);
grant update (collected_number, collected_minor) on orders.shipment to huikuan_app;
