import { dispute } from '#registers/dispute/dispute.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { idea } from '#registers/people/idea.ts'
import { homestead } from '#registers/rural/homestead.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { waterPoint } from '#registers/water/water-point.ts'

/** 个人信息 — the registers that keep something of persons under seal; a test holds the list against their declarations. */
export const personal = {
  watched_household: watchedHousehold.label,
  household: household.label,
  grave: grave.label,
  homestead: homestead.label,
  dispute: dispute.label,
  ticket: ticket.label,
  water_point: waterPoint.label,
  job_arrival: jobArrival.label,
  enterprise: enterprise.label,
  service_case: serviceCase.label,
  idea: idea.label,
  conduct_decision: conductDecision.label,
} as const
