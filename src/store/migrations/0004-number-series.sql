create table "number_series" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "pattern" text not null,
  "year" bigint not null,
  "last" bigint,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "number_series_code_year_once" on "number_series" (zone_id, "code", "year");

create index "number_series_tokens" on "number_series" using gin (tokens);
