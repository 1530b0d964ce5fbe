-- A word in an address that opens one file once, where no cookie goes along; policies that ask for land.
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
