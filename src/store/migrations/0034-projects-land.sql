alter table "project" drop column "this_year";

alter table "dispatch_issue" add column "agenda_item" uuid;
alter table "dispatch_issue" add column "demand" text;
alter table "dispatch_issue" add column "level_since" date;
alter table "dispatch_issue" add column "levels" jsonb;
alter table "dispatch_issue" add column "number" text;
alter table "dispatch_issue" add column "proposed_on" date;
alter table "dispatch_issue" add column "proposed_to" uuid;
alter table "dispatch_issue" add column "sitting" uuid;
alter table "project" add column "visit_note" text;
alter table "project" add column "visit_photo" jsonb;
alter table "project" add column "visited_on" date;
alter table "project" add column "visits" jsonb;
