import { addDays, type Day } from '#domain/day.ts'
import { visitDue } from '#domain/dispute/visits.ts'
import { maskedName } from '#domain/labour/identity.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { ruralWork } from '#registers/rural/rural-work.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import { refusal } from '#schema/messages.ts'
import type { VillageDesk } from '#schema/rural-views.ts'
import type { Context } from '#services/context.ts'
import { visitDays } from '#services/dispute/visits.ts'
import { getLimit } from '#services/limits.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'

/** 村干部一页 — what is the village's own, so that nothing of it is asked again. */
export async function villageDeskOf({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>): Promise<VillageDesk> {
  const village = await ownVillage({ db, actor })
  const looking = lookingNow(db, actor)
  const within = { within: { field: 'village' as const, ids: [village.id] } }
  const here = (key: string) => (add: (value: unknown) => string) => `t."${key}" = ${add(village.id)}::uuid`
  const homes = await visibleRows(looking, watchedHousehold, within)
  const works = await visibleRows(looking, ruralWork, within)
  const tickets = await visibleRows(looking, ticket, {
    where: (add) => `(${here('area')(add)} or ${here('unit')(add)}) and t.state not in ('closed', 'refused')`,
  })
  const disputes = await visibleRows(looking, dispute, {
    where: (add) => `(${here('place')(add)} or ${here('unit')(add)}) and t.state not in ('closed', 'redirected')`,
  })
  const kinds = await visibleRows(looking, ticketKind, { where: () => "t.state = 'inForce' and t.area = 'grid'" })
  const days = await visitDays(db, actor.zone, now.today)
  const matters = {
    // What others were sent to set right in the village is theirs; it stands in the list, and here only after the village's own.
    tickets: pressing(
      tickets.map(({ id, title, dueOn: due, unit }) => ({
        id,
        title,
        due,
        isOwn: unit === village.id,
      })),
    ),
    disputes: pressing(
      disputes.flatMap((one) => {
        const due = ['agreed', 'visited'].includes(one.state) ? visitDue(one, days, now.today)?.due : one.dueOn
        return due === undefined ? [] : [{ id: one.id, title: one.title, due, isOwn: one.unit === village.id }]
      }),
    ),
  }
  const { count } = await getLimit(db, actor.zone, 'work-look', now.today)
  const { today } = now
  return {
    today,
    village,
    households: homes
      .filter(({ state }) => state !== 'exited' && state !== 'declined')
      .map(({ id, number, head, state, nextVisitOn: due }) => ({
        ...{ id, number, head: maskedName(head), state, due },
        isDue: due !== null && due <= today,
      })),
    works: works
      .filter(({ state }) => state === 'accepted' || state === 'defective')
      .map(({ id, name, kind, lastLookOn, isInUse }) => ({
        ...{ id, name, kind, lastLookOn, isInUse },
        isDue: lastLookOn === null || addDays(lastLookOn, count) <= today,
      })),
    tickets: matters.tickets.slice(0, mostMatters).map(shownMatter),
    disputes: matters.disputes.slice(0, mostMatters).map(shownMatter),
    more: {
      tickets: Math.max(0, matters.tickets.length - mostMatters),
      disputes: Math.max(0, matters.disputes.length - mostMatters),
    },
    kinds: kinds.map(({ id, name }) => ({ id, name })),
  }
}

/** As many of each as a thumb passes over in one go. */
const mostMatters = 6

type Pressing = { readonly id: string; readonly title: string; readonly due: Day | null; readonly isOwn: boolean }

/** What the village itself has to do first, by its day. */
function pressing(matters: readonly Pressing[]): readonly Pressing[] {
  return matters.toSorted(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.title.localeCompare(b.title),
  )
}

function shownMatter({ id, title, due }: Pressing) {
  return { id, title, due }
}

async function ownVillage({ db, actor }: Pick<Context, 'db' | 'actor'>) {
  const [found] = await db.query(
    `select id, name from unit where zone_id = $1 and id = any($2::uuid[]) and kind = 'village' order by name limit 1`,
    [actor.zone, actor.units],
  )
  if (found === undefined) throw refusal('village-nobody')
  return { id: String(found.id), name: String(found.name) }
}
