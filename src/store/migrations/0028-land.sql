-- Land: batches with their legal steps, tasks of villages, plots, households, graves; the three periods of the law.
create table "land_batch" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "number" text not null,
  "purpose" text not null,
  "approver" text not null,
  "places" text[],
  "purpose_on" date,
  "pre_notice_on" date,
  "pre_notice_until" date,
  "surveyed_on" date,
  "risk_on" date,
  "plan_notice_on" date,
  "plan_notice_until" date,
  "heard_on" date,
  "registered_on" date,
  "agreed_on" date,
  "unsigned" text,
  "funded_on" date,
  "applied_on" date,
  "approved_on" date,
  "received_on" date,
  "approval_no" text,
  "noticed_on" date,
  "paid_on" date,
  "handed_over_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "land_task" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text,
  "batch" uuid not null,
  "village" uuid not null,
  "land_initial" numeric not null,
  "households_initial" bigint not null,
  "houses_initial" numeric not null,
  "graves_initial" bigint not null,
  "land" numeric,
  "households" bigint,
  "houses" numeric,
  "graves" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "plot" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "batch" uuid not null,
  "village" uuid not null,
  "land_class" text not null,
  "area" numeric not null,
  "outline" text,
  "measured" numeric,
  "surveyed_on" date,
  "signed_on" date,
  "paid_on" date,
  "cleared_on" date,
  "accepted_on" date,
  "reserved_on" date,
  "supplied_on" date,
  "handed_over_on" date,
  "started_on" date,
  "extra_checks" text[],
  "clean_item" text,
  "clean_proof_text" text,
  "clean_proof_file" jsonb,
  "clean_list" jsonb,
  "accepted_by" uuid,
  "enterprise" uuid,
  "contract_no" text,
  "price" bigint,
  "start_due" date,
  "finish_due" date,
  "area_started" numeric,
  "planned" bigint,
  "invested" bigint,
  "stopped_on" date,
  "idle_cause" text,
  "disposal" text,
  "disposed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "household" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "batch" uuid not null,
  "village" uuid not null,
  "town" uuid,
  "group" text,
  "head" text not null,
  "members" bigint,
  "identity" text,
  "phone" text,
  "account" text,
  "cadre" uuid,
  "longitude" numeric,
  "latitude" numeric,
  "lines" jsonb,
  "land" numeric,
  "house_legal" numeric,
  "house_illegal" numeric,
  "structure" text,
  "valued" bigint,
  "choice" text,
  "entered_on" date,
  "measured_on" date,
  "published_on" date,
  "valued_on" date,
  "talked_on" date,
  "agreement_no" text,
  "signed_on" date,
  "standard" text,
  "land_sum" bigint,
  "house_sum" bigint,
  "crop_sum" bigint,
  "moving_sum" bigint,
  "reward_sum" bigint,
  "agreed_sum" bigint,
  "pay_sum" bigint,
  "pay_on" date,
  "pay_proof" text,
  "payments" jsonb,
  "paid" bigint,
  "paid_on" date,
  "vacated_on" date,
  "accepted_on" date,
  "demolished_on" date,
  "resettled_on" date,
  "difficulty" text,
  "difficulty_text" text,
  "helper" uuid,
  "photo" jsonb,
  "agreement_file" jsonb,
  "acceptance_file" jsonb,
  "cancelled_title" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "grave" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "batch" uuid not null,
  "village" uuid not null,
  "town" uuid,
  "place" text,
  "longitude" numeric,
  "latitude" numeric,
  "has_owner" boolean,
  "kin" text,
  "kind" text not null,
  "standard" bigint,
  "noticed_on" date,
  "agreed_on" date,
  "moved_on" date,
  "accepted_on" date,
  "is_unclaimed" boolean,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "land_batch_number_once" on "land_batch" (zone_id, "number");

create index "land_batch_tokens" on "land_batch" using gin (tokens);

create unique index "land_task_batch_village_once" on "land_task" (zone_id, "batch", "village");

create index "land_task_tokens" on "land_task" using gin (tokens);

create unique index "plot_number_once" on "plot" (zone_id, "number");

create index "plot_batch_by" on "plot" (zone_id, "batch", id);

create index "plot_village_by" on "plot" (zone_id, "village", id);

create index "plot_tokens" on "plot" using gin (tokens);

create unique index "household_number_once" on "household" (zone_id, "number");

create index "household_batch_by" on "household" (zone_id, "batch", id);

create index "household_village_by" on "household" (zone_id, "village", id);

create index "household_town_by" on "household" (zone_id, "town", id);

create index "household_tokens" on "household" using gin (tokens);

create unique index "grave_number_once" on "grave" (zone_id, "number");

create index "grave_batch_by" on "grave" (zone_id, "batch", id);

create index "grave_village_by" on "grave" (zone_id, "village", id);

create index "grave_town_by" on "grave" (zone_id, "town", id);

create index "grave_tokens" on "grave" using gin (tokens);
