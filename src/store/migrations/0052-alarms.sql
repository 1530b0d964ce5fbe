-- An alarm that a person turns into a ticket names the kind of the catalogue.
alter table "alarm" add column "ticket_kind" uuid;
