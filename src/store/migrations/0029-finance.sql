-- Finance (needs, products, loans, bridge loans, funds, rates), jobs (needs, tasks, arrivals, classes, subsidies) and service platforms.
create table "rate_standard" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "value" numeric not null,
  "unit_name" text not null,
  "basis" text not null,
  "valid_from" date,
  "valid_until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "finance_product" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "bank" text not null,
  "kind" text not null,
  "uses" text[] not null,
  "cap" bigint not null,
  "rate" numeric,
  "max_term" bigint not null,
  "accepts" text[] not null,
  "guarantee" text,
  "conditions" text,
  "valid_from" date not null,
  "valid_until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "finance_need" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "enterprise" uuid not null,
  "purpose" text not null,
  "use" text not null,
  "amount" bigint not null,
  "term" bigint not null,
  "collateral" text[] not null,
  "rate_cap" numeric,
  "due" date not null,
  "is_urgent" boolean,
  "filed_on" date,
  "verified_on" date,
  "verified_by" uuid,
  "products" uuid[],
  "pushed_on" date,
  "matches" jsonb,
  "refused_by" uuid,
  "refusal" text,
  "surveyed_on" date,
  "product" uuid,
  "credit" bigint,
  "credited_on" date,
  "lent_on" date,
  "settled_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "loan" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "contract" text not null,
  "enterprise" uuid,
  "unit" uuid,
  "need" uuid,
  "product" uuid,
  "bank" text not null,
  "scheme" text not null,
  "renewal" text not null,
  "is_first" boolean,
  "guarantor" text not null,
  "granted" bigint,
  "granted_on" date,
  "lent" bigint,
  "lent_on" date,
  "rate" numeric,
  "due_on" date,
  "repaid" bigint,
  "repaid_on" date,
  "compensation" bigint,
  "compensated_on" date,
  "finding_for" uuid,
  "finding" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "bridge_loan" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "old_contract" text not null,
  "enterprise" uuid not null,
  "borrower" text not null,
  "bank" text not null,
  "old_loan" bigint not null,
  "old_due" date not null,
  "asked" bigint not null,
  "is_own_part_ready" boolean,
  "asked_on" date,
  "promise" bigint,
  "promised_on" date,
  "promise_file" jsonb,
  "approved_on" date,
  "approved_by" uuid,
  "lent_on" date,
  "due_on" date,
  "terms" jsonb,
  "new_loan_on" date,
  "repaid_on" date,
  "days" bigint,
  "fee" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "fund" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "manager" text not null,
  "unit" uuid not null,
  "size" bigint not null,
  "own_share" bigint not null,
  "paid_in" bigint not null,
  "founded_on" date not null,
  "until_on" date,
  "multiple" numeric,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "fund_investment" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "fund" uuid not null,
  "company" text not null,
  "enterprise" uuid,
  "decided_on" date not null,
  "invested" bigint not null,
  "invested_on" date not null,
  "counted" bigint,
  "counted_basis" text,
  "exit" text,
  "returned" bigint,
  "exited_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "job_need" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "post" text not null,
  "enterprise" uuid not null,
  "skill" text not null,
  "needed" bigint not null,
  "present" bigint not null,
  "pay_from" bigint not null,
  "pay_to" bigint,
  "has_lodging" boolean,
  "shift" text,
  "start_on" date not null,
  "filed_on" date,
  "verified" bigint,
  "verified_on" date,
  "closed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "job_task" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "unit" uuid not null,
  "year" bigint not null,
  "count" bigint not null,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "job_arrival" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "village" text,
  "name" text not null,
  "identity" text,
  "worker" text,
  "year" bigint,
  "need" uuid not null,
  "enterprise" uuid,
  "unit" uuid not null,
  "is_new" boolean,
  "arrived_on" date not null,
  "left_on" date,
  "leaving" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "job_class" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "school" text not null,
  "major" text,
  "enterprise" uuid not null,
  "planned" bigint not null,
  "enrolled" bigint,
  "passed" bigint,
  "placed" bigint,
  "stayed" bigint,
  "signed_on" date not null,
  "recruited_on" date,
  "opened_on" date,
  "practice_on" date,
  "graduated_on" date,
  "placed_on" date,
  "stayed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "subsidy" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "enterprise" uuid not null,
  "class" uuid,
  "kind" text not null,
  "planned" bigint not null,
  "years" numeric not null,
  "rate" numeric,
  "rate_basis" text,
  "prepaid" bigint,
  "prepaid_on" date,
  "passed" bigint,
  "final" bigint,
  "assessed_on" date,
  "public_from" date,
  "public_until" date,
  "paid_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "platform" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "operator" text not null,
  "unit" uuid not null,
  "since" date not null,
  "area" numeric,
  "funds" bigint,
  "recognition" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "platform_service" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "what" text not null,
  "platform" uuid not null,
  "enterprise" uuid not null,
  "kind" text not null,
  "served_on" date not null,
  "graduated_on" date,
  "ended_on" date,
  "result" text,
  "confirmed_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "rate_standard_code_valid_from_once" on "rate_standard" (zone_id, "code", "valid_from");

