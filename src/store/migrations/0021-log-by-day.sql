-- What happened to the records of a register since a day: the cost of asking about that day.
create index "event_at" on "event" (zone_id, register, ((body::json ->> 'at')));
