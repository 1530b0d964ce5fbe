-- Enterprises, what units look after for the zone, and accounts that sign in for a firm.
create table "enterprise" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "short_name" text,
  "uscc" text not null,
  "former_names" text[],
  "registered" text not null,
  "legal_person" text,
  "founded_on" date,
  "capital" bigint,
  "paid_capital" bigint,
  "industry" text,
  "size" text,
  "is_above_scale" boolean,
  "above_scale_since" date,
  "place" text,
  "own_land" numeric,
  "rented_land" numeric,
  "leased_land" numeric,
  "plant" numeric,
  "contact" text,
  "phone" text,
  "leader" uuid,
  "servant" uuid,
  "unit" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

alter table "account" add column "enterprise" uuid;

alter table "unit" add column "charges" text[];

create unique index "enterprise_uscc_once" on "enterprise" (zone_id, "uscc");

create index "enterprise_industry_by" on "enterprise" (zone_id, "industry", id);

create index "enterprise_unit_by" on "enterprise" (zone_id, "unit", id);

create index "enterprise_state_name_by" on "enterprise" (zone_id, "state", "name", id);

create index "enterprise_tokens" on "enterprise" using gin (tokens);
