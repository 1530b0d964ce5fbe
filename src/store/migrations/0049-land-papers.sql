-- Papers of land: hearings with their notice and record, decisions on compensation with their service.
alter table "household" add column "decided_sum" bigint;
alter table "household" add column "decision_on" date;
alter table "household" add column "decision_paper" uuid;
alter table "household" add column "decision_reason" text;
alter table "household" add column "hand_over_by" date;
alter table "household" add column "served_how" text;
alter table "household" add column "served_on" date;
alter table "household" add column "service_file" jsonb;
alter table "land_batch" add column "hearing_attended" bigint;
alter table "land_batch" add column "hearing_chair" text;
alter table "land_batch" add column "hearing_on" date;
alter table "land_batch" add column "hearing_place" text;
alter table "land_batch" add column "hearing_points" jsonb;
alter table "land_batch" add column "hearing_result" text;
alter table "land_batch" add column "hearings" jsonb;
alter table "land_batch" add column "members_counted" bigint;
alter table "land_batch" add column "objectors" bigint;
