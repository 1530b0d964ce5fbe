create table "message" (
  zone_id text not null,
  account uuid not null,
  seq bigint not null,
  read_at timestamptz,
  primary key (zone_id, account, seq)
);

create table "message_cursor" (
  zone_id text not null,
  seq bigint not null,
  primary key (zone_id)
);

create table "message_wish" (
  zone_id text not null,
  account uuid not null,
  email text,
  wants_brief boolean not null,
  wants_messages boolean not null,
  briefed_on date,
  primary key (zone_id, account)
);

create table "calendar_feed" (
  zone_id text not null,
  token_hash text not null,
  account uuid not null,
  made_at timestamptz not null,
  primary key (zone_id, token_hash)
);

create table "delivery" (
  zone_id text not null,
  id uuid not null,
  channel text not null,
  target uuid not null,
  seq bigint,
  words text,
  made_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null,
  sent_at timestamptz,
  failed_at timestamptz,
  error text,
  primary key (zone_id, id)
);

create table "form" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "owner" uuid not null,
  "basis" text not null,
  "frequency" text not null,
  "asked" uuid[] not null,
  "asks" text[] not null,
  "until" date not null,
  "known" text[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "robot" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "kind" text not null,
  "address" text not null,
  "secret" text,
  "unit" uuid,
  "shows_titles" boolean,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "webhook" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "address" text not null,
  "secret" text not null,
  "registers" text[],
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "delivery_waiting" on "delivery" (zone_id, next_at) where sent_at is null and failed_at is null;

create index "delivery_target" on "delivery" (zone_id, target, made_at);

create index "form_owner_by" on "form" (zone_id, "owner", id);

create index "form_tokens" on "form" using gin (tokens);

create index "robot_tokens" on "robot" using gin (tokens);

create index "webhook_tokens" on "webhook" using gin (tokens);
