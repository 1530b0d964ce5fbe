import { type Day, dayOf, yearOf } from '#domain/day.ts'
import type { monitorStation } from '#registers/ecology/monitor-station.ts'
import type { waterBody } from '#registers/ecology/water-body.ts'
import type { waterSample } from '#registers/ecology/water-sample.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { BodyLine, WaterLine } from '#schema/ecology-views.ts'
import { type Looking, type Visible, visibleRows } from '#services/visible.ts'

/** 水体与巡查 — each body of water with the classes of its stations and with what patrols found this year and what became of it. */
export async function bodyLines(
  looking: Looking,
  bodies: readonly Visible<typeof waterBody>[],
  stations: readonly Visible<typeof monitorStation>[],
  {
    water,
    samples,
  }: { readonly water: readonly WaterLine[]; readonly samples: readonly Visible<typeof waterSample>[] },
  on: Day,
): Promise<readonly BodyLine[]> {
  if (bodies.length === 0) return []
  const ids = bodies.map(({ id }) => id)
  const first = dayOf(yearOf(on), 1, 1)
  const tickets = await visibleRows(looking, ticket, {
    where: (add) => `t.water_body = any(${add(ids)}::uuid[]) and t.found_on >= ${add(first)}::date`,
  })
  const posts = await postNames(looking, bodies)
  return bodies.map((body) => {
    const own = tickets.filter(({ waterBody: at, state }) => at === body.id && state !== 'refused')
    const open = own.filter(({ state }) => state !== 'closed')
    const at = new Set(stations.filter((one) => one.waterBody === body.id).map(({ id }) => id as string))
    return {
      ...{ id: body.id, name: body.name, type: body.type, functionZone: body.functionZone, target: body.targetClass },
      classes: water
        .filter(({ id }) => at.has(id))
        .map(({ name: station, class: found, isKept }) => ({ station, class: found, isKept })),
      trophic:
        body.type === 'lake'
          ? newestTrophic(
              samples.filter(({ station }) => at.has(station)),
              on,
            )
          : null,
      chiefs: (body.chiefs ?? []).map(({ post }) => posts.get(post) ?? ''),
      found: own.length,
      open: open.length,
      overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < on).length,
      closed: own.length - open.length,
      again: own.filter(({ previous }) => previous !== null).length,
    }
  })
}

function newestTrophic(samples: readonly Visible<typeof waterSample>[], on: Day): BodyLine['trophic'] {
  const newest = samples
    .filter(({ state, sampledOn, trophicIndex }) => state === 'filed' && sampledOn <= on && trophicIndex !== null)
    .toSorted((a, b) => a.sampledOn.localeCompare(b.sampledOn))
    .at(-1)
  const { trophicIndex: index = null, trophicState: state = null, trophicBy: edition = null } = newest ?? {}
  if (newest === undefined || index === null || state === null || edition === null) return null
  return { index, state, on: newest.sampledOn, sample: newest.id, edition }
}

async function postNames(
  { db, actor }: Looking,
  bodies: readonly Visible<typeof waterBody>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = bodies.flatMap(({ chiefs }) => (chiefs ?? []).map(({ post }) => post))
  const rows = await db.query('select id, name from "post" where zone_id = $1 and id = any($2::uuid[])', [
    actor.zone,
    ids,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
