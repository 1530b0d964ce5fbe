create table "paper" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "kind" text not null,
  "title" text,
  "as_of" date not null,
  "issuer" uuid not null,
  "addressees" text,
  "copies" text,
  "requirements" text,
  "targets" uuid[],
  "names_units" boolean,
  "person_basis" uuid,
  "naming_approved_on" date,
  "naming_approved_by" uuid,
  "corrects" uuid,
  "previous" uuid,
  "number" text,
  "snapshot" jsonb,
  "file" jsonb,
  "frozen_on" date,
  "frozen_by" uuid,
  "signed_on" date,
  "signed_by" uuid,
  "issued_on" date,
  "voided_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "paper_template" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "file" jsonb,
  "note" text,
  "tags" text[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "paper_kind_as_of_by" on "paper" (zone_id, "kind", "as_of", id);

create index "paper_state_by" on "paper" (zone_id, "state", id);

create index "paper_tokens" on "paper" using gin (tokens);

create index "paper_template_tokens" on "paper_template" using gin (tokens);
