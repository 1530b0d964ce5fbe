alter table "project" drop column "this_year";

alter table "dispatch_issue" add column "agenda_item" uuid;

alter table "dispatch_issue" add column "demand" text;

alter table "dispatch_issue" add column "level_since" date;

alter table "dispatch_issue" add column "levels" jsonb;

alter table "dispatch_issue" add column "number" text;

alter table "dispatch_issue" add column "proposed_on" date;

alter table "dispatch_issue" add column "proposed_to" uuid;

alter table "dispatch_issue" add column "sitting" uuid;

alter table "household" add column "objection" text;

alter table "household" add column "objection_answer" text;

alter table "household" add column "objection_on" date;

alter table "household" add column "round_from" date;

alter table "household" add column "round_until" date;

alter table "household" add column "rounds" jsonb;

alter table "household" add column "survey_file" jsonb;

alter table "household" add column "survey_signed_on" date;

alter table "land_batch" add column "compensation" text;

alter table "land_batch" add column "notice_by" text;

alter table "land_batch" add column "object_to" text;

alter table "land_batch" add column "post_notice" text;

alter table "land_batch" add column "post_on" date;

alter table "land_batch" add column "post_photo" jsonb;

alter table "land_batch" add column "post_until" date;

alter table "land_batch" add column "postings" jsonb;

alter table "land_batch" add column "register_at" text;

alter table "land_batch" add column "rehousing" text;

alter table "land_batch" add column "social" text;

alter table "plot" add column "coordinates" text;

alter table "plot" add column "given_in" text;

alter table "project" add column "visit_note" text;

alter table "project" add column "visit_photo" jsonb;

alter table "project" add column "visited_on" date;

alter table "project" add column "visits" jsonb;

