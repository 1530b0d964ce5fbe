-- Plan templates, key projects, schedules as laid out; milestones get length, order and legal waits and may belong to a project.
create table "plan_template" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "kind" text not null,
  "edition" bigint not null,
  "steps" jsonb not null,
  "source" text not null,
  "valid_from" date,
  "valid_until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "project" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "state_code" text,
  "unit" uuid not null,
  "cooperating" uuid[],
  "leader" uuid,
  "owner" text,
  "content" text,
  "kind" text not null,
  "building" text,
  "industry" text,
  "total" bigint,
  "this_year" bigint,
  "listed_year" bigint not null,
  "planned_start" date,
  "planned_completion" date,
  "planned_production" date,
  "started_on" date,
  "completed_on" date,
  "produced_on" date,
  "entered_statistics_on" date,
  "listed_on" date,
  "left_on" date,
  "leave_approval" text,
  "layout" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "layout" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "project" uuid,
  "work_item" uuid,
  "shared_with" uuid[],
  "edition" bigint not null,
  "template" uuid,
  "due" date not null,
  "reason" text not null,
  "nodes" jsonb,
  "laid_on" date,
  "laid_by" uuid,
  primary key (zone_id, id)
);

alter table "limit" add column "roll" text;

alter table "limit" add column "sourced_on" date;

alter table "limit" add column "valid_from" date;

alter table "limit" add column "valid_until" date;

alter table "milestone" add column "after" uuid[];

alter table "milestone" add column "basis" text;

alter table "milestone" add column "claimed_by" uuid;

alter table "milestone" add column "finished_on" date;

alter table "milestone" add column "first_due" date;

alter table "milestone" add column "is_legal_wait" boolean;

alter table "milestone" add column "layout" bigint;

alter table "milestone" add column "length" bigint;

alter table "milestone" add column "not_before" date;

alter table "milestone" add column "per" text;

alter table "milestone" add column "project" uuid;

alter table "milestone" add column "proof" jsonb;

alter table "milestone" add column "proves" text;

alter table "milestone" add column "shared_with" uuid[];

alter table "milestone" add column "started_on" date;

alter table "milestone" add column "step" text;

alter table "milestone" add column "verified_by" uuid;

alter table "milestone" add column "verified_on" date;

create unique index "limit_code_valid_from_once" on "limit" (zone_id, "code", "valid_from");

create unique index "plan_template_code_edition_once" on "plan_template" (zone_id, "code", "edition");

create index "plan_template_tokens" on "plan_template" using gin (tokens);

create index "project_unit_by" on "project" (zone_id, "unit", id);

create index "project_state_listed_year_by" on "project" (zone_id, "state", "listed_year", id);

create index "project_tokens" on "project" using gin (tokens);

create index "layout_project_by" on "layout" (zone_id, "project", id);

create index "layout_work_item_by" on "layout" (zone_id, "work_item", id);

create index "milestone_project_by" on "milestone" (zone_id, "project", id);

create index "milestone_state_due_by" on "milestone" (zone_id, "state", "due", id);

-- A milestone belongs to a work item or to a project.
alter table "milestone" alter column "work_item" drop not null;

-- A limit may change from a day on: the earlier length stays beside the later one.
drop index "limit_code_once";
