-- Industry chains: their nodes and the firms on them.
create table "industry_chain" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "name" text not null,
  "head" uuid,
  "unit" uuid not null,
  "carriers" text[],
  "aim" text,
  "strong_from" bigint not null,
  "present_from" bigint not null,
  "rule_basis" text not null,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "chain_node" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "chain" uuid not null,
  "name" text not null,
  "segment" text not null,
  "order" bigint,
  "industries" text[],
  "gap" text,
  "gap_act" text,
  "priority" text,
  "targets" text[],
  "techniques" text[],
  "local_share" numeric,
  "local_source" text,
  tokens text[] not null,
  primary key (zone_id, id)
);

create table "chain_member" (
  zone_id text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  changed_at timestamptz not null,
  "node" uuid not null,
  "enterprise" uuid not null,
  "role" text not null,
  "product" text not null,
  "capacity" text,
  "share" numeric,
  "since" date,
  "until" date,
  tokens text[] not null,
  primary key (zone_id, id)
);

create unique index "industry_chain_name_once" on "industry_chain" (zone_id, "name");

create index "industry_chain_tokens" on "industry_chain" using gin (tokens);

create unique index "chain_node_chain_name_once" on "chain_node" (zone_id, "chain", "name");

create index "chain_node_chain_segment_by" on "chain_node" (zone_id, "chain", "segment", id);

create index "chain_node_tokens" on "chain_node" using gin (tokens);

create unique index "chain_member_node_enterprise_since_once" on "chain_member" (zone_id, "node", "enterprise", "since");

create index "chain_member_node_by" on "chain_member" (zone_id, "node", id);

create index "chain_member_enterprise_by" on "chain_member" (zone_id, "enterprise", id);

create index "chain_member_tokens" on "chain_member" using gin (tokens);
