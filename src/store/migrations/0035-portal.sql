-- A word in an address that opens one file once; policies that ask for land; the firm that a milestone or a promise belongs to.
create table "file_ticket" (
  zone_id text not null,
  ticket_hash text not null,
  session_hash text not null,
  account uuid not null,
  file uuid not null,
  until timestamptz not null,
  primary key (zone_id, ticket_hash)
);
alter table "policy" add column "land" text;
alter table "milestone" add column "enterprise" uuid;

alter table "promise" add column "enterprise" uuid;
