-- The first page of each list is read along an index of its own order; tasks are found by the units that take part.
create index "unit_order_by" on "unit" (zone_id, "order", id);

create index "post_order_by" on "post" (zone_id, "order", id);

create index "person_name_by" on "person" (zone_id, "name", id);

create index "tenure_since_by" on "tenure" (zone_id, "since", id);

create index "enterprise_name_by" on "enterprise" (zone_id, "name", id);

create index "peer_order_by" on "peer" (zone_id, "order", id);

create index "target_start_by" on "target" (zone_id, "start", id);

create index "task_cooperating_by" on "task" using gin ("cooperating");

create index "task_due_current_by" on "task" (zone_id, "due_current", id);

create index "work_item_due_by" on "work_item" (zone_id, "due", id);

create index "project_name_by" on "project" (zone_id, "name", id);

create index "milestone_due_by" on "milestone" (zone_id, "due", id);

create index "lamp_change_until_by" on "lamp_change" (zone_id, "until", id);

create index "paper_as_of_by" on "paper" (zone_id, "as_of", id);

create index "supervision_order_due_current_by" on "supervision_order" (zone_id, "due_current", id);

create index "ladder_place_by" on "ladder" (zone_id, "place", id);

create index "escalation_proposed_on_by" on "escalation" (zone_id, "proposed_on", id);

create index "spot_check_draw_on_by" on "spot_check" (zone_id, "draw_on", id);

create index "meeting_series_name_by" on "meeting_series" (zone_id, "name", id);

create index "meeting_on_by" on "meeting" (zone_id, "on", id);

create index "agenda_item_order_by" on "agenda_item" (zone_id, "order", id);

create index "decision_order_by" on "decision" (zone_id, "order", id);

create index "commitment_due_by" on "commitment" (zone_id, "due", id);

create index "dispatch_issue_due_by" on "dispatch_issue" (zone_id, "due", id);

create index "form_until_by" on "form" (zone_id, "until", id);

create index "robot_name_by" on "robot" (zone_id, "name", id);

create index "webhook_name_by" on "webhook" (zone_id, "name", id);
