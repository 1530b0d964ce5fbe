-- What the portal, the service centre and the gate still missed: files by a word that opens once, policies that ask for land, the firm that
-- milestones and promises belong to, tasks for like cases, conditions and shares as lines.
create table "file_ticket" (
  zone_id text not null,
  ticket_hash text not null,
  session_hash text not null,
  account uuid not null,
  file uuid not null,
  until timestamptz not null,
  primary key (zone_id, ticket_hash)
);
alter table "policy" add column "land" text;
alter table "milestone" add column "enterprise" uuid;

alter table "promise" add column "enterprise" uuid;
alter table "service_case" add column "structural" uuid;

create index "service_case_structural_by" on "service_case" (zone_id, "structural", id);
alter table "gate_review" add column "terms" jsonb;

alter table "recognition" add column "ruled_shares" jsonb;

alter table "recognition" add column "shares" jsonb;

-- The words of conditions stand in their tasks, shares that were counted in the credits; the log keeps what was typed.
alter table "gate_review" drop column "conditions", drop column "condition_unit", drop column "condition_due";
alter table "recognition" drop column "percents", drop column "ruled_percents";
