alter table "device" add column "later_edition_from" date;
alter table "dma" add column "coordinates" text;

alter table "dma" add column "given_in" text;

alter table "dma" add column "measured" numeric;

alter table "dma" add column "outline" text;
alter table "water_sample" add column "trophic_by" text;

alter table "water_sample" add column "trophic_index" numeric;

alter table "water_sample" add column "trophic_state" text;
