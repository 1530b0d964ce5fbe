create table "supervision_order" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "source" text not null,
  "source_name" text,
  "given_on" date not null,
  "as_said" text not null,
  "instructed_by" uuid,
  "task" uuid,
  "document" uuid,
  "previous" uuid,
  "urgency" text not null,
  "requirements" text,
  "requirements_original" text,
  "lead" uuid,
  "cooperating" uuid[],
  "due_original" date,
  "due_current" date,
  "report_form" text,
  "contact" text,
  "number" bigint,
  "number_text" text,
  "registered_on" date,
  "registered_by" uuid,
  "approved_on" date,
  "approved_by" uuid,
  "assigned_on" date,
  "assigned_by" uuid,
  "notice" jsonb,
  "signed_on" date,
  "signed_by" uuid,
  "submitted_on" date,
  "outcome" text,
  "proof" jsonb,
  "reviewed_on" date,
  "reviewed_by" uuid,
  "checked" text[],
  "returns" bigint,
  "closed_on" date,
  "closed_by" uuid,
  "look_back" text,
  "verified_on" date,
  "verified_by" uuid,
  "archived_on" date,
  "archived_by" uuid,
  "suspended_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "adjustment" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "supervision_order" uuid not null,
  "unit" uuid,
  "kind" text not null,
  "grounds" text not null,
  "requirements" text,
  "new_due" date,
  "asked_on" date,
  "asked_by" uuid,
  "decided_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create table "slip" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "supervision_order" uuid,
  "task" uuid,
  "unit" uuid not null,
  "kind" text not null,
  "channel" text,
  "demand" text not null,
  "new_limit" date,
  "consequence" text,
  "number_text" text,
  "nth" bigint,
  "earlier" bigint,
  "due_at" date,
  "days_overdue" bigint,
  "rung" uuid,
  "paper" jsonb,
  "issued_on" date,
  "issued_by" uuid,
  "answer" text,
  "acknowledged_on" date,
  "acknowledged_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "ladder" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "place" bigint not null,
  "name" text not null,
  "step" text not null,
  "condition" text not null,
  "days" bigint not null,
  "counted" text,
  "addressee" text not null,
  "is_automatic" boolean,
  "every_days" bigint,
  "most" bigint,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "colour_system" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "blue" text not null,
  "yellow" text not null,
  "orange" text not null,
  "red" text not null,
  "soon_days" bigint,
  "note" text,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "escalation" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "supervision_order" uuid,
  "task" uuid,
  "unit" uuid not null,
  "rung" uuid not null,
  "step" text not null,
  "grounds" text not null,
  "evidence" jsonb,
  "due_at" date,
  "proposed_on" date,
  "decided_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create table "coordination" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "supervision_order" uuid,
  "task" uuid,
  "unit" uuid not null,
  "asked_unit" uuid not null,
  "request" text not null,
  "wanted_by" date,
  "asked_on" date,
  "asked_by" uuid,
  "referred_on" date,
  "ruling" text,
  "settled_on" date,
  "settled_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "coordination_answer" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "coordination" uuid not null,
  "unit" uuid not null,
  "asking_unit" uuid,
  "verdict" text not null,
  "words" text not null,
  "ready_on" date,
  "answered_on" date,
  "answered_by" uuid,
  primary key (zone_id, id)
);

create table "spot_check" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "count" bigint not null,
  "draw_on" date not null,
  "commitment" text not null,
  "seed" text,
  "pool_as_of" date,
  "pool" jsonb,
  "drawn" jsonb,
  "drawn_on" date,
  "drawn_by" uuid,
  "finished_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "spot_finding" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "spot_check" uuid not null,
  "supervision_order" uuid,
  "task" uuid,
  "unit" uuid,
  "result" text not null,
  "words" text not null,
  "proof" jsonb,
  "checked_on" date,
  "checked_by" uuid,
  primary key (zone_id, id)
);

create table "spot_pattern" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "pattern" text not null,
  "name" text not null,
  "weight" bigint not null,
  "days" bigint,
  "threshold" bigint,
  "basis" text not null,
  primary key (zone_id, id)
);

create table "printed_word" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "standing" text not null,
  "word" text not null,
  "basis" text not null,
  primary key (zone_id, id)
);

alter table "extension" add column "progress" text;

alter table "extension" add column "supervision_order" uuid;

-- A request is about a task or about a supervision order.
alter table "extension" alter column "task" drop not null;

alter table "objection" add column "supervision_order" uuid;

-- A request is about a task or about a supervision order.
alter table "objection" alter column "task" drop not null;

alter table "report" add column "kind" text;

alter table "report" add column "supervision_order" uuid;

-- A request is about a task or about a supervision order.
alter table "report" alter column "task" drop not null;

alter table "unit" add column "has_public_functions" boolean;

create index "report_supervision_order_by" on "report" (zone_id, "supervision_order", id);

create index "extension_supervision_order_by" on "extension" (zone_id, "supervision_order", id);

create index "objection_supervision_order_by" on "objection" (zone_id, "supervision_order", id);

create unique index "supervision_order_number_text_once" on "supervision_order" (zone_id, "number_text");

create index "supervision_order_lead_by" on "supervision_order" (zone_id, "lead", id);

create index "supervision_order_task_by" on "supervision_order" (zone_id, "task", id);

create index "supervision_order_previous_by" on "supervision_order" (zone_id, "previous", id);

create index "supervision_order_state_due_current_by" on "supervision_order" (zone_id, "state", "due_current", id);

create index "supervision_order_tokens" on "supervision_order" using gin (tokens);

create index "adjustment_supervision_order_by" on "adjustment" (zone_id, "supervision_order", id);

create index "adjustment_state_by" on "adjustment" (zone_id, "state", id);

create index "slip_supervision_order_by" on "slip" (zone_id, "supervision_order", id);

create index "slip_task_by" on "slip" (zone_id, "task", id);

create index "slip_unit_by" on "slip" (zone_id, "unit", id);

create index "slip_state_by" on "slip" (zone_id, "state", id);

create index "slip_tokens" on "slip" using gin (tokens);

create index "ladder_tokens" on "ladder" using gin (tokens);

create unique index "colour_system_code_once" on "colour_system" (zone_id, "code");

create index "colour_system_tokens" on "colour_system" using gin (tokens);

create index "escalation_supervision_order_by" on "escalation" (zone_id, "supervision_order", id);

create index "escalation_task_by" on "escalation" (zone_id, "task", id);

create index "escalation_state_by" on "escalation" (zone_id, "state", id);

create index "coordination_supervision_order_by" on "coordination" (zone_id, "supervision_order", id);

create index "coordination_task_by" on "coordination" (zone_id, "task", id);

create index "coordination_state_by" on "coordination" (zone_id, "state", id);

create index "coordination_tokens" on "coordination" using gin (tokens);

create index "coordination_answer_coordination_by" on "coordination_answer" (zone_id, "coordination", id);

create index "spot_check_tokens" on "spot_check" using gin (tokens);

create index "spot_finding_spot_check_by" on "spot_finding" (zone_id, "spot_check", id);

create index "spot_finding_task_by" on "spot_finding" (zone_id, "task", id);

create index "spot_finding_supervision_order_by" on "spot_finding" (zone_id, "supervision_order", id);
