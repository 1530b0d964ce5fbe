import { strengths } from '#domain/chain/strength.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import type { PerMuItem } from '#domain/enterprise/per-mu.ts'
import { say } from '#domain/label.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { chainMap } from '#services/chain/map.ts'
import type { Loader } from '#services/ledger/figures.ts'
import { visibleRows } from '#services/visible.ts'

export const enterpriseLoaders: Readonly<Record<string, Loader>> = {
  'per-mu':
    () =>
    ({ items, rank }) => {
      const all = (Array.isArray(items) ? items : []) as readonly PerMuItem[] // written by the run of the evaluation
      const cells = all.flatMap(({ key, value, points }): readonly (readonly [string, SheetCell])[] => [
        [`${key}Value`, value === null ? null : Number(value.toFixed(4))],
        [`${key}Points`, points],
      ])
      return { rank: typeof rank === 'number' ? rank : null, ...Object.fromEntries(cells) }
    },

  'chain-nodes': async ({ db, actor, asOf, today, language }, rows) => {
    const chains = [...new Set(rows.map(({ chain }) => String(chain)))]
    const maps = await Promise.all(chains.map((id) => chainMap(db, actor, id, { asOf, today })))
    const nodes = new Map(maps.flatMap((map) => map.nodes).map((node) => [node.id, node]))
    return ({ id }) => {
      const node = nodes.get(id)
      if (node === undefined) return {}
      const masters = node.firms.filter(({ role }) => role === 'master').map(({ name }) => name)
      return {
        strength: say(strengths[node.strength], language),
        firms: node.firms.length,
        masters: masters.join('、') || null,
      }
    }
  },

  // A unit sees only the workers that it brought: to it a part of the arrivals would look like all of them.
  'job-needs': async ({ db, actor, asOf, past }, rows) => {
    const seesAll =
      actor.charges.includes('labour') || actor.roles.some((role) => ['supervision', 'leader'].includes(role))
    if (!seesAll) return () => ({})
    const within = { field: 'need' as const, ids: rows.map(({ id }) => id) }
    const arrivals = await visibleRows({ db, actor, asOf: past }, jobArrival, { within })
    return ({ id, needed, verified, state }) => {
      const arrived = arrivals.filter(
        (one) => one.need === id && one.arrivedOn <= asOf && (one.leftOn === null || one.leftOn > asOf),
      ).length
      const asked = Number(verified ?? needed)
      return { arrived, missing: state === 'open' ? Math.max(0, asked - arrived) : null }
    }
  },

  arrivals:
    ({ asOf }) =>
    ({ arrivedOn, leftOn }) => {
      const from = arrivedOn as Day // the field is required
      const until = typeof leftOn === 'string' && leftOn < asOf ? (leftOn as Day) : asOf
      return { days: from > asOf ? 0 : daysBetween(from, until) }
    },

  // Whoever dealt with a case never learns how it was rated: the rule of the ratings decides.
  cases: async ({ db, actor, past, language }, rows) => {
    const within = { field: 'serviceCase' as const, ids: rows.map(({ id }) => id) }
    const ratings = await visibleRows({ db, actor, asOf: past }, serviceRating, { within })
    const stars = new Map(ratings.map(({ serviceCase, stars: given }) => [String(serviceCase), given]))
    const options = serviceRating.fields.stars.rules.options ?? {}
    return ({ id }) => {
      const label = options[stars.get(id) ?? '']
      return { rating: label === undefined ? null : say(label, language) }
    }
  },
}
