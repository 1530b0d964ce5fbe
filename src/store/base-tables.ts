/** The tables that are no registers: the log, its chain, files, and what signing in needs. Never served by the register API. */
export const baseTables: readonly string[] = [
  `create table "chain" (
  zone_id text not null,
  seq bigint not null,
  hash text not null,
  primary key (zone_id)
)`,
  // The body is the truth and what the hash covers; the other columns are read out of it for finding events.
  `create table "event" (
  zone_id text not null,
  seq bigint not null,
  hash text not null,
  body text not null,
  register text generated always as (body::json ->> 'register') stored,
  record uuid generated always as ((body::json ->> 'record')::uuid) stored,
  batch text generated always as (body::json ->> 'batch') stored,
  once_key text generated always as (body::json ->> 'onceKey') stored,
  primary key (zone_id, seq)
)`,
  'create index "event_record" on "event" (zone_id, record, seq)',
  // What happened to the records of a register since a day: the cost of asking about that day.
  `create index "event_at" on "event" (zone_id, register, ((body::json ->> 'at')))`,
  'create index "event_batch" on "event" (zone_id, batch)',
  'create unique index "event_once_key" on "event" (zone_id, once_key)',
  `create table "file" (
  zone_id text not null,
  id uuid not null,
  name text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (zone_id, id)
)`,
]
