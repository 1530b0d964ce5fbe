-- Attracting investment and the access gate: tasks, leads, visits, reviews, contracts, promises, recognised money, closed months.
create table "investment_rule" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "kind" text not null,
  "code" text not null,
  "name" text not null,
  "sense" text,
  "value" numeric,
  "unit_name" text,
  "valid_from" date not null,
  "valid_until" date,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "investment_task" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text,
  "unit" uuid not null,
  "year" bigint not null,
  "indicator" text not null,
  "target" numeric not null,
  "weight" numeric,
  "cap" numeric,
  "floor_rate" numeric,
  "basis" text not null,
  "edition" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "lead" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "received_on" date not null,
  "source" text not null,
  "mode" text not null,
  "referrer" text,
  "investor" text not null,
  "investor_uscc" text,
  "region" text,
  "scope" text not null,
  "classes" text[],
  "content" text,
  "node" text,
  "industry" text,
  "total_invest" bigint,
  "fixed_invest" bigint,
  "foreign" numeric,
  "land" numeric,
  "plant" numeric,
  "power" numeric,
  "water" numeric,
  "energy" numeric,
  "jobs" numeric,
  "revenue" bigint,
  "tax" bigint,
  "asks" text,
  "unit" uuid not null,
  "followers" uuid[],
  "follower" uuid,
  "leader" uuid,
  "answer" text,
  "answered_on" date,
  "verdict" text,
  "verdict_reason" text,
  "judged_on" date,
  "fed_back_on" date,
  "progress" text,
  "problem" text,
  "next_step" text,
  "next_on" date,
  "progress_on" date,
  "talks_on" date,
  "first_talk_unit" uuid,
  "first_talk_on" date,
  "first_talk_until" date,
  "credit" text[],
  "passed_on" date,
  "passed_until" date,
  "review" uuid,
  "signed_on" date,
  "contract" uuid,
  "registered_on" date,
  "enterprise" uuid,
  "project_on" date,
  "project" uuid,
  "started_on" date,
  "produced_on" date,
  "lost_to" text,
  "paper" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "lead_claim" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text,
  "kind" text not null,
  "lead" uuid not null,
  "unit" uuid not null,
  "to_unit" uuid,
  "introducer" text,
  "proof_on" date not null,
  "proof" jsonb,
  "is_confirmed" boolean,
  "share" numeric,
  "grounds" text not null,
  "filed_on" date,
  "valid_until" date,
  "decided_on" date,
  "decided_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "visit" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "direction" text not null,
  "unit" uuid not null,
  "starts_on" date not null,
  "ends_on" date,
  "region" text not null,
  "head" uuid,
  "team" uuid[],
  "hosts" text[],
  "leads" uuid[],
  "result" text,
  "todo" text,
  "photo" jsonb,
  "judged_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "gate_review" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "lead" uuid not null,
  "unit" uuid not null,
  "round" text not null,
  "paper" jsonb,
  "total_invest" bigint not null,
  "fixed_invest" bigint not null,
  "tax" bigint,
  "land" numeric not null,
  "floor_area" numeric,
  "footprint" numeric,
  "office_land" numeric,
  "energy" numeric,
  "months" bigint,
  "environment" text,
  "industry_opinion" text,
  "site_opinion" text,
  "environment_opinion" text,
  "safety_opinion" text,
  "investor_opinion" text,
  "meeting_on" date not null,
  "filed_on" date,
  "thresholds" jsonb,
  "vetoes" uuid[],
  "veto_words" text,
  "veto_state" text,
  "veto_by" uuid,
  "score" numeric,
  "scored" bigint,
  "opinion" text,
  "conditions" text[],
  "condition_unit" uuid,
  "condition_due" date,
  "tasks" uuid[],
  "decided_on" date,
  "decided_by" uuid,
  "valid_until" date,
  "minutes" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "gate_score" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text,
  "review" uuid not null,
  "expert" uuid,
  "has_conflict" boolean,
  "conflict" text,
  "score" numeric,
  "grounds" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "contract" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "lead" uuid not null,
  "unit" uuid not null,
  "kind" text not null,
  "parties" text not null,
  "amount" bigint,
  "fixed_assets" bigint,
  "land" numeric,
  "intensity" numeric,
  "tax_per_mu" numeric,
  "start_by" date,
  "finish_by" date,
  "produce_by" date,
  "breach" text,
  "legal_opinion" text,
  "scan" jsonb,
  "signed_on" date,
  "project" uuid,
  "enterprise" uuid,
  "registered_on" date,
  "ended_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "promise" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "contract" uuid not null,
  "clause" text not null,
  "kind" text not null,
  "amount" bigint,
  "basis" text not null,
  "unit" uuid not null,
  "due" date not null,
  "proposed_by" uuid,
  "review" text,
  "reviewed_on" date,
  "reviewed_by" uuid,
  "kept_words" text,
  "proof" jsonb,
  "kept_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "paid_in" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "contract" uuid not null,
  "unit" uuid not null,
  "document_number" text not null,
  "period" text not null,
  "kind" text not null,
  "amount" bigint not null,
  "paid_on" date not null,
  "payer" text not null,
  "payee" text,
  "file" jsonb,
  "filed_by" uuid,
  "verified" bigint,
  "verified_words" text,
  "verified_on" date,
  "verified_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "recognition" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "contract" uuid,
  "lead" uuid,
  "period" text not null,
  "claimed" bigint,
  "units" uuid[] not null,
  "percents" text,
  "evidence" jsonb,
  "is_confirmed" boolean,
  "is_on_site" boolean,
  "check_words" text,
  "checked_on" date,
  "checked_by" uuid,
  "recognised" bigint,
  "reasons" uuid[],
  "reason_words" text,
  "credits" jsonb,
  "counted_in" text,
  "recognised_on" date,
  "recognised_by" uuid,
  "objection" text,
  "objected_on" date,
  "objected_by" uuid,
  "ruling" text,
  "ruled_percents" text,
  "ruled_amount" bigint,
  "ruled_on" date,
  "ruled_by" uuid,
  "corrects" uuid,
  "official" bigint,
  "official_source" text,
  "official_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "month_close" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "period" text not null,
  "remark" text,
  "snapshot" jsonb,
  "closed_on" date,
  "closed_by" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "investment_rule_code_valid_from_once" on "investment_rule" (zone_id, "code", "valid_from");

