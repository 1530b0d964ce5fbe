/** What the delivery of messages keeps. A message is no fact of its own: it points to the event of the log that it tells of. */
export const messageTables: readonly string[] = [
  `create table "message" (
  zone_id text not null,
  account uuid not null,
  seq bigint not null,
  read_at timestamptz,
  primary key (zone_id, account, seq)
)`,
  // How far the log of a zone has been told.
  `create table "message_cursor" (
  zone_id text not null,
  seq bigint not null,
  primary key (zone_id)
)`,
  // What a person wants to be sent outside the console; nothing unless it is asked for.
  `create table "message_wish" (
  zone_id text not null,
  account uuid not null,
  email text,
  wants_brief boolean not null,
  wants_messages boolean not null,
  briefed_on date,
  primary key (zone_id, account)
)`,
  `create table "calendar_feed" (
  zone_id text not null,
  token_hash text not null,
  account uuid not null,
  made_at timestamptz not null,
  primary key (zone_id, token_hash)
)`,
  // One message on its way out: to a group robot, a webhook or an e-mail address.
  `create table "delivery" (
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
)`,
  'create index "delivery_waiting" on "delivery" (zone_id, next_at) where sent_at is null and failed_at is null',
  'create index "delivery_target" on "delivery" (zone_id, target, made_at)',
]
