create table "device_key" (
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
  primary key (zone_id, key)
);

create table "raw_packet" (
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
) partition by range (received_on);

create table "raw_quarantine" (
  zone_id text not null,
  received_on date not null,
  packet uuid not null,
  place integer not null,
  number text,
  reason text not null,
  primary key (zone_id, received_on, packet, place)
) partition by range (received_on);

create table "device_day" (
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
) partition by range (data_day);

create table "sample" (
  zone_id text not null,
  data_day date not null,
  device integer not null,
  metric smallint not null,
  at timestamptz not null,
  amount bigint not null,
  mark text,
  packet uuid not null,
  primary key (zone_id, data_day, device, metric, at)
) partition by range (data_day);

create table "latest_value" (
  zone_id text not null,
  device integer not null,
  metric smallint not null,
  amount bigint not null,
  mark text,
  at timestamptz not null,
  primary key (zone_id, device, metric)
);

create table "device_seen" (
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
) with (fillfactor = 70);

create table "telemetry_finding" (
  zone_id text not null,
  data_day date not null,
  device integer not null,
  metric smallint not null,
  rule text not null,
  packet uuid not null,
  detail jsonb,
  primary key (zone_id, data_day, device, metric, rule, packet)
) partition by range (data_day);

create table "dirty_day" (
  zone_id text not null,
  data_day date not null,
  area text not null,
  since timestamptz not null,
  primary key (zone_id, data_day, area)
);

create table "area_day" (
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
);

create table "product_model" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "code" text not null,
  "name" text not null,
  "kind" text not null,
  "maker" text,
  "parser" text not null,
  "metrics" text[] not null,
  "main_metric" text not null,
  "step_minutes" bigint,
  "cycle_minutes" bigint not null,
  "spread_minutes" bigint not null,
  "full_scale" numeric,
  "overload" numeric,
  "has_valve" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "device" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "number" text not null,
  "name" text,
  "model" uuid not null,
  "unit" uuid not null,
  "enterprise" uuid,
  "area" text,
  "place" text,
  "longitude" numeric,
  "latitude" numeric,
  "crs" text,
  "place_source" text,
  "gateway" uuid,
  "secret" text,
  "imei" text,
  "from" date not null,
  "until" date,
  "paused_from" date,
  "paused_until" date,
  "paused_for" text,
  "protected_as" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "alarm" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text not null,
  "type" text not null,
  "severity" text not null,
  "object" text not null,
  "device" uuid,
  "enterprise" uuid,
  "area" text,
  "unit" uuid not null,
  "words" text,
  "detail" jsonb,
  "first_on" date,
  "last_on" date,
  "hits" bigint,
  "due" date,
  "ticket" uuid,
  "taken_on" date,
  "taken_by" uuid,
  "cause" text,
  "found" text,
  "closed_on" date,
  "closed_by" uuid,
  "open_key" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "device_key_device" on "device_key" (zone_id, device);

create unique index "device_key_number" on "device_key" (zone_id, number);

create index "device_key_area" on "device_key" (zone_id, area);

create index "raw_packet_waiting" on "raw_packet" (zone_id, id) where state = 'waiting';

create index "raw_packet_sender" on "raw_packet" (zone_id, sender, id);

create index "telemetry_finding_packet" on "telemetry_finding" (zone_id, packet);

create unique index "product_model_code_once" on "product_model" (zone_id, "code");

create index "product_model_tokens" on "product_model" using gin (tokens);

create unique index "device_number_once" on "device" (zone_id, "number");

create index "device_unit_by" on "device" (zone_id, "unit", id);

create index "device_model_by" on "device" (zone_id, "model", id);

create index "device_gateway_by" on "device" (zone_id, "gateway", id);

create index "device_area_by" on "device" (zone_id, "area", id);

create index "device_tokens" on "device" using gin (tokens);

create unique index "alarm_open_key_once" on "alarm" (zone_id, "open_key");

create index "alarm_unit_state_by" on "alarm" (zone_id, "unit", "state", id);

create index "alarm_device_by" on "alarm" (zone_id, "device", id);

create index "alarm_type_object_by" on "alarm" (zone_id, "type", "object", id);

create index "alarm_state_due_by" on "alarm" (zone_id, "state", "due", id);

create index "alarm_due_by" on "alarm" (zone_id, "due", id);

create index "alarm_tokens" on "alarm" using gin (tokens);
create table "alarm_rule" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "metric" text not null,
  "model" uuid,
  "area" text,
  "condition" text not null,
  "threshold" numeric not null,
  "for_minutes" bigint not null,
  "from_hour" bigint,
  "until_hour" bigint,
  "severity" text not null,
  "unit" uuid,
  "basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "device_command" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "title" text,
  "device" uuid not null,
  "unit" uuid not null,
  "command" text not null,
  "argument" text,
  "reason" text not null,
  "basis" text,
  "expires_on" date not null,
  "asked_on" date,
  "asked_by" uuid,
  "approved_on" date,
  "approved_by" uuid,
  "sent_on" date,
  "answered_on" date,
  "answer" text,
  "verified_on" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create index "alarm_rule_name_by" on "alarm_rule" (zone_id, "name", id);

create index "alarm_rule_tokens" on "alarm_rule" using gin (tokens);

create index "device_command_device_state_by" on "device_command" (zone_id, "device", "state", id);

create index "device_command_state_expires_on_by" on "device_command" (zone_id, "state", "expires_on", id);

create index "device_command_expires_on_by" on "device_command" (zone_id, "expires_on", id);

create index "device_command_tokens" on "device_command" using gin (tokens);
