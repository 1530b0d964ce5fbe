-- Ideas with their blind judgements, study trips, Party bodies and what they do, elections of villages, public promises.
create table "idea_campaign" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "question" text not null,
  "unit" uuid not null,
  "opens_on" date not null,
  "closes_on" date not null,
  "judges" uuid[] not null,
  "least_judges" bigint not null,
  "weight_feasible" bigint not null,
  "weight_lasting" bigint not null,
  "weight_replicable" bigint not null,
  "weight_benefit" bigint not null,
  "weight_novel" bigint not null,
  "judging_since" date,
  "closed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "idea" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text,
  "campaign" uuid,
  "title" text not null,
  "problem" text not null,
  "measures" text not null,
  "hoped" text,
  "from" text,
  "author_name" text,
  "author_contact" text,
  "author_person" text,
  "author_sum" text,
  "secret" text,
  "is_named" boolean,
  "named_as" text,
  "received_on" date,
  "answer" text,
  "answers" jsonb,
  "repeats" uuid,
  "pass_to" text,
  "ticket" uuid,
  "told_where" text,
  "score" numeric,
  "sheets" bigint,
  "spread" numeric,
  "published_on" date,
  "published_until" date,
  "lead" uuid,
  "due" date,
  "measure" text,
  "expected" numeric,
  "task" uuid,
  "carried_on" date,
  "actual" numeric,
  "effect" text,
  "measured_on" date,
  "trip" uuid,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "idea_judgement" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "idea" uuid not null,
  "idea_title" text not null,
  "campaign" uuid not null,
  "judge" uuid not null,
  "feasible" bigint,
  "lasting" bigint,
  "replicable" bigint,
  "benefit" bigint,
  "novel" bigint,
  "words" text,
  "total" numeric,
  "given_on" date,
  primary key (zone_id, id)
);

create table "study_trip" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "question" text not null,
  "unit" uuid not null,
  "host" text not null,
  "starts_on" date not null,
  "ends_on" date not null,
  "people" bigint not null,
  "cost" bigint,
  "members" text[],
  "answer" text,
  "copies" jsonb,
  "outcomes" jsonb,
  "reported_on" date,
  "check_words" text,
  "done" bigint,
  "checked_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "party_body" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "field" text not null,
  "unit" uuid,
  "enterprise" uuid,
  "joins" uuid[],
  "above" uuid,
  "secretary" text,
  "members" bigint not null,
  "founded_on" date,
  "elected_on" date,
  "term_years" bigint,
  "term_ends" date,
  "reelected_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "party_work" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "matter" text not null,
  "kind" text not null,
  "care_kind" text,
  "body" uuid not null,
  "unit" uuid not null,
  "enterprise" uuid,
  "village" uuid,
  "reached" bigint,
  "task" uuid,
  "due" date not null,
  "result" text,
  "proof" jsonb,
  "delivered_on" date,
  "confirmed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "village_election" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "village" uuid not null,
  "body" text not null,
  "seats" bigint not null,
  "committee_on" date,
  "registered_on" date,
  "listed_on" date,
  "objections_on" date,
  "vetted_on" date,
  "candidates_on" date,
  "ballot_on" date,
  "announced_on" date,
  "handed_over_on" date,
  "candidates" bigint,
  "voters" bigint,
  "issued" bigint,
  "returned" bigint,
  "valid" bigint,
  "results" jsonb,
  "validity" text,
  "elected" bigint,
  "notes" text,
  "papers" jsonb,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "idea_campaign_closes_on_by" on "idea_campaign" (zone_id, "closes_on", id);

create index "idea_campaign_tokens" on "idea_campaign" using gin (tokens);

create unique index "idea_number_once" on "idea" (zone_id, "number");

create index "idea_campaign_by" on "idea" (zone_id, "campaign", id);

create index "idea_author_sum_by" on "idea" (zone_id, "author_sum", id);

create index "idea_received_on_by" on "idea" (zone_id, "received_on", id);

create index "idea_tokens" on "idea" using gin (tokens);

create unique index "idea_judgement_idea_judge_once" on "idea_judgement" (zone_id, "idea", "judge");

create index "idea_judgement_campaign_by" on "idea_judgement" (zone_id, "campaign", id);

create index "idea_judgement_judge_by" on "idea_judgement" (zone_id, "judge", id);

create index "idea_judgement_idea_title_by" on "idea_judgement" (zone_id, "idea_title", id);

create index "study_trip_unit_by" on "study_trip" (zone_id, "unit", id);

create index "study_trip_starts_on_by" on "study_trip" (zone_id, "starts_on", id);

create index "study_trip_tokens" on "study_trip" using gin (tokens);

create index "party_body_enterprise_by" on "party_body" (zone_id, "enterprise", id);

create index "party_body_unit_by" on "party_body" (zone_id, "unit", id);

create index "party_body_term_ends_by" on "party_body" (zone_id, "term_ends", id);

create index "party_body_tokens" on "party_body" using gin (tokens);

create index "party_work_body_by" on "party_work" (zone_id, "body", id);

create index "party_work_unit_by" on "party_work" (zone_id, "unit", id);

create index "party_work_village_by" on "party_work" (zone_id, "village", id);

create index "party_work_due_by" on "party_work" (zone_id, "due", id);

create index "party_work_tokens" on "party_work" using gin (tokens);

create index "village_election_village_by" on "village_election" (zone_id, "village", id);

create index "village_election_ballot_on_by" on "village_election" (zone_id, "ballot_on", id);

create index "village_election_tokens" on "village_election" using gin (tokens);
create table "public_promise" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "words" text not null,
  "task" uuid,
  "target" uuid,
  "published_on" date,
  "told" text,
  "told_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "public_promise_task_by" on "public_promise" (zone_id, "task", id);

create index "public_promise_published_on_by" on "public_promise" (zone_id, "published_on", id);

create index "public_promise_tokens" on "public_promise" using gin (tokens);

-- Records of conduct lie in a schema apart; every connection looks into it by its search path.
create schema if not exists conduct;

create table "tolerance_filing" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "matter" text not null,
  "unit" uuid not null,
  "grounds" text not null,
  "safeguards" text not null,
  "act_on" date not null,
  "filed_on" date,
  "happened" text,
  "correction" text,
  "asked_on" date,
  "item" text,
  "decision" text,
  "decided_in" text,
  "document" uuid,
  "decided_on" date,
  "score_entry" uuid,
  "result" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table conduct."conduct_decision" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "kind" text not null,
  "document_no" text not null,
  "issued_by" text not null,
  "issued_on" date not null,
  "unit" uuid not null,
  "subject" text not null,
  "words" text not null,
  "way" text,
  "effect_until" date not null,
  "correct_by" date,
  "corrected_on" date,
  primary key (zone_id, id)
);

create index "tolerance_filing_unit_by" on "tolerance_filing" (zone_id, "unit", id);

create index "tolerance_filing_filed_on_by" on "tolerance_filing" (zone_id, "filed_on", id);

create index "tolerance_filing_tokens" on "tolerance_filing" using gin (tokens);

create index "conduct_decision_unit_by" on conduct."conduct_decision" (zone_id, "unit", id);

create index "conduct_decision_issued_on_by" on conduct."conduct_decision" (zone_id, "issued_on", id);
