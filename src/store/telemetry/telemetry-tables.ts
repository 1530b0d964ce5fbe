/**
 * What sensors send, which is no register: ten thousand meters write a quarter of a million values a day. Each key begins with
 * the zone; everything that grows for ever is partitioned by day or month, so that it ends by dropping partitions (docs/scale.md).
 */
export const telemetryTables: readonly string[] = [
  // Devices by a small number: a row of a day repeats it instead of a long id. What completeness asks of a device stands beside it.
  `create table "device_key" (
  zone_id text not null,
  key integer not null,
  device uuid not null,
  number text not null,
  model uuid not null,
  area text not null,
  main_metric smallint not null,
  cycle_minutes integer not null,
  spread_minutes integer not null,
  active_from date not null,
  active_until date,
  paused_from date,
  paused_until date,
  turn bigint not null default 0,
  primary key (zone_id, key)
)`,
  // By which memories of devices learn what changed.
  'create index "device_key_turn" on "device_key" (zone_id, turn)',
  'create unique index "device_key_device" on "device_key" (zone_id, device)',
  'create unique index "device_key_number" on "device_key" (zone_id, number)',
  'create index "device_key_area" on "device_key" (zone_id, area)',
  // The bytes as they came, before any rule ran: only state, reason and the number of readings are written later.
  `create table "raw_packet" (
  zone_id text not null,
  received_on date not null,
  id uuid not null,
  kind text not null,
  source text not null,
  sender text not null,
  received_at timestamptz not null,
  platform_at timestamptz,
  packets integer not null,
  body bytea not null,
  hash bytea not null,
  state text not null,
  stored integer not null,
  quarantined integer not null,
  reason text,
  parsed_at timestamptz,
  primary key (zone_id, received_on, id)
) partition by range (received_on)`,
  `create index "raw_packet_waiting" on "raw_packet" (zone_id, id) where state = 'waiting'`,
  `create index "raw_packet_sender" on "raw_packet" (zone_id, sender, id)`,
  // One packet within a message that could not be read, or belongs to no device that is known.
  `create table "raw_quarantine" (
  zone_id text not null,
  received_on date not null,
  packet uuid not null,
  place integer not null,
  number text,
  reason text not null,
  primary key (zone_id, received_on, packet, place)
) partition by range (received_on)`,
  // A regular series of a day: one row, an array in the smallest unit of its metric, null for what is absent.
  `create table "device_day" (
  zone_id text not null,
  data_day date not null,
  device integer not null,
  metric smallint not null,
  step smallint not null,
  points integer[] not null,
  marks text,
  reading bigint,
  is_late boolean not null,
  received_at timestamptz not null,
  packet uuid not null,
  primary key (zone_id, data_day, device, metric)
) partition by range (data_day)`,
  `create table "sample" (
  zone_id text not null,
  data_day date not null,
  device integer not null,
  metric smallint not null,
  at timestamptz not null,
  amount bigint not null,
  mark text,
  packet uuid not null,
  primary key (zone_id, data_day, device, metric, at)
) partition by range (data_day)`,
  `create table "latest_value" (
  zone_id text not null,
  device integer not null,
  metric smallint not null,
  amount bigint not null,
  mark text,
  at timestamptz not null,
  primary key (zone_id, device, metric)
)`,
  // When a device was heard last, by three clocks, and what its last daily packet said.
  `create table "device_seen" (
  zone_id text not null,
  device integer not null,
  received_at timestamptz not null,
  device_at timestamptz,
  platform_at timestamptz,
  clock_offset integer,
  last_day date,
  reading bigint,
  battery integer,
  rsrp smallint,
  snr smallint,
  cell text,
  primary key (zone_id, device)
) with (fillfactor = 70)`,
  // What a data rule found in a packet; counts of rules are counts of these, so that a replay counts nothing twice.
  `create table "telemetry_finding" (
  zone_id text not null,
  data_day date not null,
  device integer not null,
  metric smallint not null,
  rule text not null,
  packet uuid not null,
  detail jsonb,
  primary key (zone_id, data_day, device, metric, rule, packet)
) partition by range (data_day)`,
  'create index "telemetry_finding_packet" on "telemetry_finding" (zone_id, packet)',
  `create table "dirty_day" (
  zone_id text not null,
  data_day date not null,
  area text not null,
  since timestamptz not null,
  primary key (zone_id, data_day, area)
)`,
  // The sums of an area and day, worked out again only when the day is dirty.
  `create table "area_day" (
  zone_id text not null,
  data_day date not null,
  area text not null,
  metric smallint not null,
  on_time integer not null,
  late integer not null,
  suspect integer not null,
  estimated integer not null,
  hours bigint[] not null,
  total bigint not null,
  computed_at timestamptz not null,
  primary key (zone_id, data_day, area, metric)
)`,
]
