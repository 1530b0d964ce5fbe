-- Growth of enterprises: certificates, reports, criteria, cultivation, savings and the per-mu evaluation.
create table "certificate" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "enterprise" uuid not null,
  "kind" text not null,
  "number" text not null,
  "batch" text,
  "issuer" text,
  "valid_from" date not null,
  "valid_to" date,
  "ended_on" date,
  "proof" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "enterprise_month" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "enterprise" uuid not null,
  "period" text not null,
  "source" text,
  "edition" bigint,
  "revenue" bigint,
  "output" bigint,
  "value_added" bigint,
  "tax" bigint,
  "profit" bigint,
  "cost" bigint,
  "exports" bigint,
  "rd" bigint,
  "power" numeric,
  "energy" numeric,
  "emissions" numeric,
  "staff" bigint,
  "orders" text,
  "difficulties" text,
  "origin" text,
  "filed_on" date,
  primary key (zone_id, id)
);

create table "growth_criterion" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "rung" text not null,
  "measure" text not null,
  "comparison" text not null,
  "line" numeric not null,
  "revenue_from" bigint,
  "revenue_to" bigint,
  "valid_from" date,
  "valid_to" date,
  "basis" text not null,
  "is_guess" boolean,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "cultivation" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "enterprise" uuid not null,
  "rung" text not null,
  "year" bigint not null,
  "helper" uuid not null,
  "measures" text not null,
  "progress" text,
  "promoted_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "saving_policy" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "document" text not null,
  "group" text not null,
  "effect" text not null,
  "method" text not null,
  "old_rate" numeric,
  "new_rate" numeric,
  "standard" numeric,
  "valid_from" date not null,
  "valid_to" date,
  "office" uuid not null,
  "eligible" uuid[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "saving" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "policy" uuid not null,
  "enterprise" uuid not null,
  "period" text not null,
  "evidence_kind" text not null,
  "base" bigint,
  "days" bigint,
  "quantity" numeric,
  "saved" bigint,
  "working" text,
  "office" uuid,
  "evidence" jsonb,
  "recorded_on" date,
  primary key (zone_id, id)
);

create table "per_mu_run" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "year" bigint not null,
  "scope" text not null,
  "min_land" numeric,
  "min_years" numeric,
  "tax_weight" numeric,
  "tax_base" numeric,
  "sales_weight" numeric,
  "sales_base" numeric,
  "added_weight" numeric,
  "added_base" numeric,
  "energy_weight" numeric,
  "energy_base" numeric,
  "emission_weight" numeric,
  "emission_base" numeric,
  "labour_weight" numeric,
  "labour_base" numeric,
  "rd_weight" numeric,
  "rd_base" numeric,
  "power_tax_weight" numeric,
  "power_tax_base" numeric,
  "cap" numeric,
  "cut_a" numeric not null,
  "cut_b" numeric not null,
  "cut_c" numeric not null,
  "mean_for_emissions" boolean,
  "basis" text not null,
  "computed_on" date,
  "published_on" date,
  "objections_until" date,
  "final_on" date,
  "final_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "per_mu_sheet" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text,
  "run" uuid not null,
  "enterprise" uuid not null,
  "inputs" jsonb,
  "items" jsonb,
  "land" numeric,
  "adjustment" numeric,
  "corrected_land" numeric,
  "total" numeric,
  "rank" bigint,
  "grade" text,
  "ungraded" text,
  "veto_proposed" text,
  "veto_by" uuid,
  "objection" text,
  "proof" jsonb,
  "objected_on" date,
  "ruling" text,
  "ruled_on" date,
  "ruled_by" uuid,
  "effects" text,
  "effects_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

alter table "enterprise" add column "credit" text;

alter table "enterprise" add column "environment_class" text;

alter table "enterprise" add column "listing" text;

alter table "enterprise" add column "safety_class" text;

alter table "enterprise" add column "started_on" date;

create unique index "certificate_kind_number_once" on "certificate" (zone_id, "kind", "number");

create index "certificate_enterprise_by" on "certificate" (zone_id, "enterprise", id);

create index "certificate_kind_valid_to_by" on "certificate" (zone_id, "kind", "valid_to", id);

create index "certificate_tokens" on "certificate" using gin (tokens);

create unique index "enterprise_month_enterprise_period_source_edition_once" on "enterprise_month" (zone_id, "enterprise", "period", "source", "edition");

create index "enterprise_month_enterprise_period_by" on "enterprise_month" (zone_id, "enterprise", "period", id);

create index "enterprise_month_period_by" on "enterprise_month" (zone_id, "period", id);

create index "growth_criterion_rung_by" on "growth_criterion" (zone_id, "rung", id);

create index "growth_criterion_tokens" on "growth_criterion" using gin (tokens);

create unique index "cultivation_enterprise_rung_year_once" on "cultivation" (zone_id, "enterprise", "rung", "year");

create index "cultivation_enterprise_by" on "cultivation" (zone_id, "enterprise", id);

create index "cultivation_year_by" on "cultivation" (zone_id, "year", id);

create index "cultivation_tokens" on "cultivation" using gin (tokens);

create index "saving_policy_group_by" on "saving_policy" (zone_id, "group", id);

create index "saving_policy_tokens" on "saving_policy" using gin (tokens);

create unique index "saving_policy_enterprise_period_once" on "saving" (zone_id, "policy", "enterprise", "period");

create index "saving_enterprise_by" on "saving" (zone_id, "enterprise", id);

create index "saving_policy_by" on "saving" (zone_id, "policy", id);

create unique index "per_mu_run_year_scope_once" on "per_mu_run" (zone_id, "year", "scope");

create index "per_mu_run_tokens" on "per_mu_run" using gin (tokens);

create unique index "per_mu_sheet_run_enterprise_once" on "per_mu_sheet" (zone_id, "run", "enterprise");

create index "per_mu_sheet_enterprise_by" on "per_mu_sheet" (zone_id, "enterprise", id);

create index "per_mu_sheet_tokens" on "per_mu_sheet" using gin (tokens);
