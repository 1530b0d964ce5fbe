/** 常用视图 — how an account likes to look at a list. A comfort of one person, no fact of the zone: it stands in no log. */
export const savedViewTables: readonly string[] = [
  `create table "saved_view" (
  zone_id text not null,
  account uuid not null,
  id uuid not null,
  register text not null,
  name text not null,
  address text not null,
  primary key (zone_id, account, id)
)`,
  'create unique index "saved_view_name_once" on "saved_view" (zone_id, account, register, name)',
]
