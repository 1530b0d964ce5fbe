create table "credential" (
  zone_id text not null,
  account uuid not null,
  password_hash text not null,
  earlier_hashes text[] not null,
  must_change boolean not null,
  changed_at timestamptz not null,
  totp_secret text,
  totp_confirmed boolean not null,
  totp_last_step bigint,
  recovery_hashes text[] not null,
  primary key (zone_id, account)
);

create table "session" (
  zone_id text not null,
  token_hash text not null,
  account uuid not null,
  needs text,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (zone_id, token_hash)
);

create index "session_account" on "session" (zone_id, account);

create table "sign_in_failure" (
  zone_id text not null,
  login text not null,
  at timestamptz not null,
  id uuid not null,
  primary key (zone_id, login, at, id)
);

create table "first_secret" (
  secret_hash text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