create index "rate_standard_tokens" on "rate_standard" using gin (tokens);

create index "finance_product_state_bank_by" on "finance_product" (zone_id, "state", "bank", id);

create index "finance_product_tokens" on "finance_product" using gin (tokens);

create index "finance_need_enterprise_by" on "finance_need" (zone_id, "enterprise", id);

create index "finance_need_state_due_by" on "finance_need" (zone_id, "state", "due", id);

create index "finance_need_tokens" on "finance_need" using gin (tokens);

create unique index "loan_contract_once" on "loan" (zone_id, "contract");

create index "loan_enterprise_by" on "loan" (zone_id, "enterprise", id);

create index "loan_need_by" on "loan" (zone_id, "need", id);

create index "loan_state_due_on_by" on "loan" (zone_id, "state", "due_on", id);

create index "loan_tokens" on "loan" using gin (tokens);

create index "bridge_loan_enterprise_by" on "bridge_loan" (zone_id, "enterprise", id);

create index "bridge_loan_state_due_on_by" on "bridge_loan" (zone_id, "state", "due_on", id);

create index "bridge_loan_tokens" on "bridge_loan" using gin (tokens);

create unique index "fund_name_once" on "fund" (zone_id, "name");

create index "fund_tokens" on "fund" using gin (tokens);

create index "fund_investment_fund_by" on "fund_investment" (zone_id, "fund", id);

create index "fund_investment_enterprise_by" on "fund_investment" (zone_id, "enterprise", id);

create index "fund_investment_tokens" on "fund_investment" using gin (tokens);

create index "job_need_enterprise_by" on "job_need" (zone_id, "enterprise", id);

create index "job_need_state_start_on_by" on "job_need" (zone_id, "state", "start_on", id);

create index "job_need_tokens" on "job_need" using gin (tokens);

create unique index "job_task_unit_year_once" on "job_task" (zone_id, "unit", "year");

create index "job_task_tokens" on "job_task" using gin (tokens);

create unique index "job_arrival_worker_year_once" on "job_arrival" (zone_id, "worker", "year");

create index "job_arrival_need_by" on "job_arrival" (zone_id, "need", id);

create index "job_arrival_unit_arrived_on_by" on "job_arrival" (zone_id, "unit", "arrived_on", id);

create index "job_arrival_tokens" on "job_arrival" using gin (tokens);

create index "job_class_enterprise_by" on "job_class" (zone_id, "enterprise", id);

create index "job_class_tokens" on "job_class" using gin (tokens);

create index "subsidy_enterprise_by" on "subsidy" (zone_id, "enterprise", id);

create index "subsidy_class_by" on "subsidy" (zone_id, "class", id);

create index "subsidy_tokens" on "subsidy" using gin (tokens);

create unique index "platform_name_once" on "platform" (zone_id, "name");

create index "platform_tokens" on "platform" using gin (tokens);

create index "platform_service_platform_served_on_by" on "platform_service" (zone_id, "platform", "served_on", id);

create index "platform_service_enterprise_by" on "platform_service" (zone_id, "enterprise", id);

create index "platform_service_tokens" on "platform_service" using gin (tokens);
