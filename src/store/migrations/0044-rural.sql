create table "watched_household" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "village" uuid not null,
  "town" uuid,
  "group" text,
  "head" text not null,
  "members" bigint not null,
  "people" text,
  "identity" text,
  "phone" text,
  "health" text,
  "kind" text not null,
  "clue_from" text not null,
  "clue_on" date not null,
  "risks" text[] not null,
  "cadre" uuid,
  "authorised_on" date,
  "authorisation" jsonb,
  "found_at_home" text,
  "reviewed_on" date,
  "review" text,
  "notice_from" date,
  "notice_until" date,
  "objection" text,
  "town_opinion" text,
  "town_checked_on" date,
  "town_checked_by" uuid,
  "decision" text,
  "decided_on" date,
  "decided_by" uuid,
  "income" jsonb,
  "measures" jsonb,
  "last_visit_on" date,
  "next_visit_on" date,
  "is_stable" boolean,
  "is_secured" boolean,
  "is_risk_gone" boolean,
  "exited_on" date,
  "exited_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "rural_work" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "village" uuid not null,
  "town" uuid,
  "kind" text not null,
  "make" text,
  "water_source" text,
  "households" bigint,
  "length" numeric,
  "width" numeric,
  "keeper" text,
  "built_on" date,
  "cost" bigint,
  "subsidy" bigint,
  "accepted_on" date,
  "acceptance" text,
  "accepted_by" uuid,
  "paid_on" date,
  "pay_proof" text,
  "last_look_on" date,
  "is_in_use" boolean,
  "defect" text,
  "repair" text,
  "repaired_on" date,
  "photo" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "homestead" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "village" uuid not null,
  "town" uuid,
  "group" text,
  "holder" text not null,
  "identity" text,
  "is_member" boolean,
  "is_only" boolean,
  "is_vacant" boolean,
  "area" numeric,
  "measured" numeric,
  "measured_on" date,
  "standard" numeric,
  "over" numeric,
  "title" text,
  "title_on" date,
  "way" text,
  "agreement_on" date,
  "agreement" jsonb,
  "sum" bigint,
  "democracy_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "village_visit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "household" uuid,
  "work" uuid,
  "village" uuid not null,
  "town" uuid,
  "on" date not null,
  "found" text not null,
  "is_in_use" boolean,
  "defect" text,
  "need" text,
  "by" uuid,
  primary key (zone_id, id)
);

create unique index "watched_household_number_once" on "watched_household" (zone_id, "number");

create index "watched_household_village_by" on "watched_household" (zone_id, "village", id);

create index "watched_household_town_by" on "watched_household" (zone_id, "town", id);

create index "watched_household_state_next_visit_on_by" on "watched_household" (zone_id, "state", "next_visit_on", id);

create index "watched_household_tokens" on "watched_household" using gin (tokens);

create unique index "rural_work_village_kind_name_once" on "rural_work" (zone_id, "village", "kind", "name");

create index "rural_work_village_by" on "rural_work" (zone_id, "village", id);

create index "rural_work_town_by" on "rural_work" (zone_id, "town", id);

create index "rural_work_name_by" on "rural_work" (zone_id, "name", id);

create index "rural_work_tokens" on "rural_work" using gin (tokens);

create unique index "homestead_number_once" on "homestead" (zone_id, "number");

create index "homestead_village_by" on "homestead" (zone_id, "village", id);

create index "homestead_town_by" on "homestead" (zone_id, "town", id);

create index "homestead_tokens" on "homestead" using gin (tokens);

create index "village_visit_household_by" on "village_visit" (zone_id, "household", id);

create index "village_visit_work_by" on "village_visit" (zone_id, "work", id);

create index "village_visit_village_on_by" on "village_visit" (zone_id, "village", "on", id);

create index "village_visit_on_by" on "village_visit" (zone_id, "on", id);
