/** What signing in keeps. Secrets live here only: they never enter the log, the API of the registers or an export. */
export const signInTables: readonly string[] = [
  `create table "credential" (
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
)`,
  // A session holds for the account as it was: another version of the account (disabled, other roles) ends it by itself.
  `create table "session" (
  zone_id text not null,
  token_hash text not null,
  account uuid not null,
  account_version integer not null,
  needs text,
  device text not null,
  address text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (zone_id, token_hash)
)`,
  'create index "session_account" on "session" (zone_id, account)',
  // Where no cookie reaches us, an address cannot carry the session: it carries a word that opens one file once, for a moment.
  `create table "file_ticket" (
  zone_id text not null,
  ticket_hash text not null,
  session_hash text not null,
  account uuid not null,
  file uuid not null,
  until timestamptz not null,
  primary key (zone_id, ticket_hash)
)`,
  // One row a failure of an account, of an unknown name (as a hash: people type passwords there) or of an address.
  // A lock is read out of them, so that no counter can get stuck.
  `create table "sign_in_failure" (
  zone_id text not null,
  subject text not null,
  at timestamptz not null,
  id uuid not null,
  primary key (zone_id, subject, at, id)
)`,
  `create table "first_secret" (
  secret_hash text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
)`,
]
