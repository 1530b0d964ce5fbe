-- Papers that other matters made official lead to the register of papers, and a decision to the order that it became.
alter table "paper"
  add column "units" uuid[],
  add column "circle" uuid[],
  add column "is_addressed" boolean,
  add column "is_closed" boolean;

alter table "supervision_order"
  add column "decision" uuid,
  add column "filed" uuid;

alter table "slip" add column "filed" uuid;

alter table "meeting" add column "filed" uuid;

alter table "explanation" add column "filed" uuid;

alter table "assessment" add column "filed" uuid;

alter table "decision" add column "supervision_order" uuid;
