-- 工单 — the catalogue and the one register of tickets.
create table "ticket_kind" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "area" text not null,
  "desk" text not null,
  "filing" text not null,
  "count" bigint not null,
  "per" text not null,
  "closing" text not null,
  "unit" uuid,
  "evidence" text,
  "gate" text not null,
  "asks" text not null,
  "measure_name" text,
  "needs_plan" boolean,
  "is_major" boolean,
  "is_direct" boolean,
  "is_public" boolean,
  "basis" text not null,
  "sourced_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "ticket" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "kind" uuid not null,
  "what" text not null,
  "place" text,
  "longitude" numeric,
  "latitude" numeric,
  "crs" text,
  "channel" text not null,
  "area" uuid,
  "enterprise" uuid,
  "water_body" text,
  "previous" uuid,
  "contact" text,
  "photo" jsonb,
  "number_text" text,
  "desk" text,
  "is_major" boolean,
  "found_on" date,
  "found_by" uuid,
  "filed_on" date,
  "filed_by" uuid,
  "unit" uuid,
  "dispatched_on" date,
  "signed_on" date,
  "clock" jsonb,
  "first_due_on" date,
  "due_on" date,
  "transfers" jsonb,
  "returns" bigint,
  "is_forced" boolean,
  "return_reason" text,
  "up_reason" text,
  "tried" text,
  "goal" text,
  "measures" text,
  "funds" bigint,
  "responsible" text,
  "plan_due" date,
  "interim" text,
  "stop_work" boolean,
  "basis_clause" text,
  "planned_on" date,
  "listed_on" date,
  "listed_by" uuid,
  "extend_to" date,
  "extension_grounds" text,
  "extension_asked_on" date,
  "extended_on" date,
  "shelf_reason" text,
  "look_again_on" date,
  "shelved_on" date,
  "handled" text,
  "result" text,
  "found" text,
  "found_where" text,
  "measured" numeric,
  "proof" jsonb,
  "fixed_on" date,
  "fixed_by" uuid,
  "redone" bigint,
  "rechecked" text,
  "rechecked_by" uuid,
  "closed_on" date,
  "days_taken" bigint,
  "late_by" bigint,
  "is_reopened" boolean,
  "origin" text,
  "receipt" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "ticket_kind_code_once" on "ticket_kind" (zone_id, "code");

create index "ticket_kind_tokens" on "ticket_kind" using gin (tokens);

create unique index "ticket_number_text_once" on "ticket" (zone_id, "number_text");

create index "ticket_kind_by" on "ticket" (zone_id, "kind", id);

create index "ticket_unit_by" on "ticket" (zone_id, "unit", id);

create index "ticket_origin_by" on "ticket" (zone_id, "origin", id);

create index "ticket_receipt_by" on "ticket" (zone_id, "receipt", id);

create index "ticket_state_due_on_by" on "ticket" (zone_id, "state", "due_on", id);

create index "ticket_found_on_by" on "ticket" (zone_id, "found_on", id);

create index "ticket_tokens" on "ticket" using gin (tokens);
