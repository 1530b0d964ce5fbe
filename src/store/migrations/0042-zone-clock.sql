-- A zone that was played for a demonstration has a clock of its own.
alter table "zone" add column "has_own_clock" boolean;
