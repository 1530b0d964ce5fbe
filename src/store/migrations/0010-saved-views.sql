-- How an account likes to look at a list (docs/decisions/0010).
create table "saved_view" (
  zone_id text not null,
  account uuid not null,
  id uuid not null,
  register text not null,
  name text not null,
  address text not null,
  primary key (zone_id, account, id)
);

create unique index "saved_view_name_once" on "saved_view" (zone_id, account, register, name);
