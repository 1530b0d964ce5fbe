-- The enterprise service: cases, ratings, complaints, cards, incidents, legal education and policies.
create table "service_case" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "enterprise" uuid not null,
  "words" text not null,
  "channel" text,
  "kind" text,
  "urgency" text,
  "raised_by" text,
  "phone" text,
  "project" uuid,
  "attachment" jsonb,
  "number_text" text,
  "asked_on" date,
  "missing" text,
  "supplement" text,
  "told_where" text,
  "repeats" uuid,
  "mode" text,
  "grade" text,
  "lead" uuid,
  "cooperating" uuid[],
  "responsible" uuid,
  "accepted_on" date,
  "assigned_on" date,
  "signed_on" date,
  "contacted_on" date,
  "first_due_on" date,
  "due_on" date,
  "clock" jsonb,
  "modes" jsonb,
  "mode_reason" text,
  "parts" jsonb,
  "part_answer" text,
  "transfers" jsonb,
  "returns" bigint,
  "return_duty" uuid,
  "return_reason" text,
  "ruling" text,
  "ruled_on" date,
  "ruled_by" uuid,
  "progress" text,
  "notes" jsonb,
  "met_on" date,
  "meeting_result" text,
  "agent" uuid,
  "agent_named_on" date,
  "pause_basis" text,
  "pause_grounds" text,
  "extend_to" date,
  "extension_grounds" text,
  "extension_asked_on" date,
  "extended_on" date,
  "reply" text,
  "proof" jsonb,
  "replied_on" date,
  "replies" jsonb,
  "refusals" bigint,
  "refusal" text,
  "said_by" text,
  "confirmed_on" date,
  "callback" text,
  "closed_on" date,
  "closed_by" uuid,
  "days_taken" bigint,
  "late_by" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "service_rating" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "service_case" uuid not null,
  "enterprise" uuid not null,
  "stars" text not null,
  "words" text,
  "unit" uuid,
  "is_of_centre" boolean,
  "rated_on" date,
  "remedy" text,
  "checked_on" date,
  "fixed_on" date,
  primary key (zone_id, id)
);

create table "service_complaint" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "enterprise" uuid not null,
  "service_case" uuid,
  "unit" uuid not null,
  "kind" text not null,
  "words" text not null,
  "filed_on" date,
  "finding" text,
  "decided_on" date,
  "decided_by" uuid,
  primary key (zone_id, id)
);

create table "service_card" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "colour" text not null,
  "occasion" text not null,
  "service_case" uuid,
  "unit" uuid not null,
  "grounds" text not null,
  "proposed_on" date,
  "decided_on" date,
  "decided_by" uuid,
  "expires_on" date,
  "appeal_until" date,
  "appeal" text,
  "appealed_on" date,
  "ruling" text,
  "ruled_on" date,
  "ruled_by" uuid,
  "key" text,
  primary key (zone_id, id)
);

create table "incident" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "place" text not null,
  "enterprise" uuid,
  "project" uuid,
  "kinds" text[] not null,
  "happened_on" date not null,
  "happened_at" text,
  "people" bigint,
  "words" text not null,
  "claim" text,
  "is_mediated" boolean,
  "unit" uuid,
  "police_number" text,
  "police_minutes" bigint,
  "unit_minutes" bigint,
  "police_limit" bigint,
  "unit_limit" bigint,
  "hours_lost" numeric,
  "loss_per_hour" bigint,
  "outcome" text,
  "outcome_words" text,
  "restored_on" date,
  "visit" text,
  "visited_on" date,
  "reported_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "legal_event" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "topic" text not null,
  "kind" text not null,
  "held_on" date not null,
  "unit" uuid not null,
  "firms" bigint not null,
  "people" bigint,
  "result" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "policy" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "document_no" text,
  "issuer" text,
  "benefit" text not null,
  "todo" text not null,
  "industries" text[],
  "sizes" text[],
  "scale" text,
  "rungs" text[],
  "valid_from" date not null,
  "valid_until" date,
  "unit" uuid not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "service_case_number_text_once" on "service_case" (zone_id, "number_text");

create index "service_case_enterprise_by" on "service_case" (zone_id, "enterprise", id);

create index "service_case_lead_by" on "service_case" (zone_id, "lead", id);

create index "service_case_state_due_on_by" on "service_case" (zone_id, "state", "due_on", id);

create index "service_case_tokens" on "service_case" using gin (tokens);

create unique index "service_rating_service_case_once" on "service_rating" (zone_id, "service_case");

create index "service_rating_unit_by" on "service_rating" (zone_id, "unit", id);

create index "service_rating_enterprise_by" on "service_rating" (zone_id, "enterprise", id);

create index "service_complaint_unit_by" on "service_complaint" (zone_id, "unit", id);

create index "service_complaint_enterprise_by" on "service_complaint" (zone_id, "enterprise", id);

create index "service_card_unit_by" on "service_card" (zone_id, "unit", id);

create index "service_card_service_case_by" on "service_card" (zone_id, "service_case", id);

create index "service_card_key_by" on "service_card" (zone_id, "key", id);

create index "incident_enterprise_by" on "incident" (zone_id, "enterprise", id);

create index "incident_project_by" on "incident" (zone_id, "project", id);

create index "incident_happened_on_by" on "incident" (zone_id, "happened_on", id);

create index "incident_tokens" on "incident" using gin (tokens);

create index "legal_event_held_on_by" on "legal_event" (zone_id, "held_on", id);

create index "legal_event_tokens" on "legal_event" using gin (tokens);

create index "policy_state_valid_until_by" on "policy" (zone_id, "state", "valid_until", id);

create index "policy_tokens" on "policy" using gin (tokens);
