import { addDays, type Day, dayOf, yearOf } from '#domain/day.ts'
import { type CallerCounts, callerRates } from '#domain/ticket/callers.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { CallerFigures } from '#schema/ticket-views.ts'
import { type Looking, visibleFigures } from '#services/visible.ts'

/** By the kind of the ticket and by its unit; every ticket that its reader may see counts once in each. */
type Counted = CallerCounts & { readonly key: string }

/** What callers were told and said this year: first contacts whose day is over, and ratings given. */
export async function countCallers(
  looking: Looking,
  today: Day,
  key: 't.unit' | 't.kind',
): Promise<readonly Counted[]> {
  const first = dayOf(yearOf(today), 1, 1)
  return visibleFigures<Counted>(
    looking,
    ticket,
    `${key} as key,
      (count(*) filter (where t.contact_due_on >= '${first}'::date and t.contact_due_on < '${today}'::date))::int as "contactDue",
      (count(*) filter (where t.contact_due_on >= '${first}'::date and t.contact_due_on < '${today}'::date and t.contact_in_time))::int
        as "contactInTime",
      (count(*) filter (where t.rated_on >= '${first}'::date))::int as rated,
      (count(*) filter (where t.rated_on >= '${first}'::date and t.caller_says = 'solved'))::int as solved,
      (count(*) filter (where t.rated_on >= '${first}'::date and t.caller_says = 'explained'))::int as explained,
      (count(*) filter (where t.rated_on >= '${first}'::date and t.caller_stars in ('satisfied', 'fair')))::int as satisfied`,
    () => `and ${key} is not null and (t.contact_due_on is not null or t.rated_on is not null) group by 1`,
  )
}

/** The rates with the addresses of the rows that they count: the same rows, under the rule of the list. */
export function callerFigures(counts: readonly CallerCounts[], today: Day, narrowed: string): CallerFigures | null {
  const sum = counts.reduce(added, nobody)
  if (sum.contactDue === 0 && sum.rated === 0) return null
  const first = dayOf(yearOf(today), 1, 1)
  const due = `/ticket?${narrowed}&contactDueOn.from=${first}&contactDueOn.until=${addDays(today, -1)}`
  const rated = `/ticket?${narrowed}&ratedOn.from=${first}`
  return {
    ...callerRates(sum),
    rows: {
      contact: { of: `${due}&contactInTime=true`, among: due },
      solved: { of: `${rated}&callerSays=solved`, among: rated },
      satisfied: { of: `${rated}&callerStars=satisfied,fair`, among: rated },
      explained: `${rated}&callerSays=explained`,
    },
  }
}

const nobody: CallerCounts = { contactDue: 0, contactInTime: 0, rated: 0, solved: 0, explained: 0, satisfied: 0 }

function added(a: CallerCounts, b: CallerCounts): CallerCounts {
  return {
    contactDue: a.contactDue + b.contactDue,
    contactInTime: a.contactInTime + b.contactInTime,
    rated: a.rated + b.rated,
    solved: a.solved + b.solved,
    explained: a.explained + b.explained,
    satisfied: a.satisfied + b.satisfied,
  }
}
