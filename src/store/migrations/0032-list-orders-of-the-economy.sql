-- The first page of each list of the economy is read along an index of its own order.
create index "certificate_valid_from_by" on "certificate" (zone_id, "valid_from", id);

create index "saving_policy_valid_from_by" on "saving_policy" (zone_id, "valid_from", id);

create index "saving_period_by" on "saving" (zone_id, "period", id);

create index "per_mu_sheet_rank_by" on "per_mu_sheet" (zone_id, "rank", id);

create index "service_case_asked_on_by" on "service_case" (zone_id, "asked_on", id);

create index "service_rating_rated_on_by" on "service_rating" (zone_id, "rated_on", id);

create index "service_complaint_filed_on_by" on "service_complaint" (zone_id, "filed_on", id);

create index "service_card_proposed_on_by" on "service_card" (zone_id, "proposed_on", id);

create index "policy_valid_until_by" on "policy" (zone_id, "valid_until", id);

create index "investment_rule_kind_by" on "investment_rule" (zone_id, "kind", id);

create index "investment_task_year_by" on "investment_task" (zone_id, "year", id);

create index "lead_received_on_by" on "lead" (zone_id, "received_on", id);

create index "lead_claim_proof_on_by" on "lead_claim" (zone_id, "proof_on", id);

create index "visit_starts_on_by" on "visit" (zone_id, "starts_on", id);

create index "gate_review_meeting_on_by" on "gate_review" (zone_id, "meeting_on", id);

create index "contract_signed_on_by" on "contract" (zone_id, "signed_on", id);

create index "promise_due_by" on "promise" (zone_id, "due", id);

create index "paid_in_paid_on_by" on "paid_in" (zone_id, "paid_on", id);

create index "recognition_period_by" on "recognition" (zone_id, "period", id);

create index "finance_product_bank_by" on "finance_product" (zone_id, "bank", id);

create index "finance_need_due_by" on "finance_need" (zone_id, "due", id);

create index "loan_due_on_by" on "loan" (zone_id, "due_on", id);

create index "bridge_loan_due_on_by" on "bridge_loan" (zone_id, "due_on", id);

create index "fund_investment_invested_on_by" on "fund_investment" (zone_id, "invested_on", id);

create index "job_need_start_on_by" on "job_need" (zone_id, "start_on", id);

create index "job_task_year_by" on "job_task" (zone_id, "year", id);

create index "job_arrival_arrived_on_by" on "job_arrival" (zone_id, "arrived_on", id);

create index "job_class_signed_on_by" on "job_class" (zone_id, "signed_on", id);

create index "subsidy_name_by" on "subsidy" (zone_id, "name", id);

create index "platform_service_served_on_by" on "platform_service" (zone_id, "served_on", id);

create index "land_batch_name_by" on "land_batch" (zone_id, "name", id);