create index "investment_rule_tokens" on "investment_rule" using gin (tokens);

create index "investment_task_unit_by" on "investment_task" (zone_id, "unit", id);

create index "investment_task_state_year_by" on "investment_task" (zone_id, "state", "year", id);

create index "investment_task_tokens" on "investment_task" using gin (tokens);

create index "lead_unit_by" on "lead" (zone_id, "unit", id);

create index "lead_investor_uscc_by" on "lead" (zone_id, "investor_uscc", id);

create index "lead_state_received_on_by" on "lead" (zone_id, "state", "received_on", id);

create index "lead_tokens" on "lead" using gin (tokens);

create index "lead_claim_lead_by" on "lead_claim" (zone_id, "lead", id);

create index "lead_claim_unit_by" on "lead_claim" (zone_id, "unit", id);

create index "lead_claim_tokens" on "lead_claim" using gin (tokens);

create index "visit_unit_by" on "visit" (zone_id, "unit", id);

create index "visit_state_starts_on_by" on "visit" (zone_id, "state", "starts_on", id);

create index "visit_tokens" on "visit" using gin (tokens);

create index "gate_review_lead_by" on "gate_review" (zone_id, "lead", id);

create index "gate_review_unit_by" on "gate_review" (zone_id, "unit", id);

create index "gate_review_state_meeting_on_by" on "gate_review" (zone_id, "state", "meeting_on", id);

create index "gate_review_tokens" on "gate_review" using gin (tokens);

create unique index "gate_score_review_expert_once" on "gate_score" (zone_id, "review", "expert");

create index "gate_score_review_by" on "gate_score" (zone_id, "review", id);

create index "gate_score_tokens" on "gate_score" using gin (tokens);

create index "contract_lead_by" on "contract" (zone_id, "lead", id);

create index "contract_unit_by" on "contract" (zone_id, "unit", id);

create index "contract_state_signed_on_by" on "contract" (zone_id, "state", "signed_on", id);

create index "contract_tokens" on "contract" using gin (tokens);

create index "promise_contract_by" on "promise" (zone_id, "contract", id);

create index "promise_unit_by" on "promise" (zone_id, "unit", id);

create index "promise_state_due_by" on "promise" (zone_id, "state", "due", id);

create index "promise_tokens" on "promise" using gin (tokens);

create unique index "paid_in_document_number_once" on "paid_in" (zone_id, "document_number");

create index "paid_in_contract_by" on "paid_in" (zone_id, "contract", id);

create index "paid_in_state_paid_on_by" on "paid_in" (zone_id, "state", "paid_on", id);

create index "paid_in_tokens" on "paid_in" using gin (tokens);

create index "recognition_contract_by" on "recognition" (zone_id, "contract", id);

create index "recognition_corrects_by" on "recognition" (zone_id, "corrects", id);

create index "recognition_state_period_by" on "recognition" (zone_id, "state", "period", id);

create index "recognition_tokens" on "recognition" using gin (tokens);

create unique index "month_close_period_once" on "month_close" (zone_id, "period");

create index "month_close_tokens" on "month_close" using gin (tokens);
