create table "chain" (
  zone_id text not null,
  seq bigint not null,
  hash text not null,
  primary key (zone_id)
);

create table "event" (
  zone_id text not null,
  seq bigint not null,
  hash text not null,
  body text not null,
  register text generated always as (body::json ->> 'register') stored,
  record uuid generated always as ((body::json ->> 'record')::uuid) stored,
  batch text generated always as (body::json ->> 'batch') stored,
  once_key text generated always as (body::json ->> 'onceKey') stored,
  primary key (zone_id, seq)
);

create table "file" (
  zone_id text not null,
  id uuid not null,
  name text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (zone_id, id)
);

create table "zone" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "short_name" text not null,
  "issuer" text not null,
  "supervision_office" text not null,
  "paper_code" text not null,
  "province" text,
  "city" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "unit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "short_name" text not null,
  "aliases" text[],
  "kind" text not null,
  "parent" uuid,
  "order" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "post" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "unit" uuid not null,
  "is_head" boolean,
  "order" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "person" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "phone" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "tenure" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "post" uuid not null,
  "person" uuid not null,
  "since" date not null,
  "until" date,
  "basis" text,
  primary key (zone_id, id)
);

create table "account" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "login" text not null,
  "person" uuid,
  "roles" text[] not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "duty" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "unit" uuid not null,
  "matter" text not null,
  "words" text[] not null,
  "basis" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "calendar" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "year" bigint not null,
  "days_off" jsonb not null,
  "make_up_days" jsonb not null,
  "source" text not null,
  primary key (zone_id, id)
);

create table "limit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "count" bigint not null,
  "per" text not null,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "document" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "year" bigint,
  "given_on" date,
  "words" text not null,
  "file" jsonb,
  "reading" jsonb,
  "dictionary" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "plan" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "document" uuid not null,
  "year" bigint not null,
  "number" bigint,
  "issued_on" date,
  "issued_by" uuid,
  "notice" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "target" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "plan" uuid not null,
  "section" text,
  "as_said" text not null,
  "start" bigint not null,
  "end" bigint not null,
  "indicator" text not null,
  "comparator" text not null,
  "said_value" text,
  "amount" numeric,
  "upper" numeric,
  "unit_name" text,
  "period" text,
  "due" date,
  "strength" text,
  "no_quantity" text not null,
  "lead" uuid,
  "cooperating" uuid[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "task" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "plan" uuid not null,
  "section" text,
  "kind" text not null,
  "title" text not null,
  "as_said" text not null,
  "start" bigint not null,
  "end" bigint not null,
  "as_issued" text not null,
  "deliverable" text,
  "standard" text,
  "lead" uuid,
  "cooperating" uuid[],
  "leader" uuid,
  "said_units" text,
  "due_phrase" text,
  "due_original" date,
  "due_current" date,
  "proposal" jsonb,
  "rescue" jsonb,
  "continues" uuid,
  "into" uuid,
  "issued_on" date,
  "signed_on" date,
  "signed_by" uuid,
  "submitted_on" date,
  "outcome" text,
  "verified_on" date,
  "verified_by" uuid,
  "closed_on" date,
  "closed_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "work_item" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "task" uuid not null,
  "unit" uuid not null,
  "title" text not null,
  "post" uuid not null,
  "due" date not null,
  "done_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "milestone" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "work_item" uuid not null,
  "unit" uuid not null,
  "result" text not null,
  "due" date not null,
  "reached_on" date,
  primary key (zone_id, id)
);

create table "report" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "task" uuid not null,
  "unit" uuid not null,
  "progress" text not null,
  "proof" jsonb,
  "reported_on" date,
  "reported_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "extension" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "task" uuid not null,
  "unit" uuid not null,
  "grounds" text not null,
  "new_due" date not null,
  "granted_due" date,
  "asked_on" date,
  "decided_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create table "objection" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "task" uuid not null,
  "unit" uuid not null,
  "proposed_unit" uuid not null,
  "grounds" text not null,
  "raised_on" date,
  "decided_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create index "event_record" on "event" (zone_id, record, seq);

create index "event_batch" on "event" (zone_id, batch);

create unique index "event_once_key" on "event" (zone_id, once_key);

create index "zone_tokens" on "zone" using gin (tokens);

create unique index "unit_short_name_once" on "unit" (zone_id, "short_name");

create index "unit_tokens" on "unit" using gin (tokens);

create unique index "post_unit_name_once" on "post" (zone_id, "unit", "name");

create index "post_unit_by" on "post" (zone_id, "unit", id);

create index "post_tokens" on "post" using gin (tokens);

create index "person_tokens" on "person" using gin (tokens);

create index "tenure_person_by" on "tenure" (zone_id, "person", id);

create index "tenure_post_by" on "tenure" (zone_id, "post", id);

create unique index "account_login_once" on "account" (zone_id, "login");

create index "account_person_by" on "account" (zone_id, "person", id);

create index "account_tokens" on "account" using gin (tokens);

create index "duty_unit_by" on "duty" (zone_id, "unit", id);

create index "duty_tokens" on "duty" using gin (tokens);

create unique index "calendar_year_once" on "calendar" (zone_id, "year");

create unique index "limit_code_once" on "limit" (zone_id, "code");

create index "limit_tokens" on "limit" using gin (tokens);

create index "document_tokens" on "document" using gin (tokens);

create index "plan_document_by" on "plan" (zone_id, "document", id);

create index "plan_year_by" on "plan" (zone_id, "year", id);

create index "plan_tokens" on "plan" using gin (tokens);

create index "target_plan_by" on "target" (zone_id, "plan", id);

create index "target_tokens" on "target" using gin (tokens);

create index "task_plan_by" on "task" (zone_id, "plan", id);

create index "task_lead_by" on "task" (zone_id, "lead", id);

create index "task_state_due_current_by" on "task" (zone_id, "state", "due_current", id);

create index "task_tokens" on "task" using gin (tokens);

create index "work_item_task_by" on "work_item" (zone_id, "task", id);

create index "work_item_tokens" on "work_item" using gin (tokens);

create index "milestone_work_item_by" on "milestone" (zone_id, "work_item", id);

create index "report_task_by" on "report" (zone_id, "task", id);

create index "report_tokens" on "report" using gin (tokens);

create index "extension_task_by" on "extension" (zone_id, "task", id);

create index "extension_state_by" on "extension" (zone_id, "state", id);

create index "objection_task_by" on "objection" (zone_id, "task", id);

create index "objection_state_by" on "objection" (zone_id, "state", id);
