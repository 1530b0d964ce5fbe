-- Lamp rules with their editions, and the changes of lamps that two persons make.
create table "rule_set" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "edition" bigint,
  "name" text not null,
  "applies_to" text not null,
  "source" text not null,
  "valid_from" date not null,
  "valid_until" date,
  "rules" jsonb,
  "drafted_by" uuid,
  "enforced_by" uuid,
  "enforced_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "lamp_change" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "task" uuid,
  "work_item" uuid,
  "milestone" uuid,
  "target" uuid,
  "project" uuid,
  "unit" uuid,
  "colour" text not null,
  "reason" text not null,
  "until" date not null,
  "proposed_by" uuid,
  "proposed_on" date,
  "confirmed_by" uuid,
  "confirmed_on" date,
  primary key (zone_id, id)
);

create unique index "rule_set_code_edition_once" on "rule_set" (zone_id, "code", "edition");

create index "rule_set_applies_to_state_by" on "rule_set" (zone_id, "applies_to", "state", id);

create index "rule_set_tokens" on "rule_set" using gin (tokens);

create index "lamp_change_task_by" on "lamp_change" (zone_id, "task", id);

create index "lamp_change_state_by" on "lamp_change" (zone_id, "state", id);
