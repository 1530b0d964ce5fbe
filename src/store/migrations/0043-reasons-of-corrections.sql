-- Why a month was filed again: with the project's month and with the quick report of a firm.
alter table "enterprise_month" add column "why" text;

alter table "project_month" add column "why" text;
