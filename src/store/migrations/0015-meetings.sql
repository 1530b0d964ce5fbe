create table "meeting_series" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "rhythm" text not null,
  "convener" uuid,
  "members" uuid[],
  "quorum" bigint,
  "is_closed" boolean,
  "explains" boolean,
  "speech_minutes" bigint,
  "paper_characters" bigint,
  "most_per_year" bigint,
  "limit_basis" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "draw_rule" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "series" uuid not null,
  "name" text not null,
  "subject" text not null,
  "words" text[],
  "threshold" bigint not null,
  "period" bigint,
  "source" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "meeting" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "series" uuid not null,
  "title" text not null,
  "on" date not null,
  "at" text,
  "place" text,
  "chair" uuid not null,
  "present" uuid[],
  "absent" uuid[],
  "attending" uuid[],
  "is_closed" boolean,
  "purpose" text,
  "issued_as" uuid,
  "speech_minutes" bigint,
  "circle" uuid[],
  "units" uuid[],
  "held_on" date,
  "drafted_on" date,
  "signed_on" date,
  "signed_by" uuid,
  "number" text,
  "closed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "agenda_item" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "meeting" uuid not null,
  "order" bigint,
  "title" text not null,
  "unit" uuid not null,
  "must_agree" uuid[],
  "opinion" text,
  "opinions" jsonb,
  "paper" jsonb,
  "characters" bigint,
  "is_closed" boolean,
  "minutes" text,
  "circle" uuid[],
  "proposed_on" date,
  "admitted_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "explanation" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "meeting" uuid not null,
  "unit" uuid not null,
  "ground" text not null,
  "reasons" jsonb not null,
  "drawn_as_of" date not null,
  "listed_on" date,
  "confirmed_by" uuid,
  "cause" text,
  "words" text,
  "promise" text,
  "promise_quantity" numeric,
  "promise_measure" text,
  "promise_due" date,
  "explained_on" date,
  "explained_by" uuid,
  "disputed_fact" bigint,
  "dispute" text,
  "disputed_on" date,
  "data_owner" uuid,
  "ruling" text,
  "decided" text,
  "decided_on" date,
  "commitment" uuid,
  "reviewed_on" date,
  primary key (zone_id, id)
);

create table "decision" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "meeting" uuid not null,
  "item" uuid,
  "explanation" uuid,
  "order" bigint,
  "text" text not null,
  "lead" uuid,
  "cooperating" uuid[],
  "due" date,
  "due_series" uuid,
  "report_to" uuid,
  "is_closed" boolean,
  "circle" uuid[],
  "due_meeting" uuid,
  "task" uuid,
  "assigned_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "commitment" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "meeting" uuid,
  "post" uuid not null,
  "unit" uuid not null,
  "quote" text not null,
  "matter" text not null,
  "quantity" numeric,
  "measure" text,
  "due" date not null,
  "given_on" date not null,
  "task" uuid,
  "target" uuid,
  "explanation" uuid,
  "actual" numeric,
  "actual_on" date,
  "actual_source" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "dispatch_issue" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "project" uuid,
  "about" text,
  "meeting" uuid,
  "task" uuid,
  "issue" text not null,
  "raised_by" uuid not null,
  "owner" uuid not null,
  "due" date not null,
  "raised_on" date,
  "answer" text,
  "answered_on" date,
  "closed_on" date,
  "closed_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "meeting_series_tokens" on "meeting_series" using gin (tokens);

create index "draw_rule_series_by" on "draw_rule" (zone_id, "series", id);

create index "draw_rule_tokens" on "draw_rule" using gin (tokens);

create index "meeting_series_by" on "meeting" (zone_id, "series", id);

create index "meeting_state_on_by" on "meeting" (zone_id, "state", "on", id);

create index "meeting_tokens" on "meeting" using gin (tokens);

create index "agenda_item_meeting_by" on "agenda_item" (zone_id, "meeting", id);

create index "agenda_item_tokens" on "agenda_item" using gin (tokens);

create index "explanation_meeting_by" on "explanation" (zone_id, "meeting", id);

create index "explanation_unit_by" on "explanation" (zone_id, "unit", id);

create index "explanation_state_by" on "explanation" (zone_id, "state", id);

create index "decision_meeting_by" on "decision" (zone_id, "meeting", id);

create index "decision_task_by" on "decision" (zone_id, "task", id);

create index "decision_tokens" on "decision" using gin (tokens);

create index "commitment_meeting_by" on "commitment" (zone_id, "meeting", id);

create index "commitment_unit_by" on "commitment" (zone_id, "unit", id);

create index "commitment_tokens" on "commitment" using gin (tokens);

create index "dispatch_issue_about_by" on "dispatch_issue" (zone_id, "about", id);

create index "dispatch_issue_project_by" on "dispatch_issue" (zone_id, "project", id);

create index "dispatch_issue_meeting_by" on "dispatch_issue" (zone_id, "meeting", id);

create index "dispatch_issue_state_due_by" on "dispatch_issue" (zone_id, "state", "due", id);

create index "dispatch_issue_tokens" on "dispatch_issue" using gin (tokens);
