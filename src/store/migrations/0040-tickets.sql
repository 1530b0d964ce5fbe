-- 工单、矛盾纠纷、突发事件、应急预案、食品包保 — the catalogue and the registers of what is found, settled and set right.
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
  "dispute" uuid,
  "food_entity" uuid,
  "water_body" uuid,
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

create table "dispute" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "parties" text not null,
  "parties_shown" text,
  "type" text not null,
  "cause" text not null,
  "people" bigint not null,
  "risk" text not null,
  "grade" text not null,
  "source" text not null,
  "exempt" text[],
  "place" uuid not null,
  "enterprise" uuid,
  "previous" uuid,
  "number_text" text,
  "level" text,
  "first_level" text,
  "unit" uuid,
  "units" uuid[],
  "taken_on" date,
  "clock" jsonb,
  "due_on" date,
  "mediated_on" date,
  "mediators" text,
  "mediation" text,
  "mediations" jsonb,
  "up_reason" text,
  "up_note" text,
  "ups" jsonb,
  "down_reason" text,
  "sponsor" uuid,
  "sponsored_on" date,
  "agreement" text,
  "agreement_file" jsonb,
  "perform_by" date,
  "agreed_on" date,
  "settled_at" text,
  "performed_on" date,
  "first_visit" text,
  "first_held" text,
  "first_visit_on" date,
  "second_visit" text,
  "second_held" text,
  "second_visit_on" date,
  "relapsed_on" date,
  "relapses" bigint,
  "told_where" text,
  "closed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "emergency" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "kind" text not null,
  "is_critical" boolean,
  "place" text not null,
  "unit" uuid not null,
  "enterprise" uuid,
  "happened_on" date not null,
  "happened_at" text,
  "known_on" date not null,
  "known_at" text not null,
  "facts" text not null,
  "dead" bigint,
  "missing" bigint,
  "hurt" bigint,
  "loss" bigint,
  "grade" text,
  "warning" text,
  "response" text,
  "plan" uuid,
  "number_text" text,
  "report_to" text,
  "report_text" text,
  "first_on" date,
  "first_at" text,
  "passed_on" date,
  "passed_at" text,
  "reports" jsonb,
  "action" text,
  "resources" text,
  "actions" jsonb,
  "ended_on" date,
  "ended_at" text,
  "review" text,
  "reviewed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "emergency_plan" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kinds" text[] not null,
  "unit" uuid not null,
  "edition" bigint not null,
  "replaces" uuid,
  "issued_on" date not null,
  "review_by" date not null,
  "steps" text not null,
  "file" jsonb,
  "roster" jsonb,
  "drilled_on" date,
  "drill" text,
  "drill_found" text,
  "drills" jsonb,
  "last_drill_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "food_entity" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "enterprise" uuid,
  "address" text not null,
  "grade" text not null,
  "holder" uuid not null,
  "unit" uuid not null,
  "director" text,
  "officer" text,
  "changed_on" date,
  "assigned_on" date,
  "checked_on" date,
  "found" text,
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

create unique index "dispute_number_text_once" on "dispute" (zone_id, "number_text");

create index "dispute_unit_by" on "dispute" (zone_id, "unit", id);

create index "dispute_previous_by" on "dispute" (zone_id, "previous", id);

create index "dispute_state_due_on_by" on "dispute" (zone_id, "state", "due_on", id);

create index "dispute_taken_on_by" on "dispute" (zone_id, "taken_on", id);

create index "dispute_tokens" on "dispute" using gin (tokens);

create unique index "emergency_number_text_once" on "emergency" (zone_id, "number_text");

create index "emergency_unit_by" on "emergency" (zone_id, "unit", id);

create index "emergency_state_known_on_by" on "emergency" (zone_id, "state", "known_on", id);

create index "emergency_happened_on_by" on "emergency" (zone_id, "happened_on", id);

create index "emergency_tokens" on "emergency" using gin (tokens);

create index "emergency_plan_unit_by" on "emergency_plan" (zone_id, "unit", id);

create index "emergency_plan_issued_on_by" on "emergency_plan" (zone_id, "issued_on", id);

create index "emergency_plan_tokens" on "emergency_plan" using gin (tokens);

create index "food_entity_unit_by" on "food_entity" (zone_id, "unit", id);

create index "food_entity_grade_by" on "food_entity" (zone_id, "grade", id);

create index "food_entity_name_by" on "food_entity" (zone_id, "name", id);

create index "food_entity_tokens" on "food_entity" using gin (tokens);
