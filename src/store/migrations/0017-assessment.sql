-- Assessment: schemes as data, assessments with their steps, frozen score sheets, objections, entries by decision, and what
-- may not be assessed. A returned task keeps the days on which it was returned, because assessment counts them.

create table "scheme" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "year" bigint not null,
  "since" date not null,
  "until" date not null,
  "basis" text not null,
  "content" jsonb,
  "document" uuid,
  "prepared_by" uuid,
  "frozen_on" date,
  "frozen_by" uuid,
  "retired_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "assessment" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "scheme" uuid not null,
  "period" text not null,
  "since" date not null,
  "as_of" date not null,
  "computed_on" date,
  "computed_by" uuid,
  "sent_on" date,
  "sent_by" uuid,
  "decision" uuid,
  "is_published" boolean,
  "decided_on" date,
  "decided_by" uuid,
  "issued_on" date,
  "issued_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "score_sheet" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "assessment" uuid not null,
  "unit" uuid not null,
  "group" text not null,
  "tree" jsonb,
  "total" numeric,
  "rank" bigint,
  "grade" text,
  "veto" text,
  "is_vetoed" boolean,
  "computed_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create table "score_objection" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "sheet" uuid not null,
  "unit" uuid not null,
  "item" text not null,
  "reason" text not null,
  "wanted" numeric,
  "evidence" jsonb,
  "remedy" text,
  "entry" uuid,
  "raised_on" date,
  "decided_on" date,
  "decided_by" uuid,
  "before" numeric,
  "after" numeric,
  primary key (zone_id, id)
);

create table "score_entry" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "kind" text not null,
  "unit" uuid not null,
  "item" text not null,
  "amount" numeric,
  "matter" text not null,
  "on" date not null,
  "tasks" uuid[],
  "decided_in" text not null,
  "document" uuid not null,
  "entered_by" uuid,
  "approved_on" date,
  "approved_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "barred_matter" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "rule" text not null,
  "source" text not null,
  "words" text[],
  "unless" text[],
  "basis" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "scheme_year_by" on "scheme" (zone_id, "year", id);

create index "scheme_tokens" on "scheme" using gin (tokens);

create index "assessment_scheme_by" on "assessment" (zone_id, "scheme", id);

create index "assessment_tokens" on "assessment" using gin (tokens);

create index "score_sheet_assessment_by" on "score_sheet" (zone_id, "assessment", id);

create index "score_sheet_unit_by" on "score_sheet" (zone_id, "unit", id);

create index "score_objection_sheet_by" on "score_objection" (zone_id, "sheet", id);

create index "score_objection_state_by" on "score_objection" (zone_id, "state", id);

create index "score_entry_unit_by" on "score_entry" (zone_id, "unit", id);

create index "score_entry_item_by" on "score_entry" (zone_id, "item", id);

create index "score_entry_tokens" on "score_entry" using gin (tokens);

create index "barred_matter_tokens" on "barred_matter" using gin (tokens);

alter table "task" add column "returned_on" jsonb;
