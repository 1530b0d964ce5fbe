-- Society: clocks of food entities.
alter table "food_entity" add column "change" text;
alter table "food_entity" add column "due_at" uuid;
alter table "food_entity" add column "due_on" date;
alter table "food_entity" add column "left_on" date;
alter table "food_entity" add column "updated_on" date;
create index "food_entity_state_due_on_by" on "food_entity" (zone_id, "state", "due_on", id);
