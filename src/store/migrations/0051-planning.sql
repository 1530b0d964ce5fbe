alter table "plan_edition" add column "approval_filed_by" uuid;
