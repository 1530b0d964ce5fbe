-- Society: clocks of food entities; first contact with callers and what they say.
alter table "food_entity" add column "change" text;
alter table "food_entity" add column "due_at" uuid;
alter table "food_entity" add column "due_on" date;
alter table "food_entity" add column "left_on" date;
alter table "food_entity" add column "updated_on" date;
create index "food_entity_state_due_on_by" on "food_entity" (zone_id, "state", "due_on", id);
alter table "ticket" add column "caller_says" text;
alter table "ticket" add column "caller_stars" text;
alter table "ticket" add column "contact_due_at" text;
alter table "ticket" add column "contact_due_on" date;
alter table "ticket" add column "contact_in_time" boolean;
alter table "ticket" add column "contact_said" text;
alter table "ticket" add column "contacted_at" text;
alter table "ticket" add column "contacted_on" date;
alter table "ticket" add column "rated_on" date;
alter table "ticket" add column "receipt_on" date;
