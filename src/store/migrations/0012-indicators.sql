-- What is measured, beside whom, the figures as published, and how targets are measured and shared out.
create table "indicator" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "code" text not null,
  "caliber" text not null,
  "unit_name" text not null,
  "nature" text not null,
  "flow" text not null,
  "price_basis" text not null,
  "frequency" text not null,
  "direction" text not null,
  "kind" text not null,
  "skips_january" boolean,
  "allows_monthly" boolean,
  "owner" uuid not null,
  "source" text not null,
  "release_months" bigint not null,
  "release_day" bigint not null,
  "decimals" bigint not null,
  "tolerance" numeric,
  "valid_from" date not null,
  "valid_until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "peer" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "order" bigint not null,
  "note" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "observation" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "slot" text,
  "indicator" uuid not null,
  "period" text not null,
  "scope" text not null,
  "unit" uuid,
  "industry" text,
  "peer" uuid,
  "value" numeric,
  "growth" numeric,
  "rank" bigint,
  "edition" text not null,
  "released_on" date not null,
  "document" text not null,
  "file" jsonb,
  "note" text,
  "owner" uuid not null,
  "entered_on" date,
  "entered_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "target_share" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "target" uuid not null,
  "unit" uuid not null,
  "amount" numeric not null,
  "basis" text not null,
  primary key (zone_id, id)
);

alter table "target" add column "aspect" text;

alter table "target" add column "base_period" text;

alter table "target" add column "base_value" numeric;

alter table "target" add column "benchmark_peer" uuid;

alter table "target" add column "curve" text;

alter table "target" add column "end_period" text;

alter table "target" add column "measured_by" uuid;

alter table "target" add column "measured_on" date;

alter table "target" add column "measured_prices" text;

alter table "target" add column "path" text;

alter table "target" add column "points" numeric;

alter table "target" add column "setup" bigint;

alter table "target" add column "start_period" text;

alter table "target" add column "stretch" numeric;

alter table "target" add column "tied_to" uuid;

alter table "target" add column "tolerance" numeric;

create unique index "indicator_code_once" on "indicator" (zone_id, "code");

create index "indicator_owner_by" on "indicator" (zone_id, "owner", id);

create index "indicator_tokens" on "indicator" using gin (tokens);

create unique index "peer_name_once" on "peer" (zone_id, "name");

create index "peer_tokens" on "peer" using gin (tokens);

create unique index "observation_slot_once" on "observation" (zone_id, "slot");

create index "observation_indicator_period_by" on "observation" (zone_id, "indicator", "period", id);

create index "observation_owner_by" on "observation" (zone_id, "owner", id);

create index "observation_tokens" on "observation" using gin (tokens);

create unique index "target_share_target_unit_once" on "target_share" (zone_id, "target", "unit");

create index "target_share_unit_by" on "target_share" (zone_id, "unit", id);
