-- Versions of year plans, months of key projects, policy windows, applications for funds; the kind and level of dispatch issues.
create table "project_plan" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "project" uuid not null,
  "year" bigint not null,
  "amount" bigint not null,
  "before" bigint,
  "since" date not null,
  "document" text not null,
  "shared_with" uuid[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "project_month" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "project" uuid not null,
  "unit" uuid not null,
  "period" text not null,
  "done" bigint not null,
  "paid" bigint,
  "visible" text not null,
  "corrects" uuid,
  "change_order" text,
  "cumulative" bigint,
  "reported_on" date,
  "reported_by" uuid,
  "verified_on" date,
  "verified_by" uuid,
  "shared_with" uuid[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "fund_window" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "issuer" text not null,
  "document_no" text,
  "channel" text not null,
  "direction" text,
  "cap" bigint,
  "deadline" date not null,
  "unit" uuid not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "fund_application" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "channel" text not null,
  "is_repayable" boolean,
  "window" uuid,
  "project" uuid,
  "enterprise" uuid,
  "direction" text,
  "unit" uuid not null,
  "credited" uuid,
  "asked" bigint not null,
  "pooled_on" date,
  "applied_on" date,
  "city_on" date,
  "province_on" date,
  "national_on" date,
  "document_on" date,
  "document_no" text,
  "granted" bigint,
  "matching" bigint,
  "is_spread" boolean,
  "arrived" bigint,
  "arrived_on" date,
  "paid" bigint,
  "paid_on" date,
  "sent_back_on" date,
  "decided_on" date,
  "recalled_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

alter table "dispatch_issue" add column "kind" text;

alter table "dispatch_issue" add column "level" text;

alter table "project" add column "enterprise" uuid;

create index "project_plan_project_by" on "project_plan" (zone_id, "project", id);

create index "project_plan_tokens" on "project_plan" using gin (tokens);

create index "project_month_project_by" on "project_month" (zone_id, "project", id);

create index "project_month_period_by" on "project_month" (zone_id, "period", id);

create index "project_month_tokens" on "project_month" using gin (tokens);

create index "fund_window_state_deadline_by" on "fund_window" (zone_id, "state", "deadline", id);

create index "fund_window_deadline_by" on "fund_window" (zone_id, "deadline", id);

create index "fund_window_tokens" on "fund_window" using gin (tokens);

create index "fund_application_unit_by" on "fund_application" (zone_id, "unit", id);

create index "fund_application_state_by" on "fund_application" (zone_id, "state", id);

create index "fund_application_name_by" on "fund_application" (zone_id, "name", id);

create index "fund_application_tokens" on "fund_application" using gin (tokens);
