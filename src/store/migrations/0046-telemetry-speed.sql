alter table "device_key" add column "turn" bigint not null default 0;
create index "device_key_turn" on "device_key" (zone_id, turn);
