create table "statement" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "kind" text not null,
  "unit" uuid not null,
  "period" text not null,
  "note" text,
  "title_text" text,
  "keeper" text,
  "from" date,
  "until" date,
  "due_on" date,
  "figures" jsonb,
  "drawn_from" jsonb,
  "is_nil" boolean,
  "signed_by" uuid,
  "signed_on" date,
  "is_late" boolean,
  primary key (zone_id, id)
);

create unique index "statement_kind_unit_period_once" on "statement" (zone_id, "kind", "unit", "period");

create index "statement_unit_by" on "statement" (zone_id, "unit", id);

create index "statement_signed_on_by" on "statement" (zone_id, "signed_on", id);
