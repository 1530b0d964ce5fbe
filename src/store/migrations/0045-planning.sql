-- Plans with their plots, checks against them, public facilities; residents and the middle of villages.
create table "plan_edition" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "level" text not null,
  "edition" bigint not null,
  "scope" text not null,
  "summary" text,
  "maker" text,
  "replaces" uuid,
  "drawing_name" text,
  "drawing_file" jsonb,
  "drawings" jsonb,
  "notice_from" date,
  "notice_until" date,
  "notice_places" text,
  "opinions" jsonb,
  "approval_no" text,
  "approved_by" text,
  "approved_on" date,
  "valid_from" date,
  "replaced_on" date,
  "replaced_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "plot_index" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "edition" uuid not null,
  "plot" uuid,
  "land_use" text not null,
  "area" numeric not null,
  "far_min" numeric,
  "far_max" numeric,
  "density_min" numeric,
  "density_max" numeric,
  "green_min" numeric,
  "green_max" numeric,
  "height_max" numeric,
  "parking_min" bigint,
  "coefficient_min" numeric,
  "office_max" numeric,
  "intensity_min" numeric,
  "setback" text,
  "entrances" text,
  "facilities" text,
  "changes" jsonb,
  "new_land_use" text,
  "argument" text,
  "argument_file" jsonb,
  "argued_on" date,
  "notice_from" date,
  "notice_until" date,
  "notice_places" text,
  "approval_no" text,
  "approved_by" text,
  "approved_on" date,
  "asked_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "conformity_check" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "project" uuid not null,
  "plot_index" uuid not null,
  "point" text not null,
  "on" date not null,
  "land_use" text,
  "land_area" numeric,
  "floor_area" numeric,
  "high_floor_area" numeric,
  "footprint" numeric,
  "structures" numeric,
  "yards" numeric,
  "green_area" numeric,
  "height_top" numeric,
  "parking_spaces" bigint,
  "office_land" numeric,
  "fixed_investment" bigint,
  "far_stated" numeric,
  "density_stated" numeric,
  "green_stated" numeric,
  "surveyor" text,
  "file" jsonb,
  "held" jsonb,
  "filed_by" uuid,
  "handling" text,
  "handled_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "facility" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "village" uuid not null,
  "keeper" uuid not null,
  "capacity" numeric,
  "place" text,
  "longitude" numeric,
  "latitude" numeric,
  "crs" text,
  "plot_index" uuid,
  "is_public" boolean,
  "started_on" date,
  "open_due" date,
  "opened_on" date,
  "closed_on" date,
  "lead" uuid,
  "task_due" date,
  "asked" text,
  "task" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

alter table "unit" add column "latitude" numeric;

alter table "unit" add column "longitude" numeric;

alter table "unit" add column "residents" bigint;

alter table "unit" add column "residents_on" date;

alter table "unit" add column "residents_source" text;

create unique index "plan_edition_level_name_edition_once" on "plan_edition" (zone_id, "level", "name", "edition");

create index "plan_edition_replaces_by" on "plan_edition" (zone_id, "replaces", id);

create index "plan_edition_name_by" on "plan_edition" (zone_id, "name", id);

create index "plan_edition_tokens" on "plan_edition" using gin (tokens);

create unique index "plot_index_edition_number_once" on "plot_index" (zone_id, "edition", "number");

create index "plot_index_plot_by" on "plot_index" (zone_id, "plot", id);

create index "plot_index_number_by" on "plot_index" (zone_id, "number", id);

create index "plot_index_tokens" on "plot_index" using gin (tokens);

create unique index "conformity_check_number_once" on "conformity_check" (zone_id, "number");

create index "conformity_check_project_by" on "conformity_check" (zone_id, "project", id);

create index "conformity_check_plot_index_by" on "conformity_check" (zone_id, "plot_index", id);

create index "conformity_check_on_by" on "conformity_check" (zone_id, "on", id);

create index "conformity_check_tokens" on "conformity_check" using gin (tokens);

create unique index "facility_village_kind_name_once" on "facility" (zone_id, "village", "kind", "name");

create index "facility_village_by" on "facility" (zone_id, "village", id);

create index "facility_task_by" on "facility" (zone_id, "task", id);

create index "facility_name_by" on "facility" (zone_id, "name", id);

create index "facility_tokens" on "facility" using gin (tokens);
