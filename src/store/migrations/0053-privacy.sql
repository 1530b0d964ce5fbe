-- Assessments of what is done with data of persons.
create table "impact_assessment" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "matter" text not null,
  "unit" uuid not null,
  "holdings" text[] not null,
  "kinds" text[] not null,
  "purpose" text not null,
  "grounds" text[] not null,
  "basis" text not null,
  "necessity" text not null,
  "impact" text not null,
  "measures" text not null,
  "risk" text not null,
  "replaces" uuid,
  "examined_by" uuid,
  "adopted_by" uuid,
  "adopted_on" date,
  "ended_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "impact_assessment_unit_by" on "impact_assessment" (zone_id, "unit", id);

create index "impact_assessment_replaces_by" on "impact_assessment" (zone_id, "replaces", id);

create index "impact_assessment_adopted_on_by" on "impact_assessment" (zone_id, "adopted_on", id);

create index "impact_assessment_tokens" on "impact_assessment" using gin (tokens);
