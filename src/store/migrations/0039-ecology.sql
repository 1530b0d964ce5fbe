-- Stations, samples, permits, exceedances, bodies of water, soil plots and cleaner production.
create table "water_body" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "code" text not null,
  "type" text not null,
  "function_zone" text,
  "target_class" text,
  "length" numeric,
  "area" numeric,
  "unit" uuid not null,
  "chiefs" jsonb,
  "policy" text,
  "policy_file" jsonb,
  "policy_until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "monitor_station" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "code" text not null,
  "kind" text not null,
  "unit" uuid not null,
  "devices" uuid[],
  "enterprise" uuid,
  "water_body" uuid,
  "water_type" text,
  "target_class" text,
  "air_zone" text,
  "noise_class" text,
  "place" text,
  "longitude" numeric,
  "latitude" numeric,
  "is_public" boolean,
  "from" date not null,
  "until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "water_sample" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "report_number" text not null,
  "station" uuid not null,
  "sampled_on" date not null,
  "laboratory" text,
  "unit" uuid not null,
  "readings" jsonb not null,
  "report" jsonb,
  "corrects" uuid,
  "grade" text,
  "edition" text,
  "worst" text[],
  "target" text,
  "is_kept" boolean,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "emission_permit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "enterprise" uuid not null,
  "station" uuid not null,
  "kind" text not null,
  "valid_from" date not null,
  "valid_until" date not null,
  "limits" jsonb not null,
  "basis" text not null,
  "file" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "exceedance" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "station" uuid not null,
  "factor" text not null,
  "per" text not null,
  "first_on" date not null,
  "most" numeric not null,
  "limit_value" numeric not null,
  "basis" text not null,
  "unit" uuid not null,
  "enterprise" uuid,
  "sample" uuid,
  "values" jsonb,
  "count" bigint,
  "last_on" date,
  "raised_on" date,
  "due" date,
  "asked_on" date,
  "asked" text,
  "cause" text,
  "answer" text,
  "answer_file" jsonb,
  "answered_on" date,
  "source" text,
  "traced_on" date,
  "traced_by" uuid,
  "measure" text,
  "proof" jsonb,
  "mended_on" date,
  "mended_by" uuid,
  "checked" text,
  "back_on" date,
  "closed_on" date,
  "closed_by" uuid,
  "open_key" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "soil_plot" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "code" text not null,
  "plot" uuid,
  "enterprise" uuid,
  "place" text,
  "area" numeric,
  "past_use" text,
  "use" text not null,
  "risk" text not null,
  "pollutants" text,
  "surveyed_on" date,
  "unit" uuid not null,
  "measure" text,
  "due" date,
  "checked" text,
  "released_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "clean_audit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "enterprise" uuid not null,
  "kind" text not null,
  "year" bigint not null,
  "unit" uuid not null,
  "due" date not null,
  "measures" jsonb,
  "planned" bigint,
  "water_planned" numeric,
  "energy_planned" numeric,
  "waste_planned" numeric,
  "water" numeric,
  "energy" numeric,
  "waste" numeric,
  "saved" bigint,
  "report" jsonb,
  "result" text,
  "submitted_on" date,
  "submitted_by" uuid,
  "accepted_on" date,
  "accepted_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "water_body_code_once" on "water_body" (zone_id, "code");

create index "water_body_unit_by" on "water_body" (zone_id, "unit", id);

create index "water_body_name_by" on "water_body" (zone_id, "name", id);

create index "water_body_tokens" on "water_body" using gin (tokens);

create unique index "monitor_station_code_once" on "monitor_station" (zone_id, "code");

create index "monitor_station_kind_by" on "monitor_station" (zone_id, "kind", id);

create index "monitor_station_enterprise_by" on "monitor_station" (zone_id, "enterprise", id);

create index "monitor_station_water_body_by" on "monitor_station" (zone_id, "water_body", id);

create index "monitor_station_tokens" on "monitor_station" using gin (tokens);

create unique index "water_sample_report_number_once" on "water_sample" (zone_id, "report_number");

create index "water_sample_station_sampled_on_by" on "water_sample" (zone_id, "station", "sampled_on", id);

create index "water_sample_state_sampled_on_by" on "water_sample" (zone_id, "state", "sampled_on", id);

create index "water_sample_sampled_on_by" on "water_sample" (zone_id, "sampled_on", id);

create index "water_sample_tokens" on "water_sample" using gin (tokens);

create unique index "emission_permit_number_station_once" on "emission_permit" (zone_id, "number", "station");

create index "emission_permit_enterprise_by" on "emission_permit" (zone_id, "enterprise", id);

create index "emission_permit_station_by" on "emission_permit" (zone_id, "station", id);

create index "emission_permit_valid_until_by" on "emission_permit" (zone_id, "valid_until", id);

create index "emission_permit_tokens" on "emission_permit" using gin (tokens);

create unique index "exceedance_open_key_once" on "exceedance" (zone_id, "open_key");

create index "exceedance_station_by" on "exceedance" (zone_id, "station", id);

create index "exceedance_enterprise_by" on "exceedance" (zone_id, "enterprise", id);

create index "exceedance_unit_by" on "exceedance" (zone_id, "unit", id);

create index "exceedance_state_due_by" on "exceedance" (zone_id, "state", "due", id);

create index "exceedance_due_by" on "exceedance" (zone_id, "due", id);

create index "exceedance_tokens" on "exceedance" using gin (tokens);

create unique index "soil_plot_code_once" on "soil_plot" (zone_id, "code");

create index "soil_plot_tokens" on "soil_plot" using gin (tokens);

create index "clean_audit_enterprise_by" on "clean_audit" (zone_id, "enterprise", id);

create index "clean_audit_state_due_by" on "clean_audit" (zone_id, "state", "due", id);

create index "clean_audit_due_by" on "clean_audit" (zone_id, "due", id);

create index "clean_audit_tokens" on "clean_audit" using gin (tokens);
