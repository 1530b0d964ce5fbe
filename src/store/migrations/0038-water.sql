create table "dma" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "unit" uuid not null,
  "place" text,
  "boundary" text not null,
  "boundary_checked_on" date,
  "inlets" jsonb,
  "night_from" bigint,
  "night_until" bigint,
  "used_share" bigint,
  "pipe_metres" bigint,
  "pressure" bigint,
  "frost_depth" bigint,
  "note" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "water_point" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "dma" uuid not null,
  "use" text not null,
  "billing" text not null,
  "enterprise" uuid,
  "note" text,
  "holder" text,
  "address" text,
  "meter" uuid,
  "meters" jsonb,
  "new_meter" uuid,
  "changed_on" date,
  "final_reading" bigint,
  "open_reading" bigint,
  "work_order" text,
  "closed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "water_month" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text,
  "dma" uuid not null,
  "month" text not null,
  "billed_unmetered" bigint,
  "free_unmetered" bigint,
  "theft" bigint,
  "meter_error" bigint,
  "data_error" bigint,
  "mains" bigint,
  "tanks" bigint,
  "basis" text,
  "despite" text,
  "figures" jsonb,
  "closed_on" date,
  "closed_by" uuid,
  "line" text,
  "cubic_metres" bigint,
  "corrections" jsonb,
  "why" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "dma_code_once" on "dma" (zone_id, "code");

create index "dma_tokens" on "dma" using gin (tokens);

create unique index "water_point_number_once" on "water_point" (zone_id, "number");

create index "water_point_dma_by" on "water_point" (zone_id, "dma", id);

create index "water_point_meter_by" on "water_point" (zone_id, "meter", id);

create index "water_point_enterprise_by" on "water_point" (zone_id, "enterprise", id);

create index "water_point_tokens" on "water_point" using gin (tokens);

create unique index "water_month_dma_month_once" on "water_month" (zone_id, "dma", "month");

create index "water_month_month_by" on "water_month" (zone_id, "month", id);

create index "water_month_tokens" on "water_month" using gin (tokens);
