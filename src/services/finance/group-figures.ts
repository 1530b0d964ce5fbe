import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import type { GroupFigure } from '#schema/finance-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/**
 * 国资集团四项职能 — quarterly indicators whose codes begin with GZ: their caliber is the formula, and their figures are entered
 * like any other, each with its paper. The latest quarter stands beside the one before.
 */
export async function groupFigures(looking: Looking): Promise<readonly GroupFigure[]> {
  const indicators = (await visibleRows(looking, indicator)).filter(
    ({ code, frequency, state }) => code.startsWith('GZ-') && frequency === 'quarter' && state === 'active',
  )
  const within = { field: 'indicator', ids: indicators.map(({ id }) => id) } as const
  const observations = await visibleRows(looking, observation, { within })
  return indicators
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(({ id, code, name, caliber, unitName }) => {
      const own = observations
        .filter((one) => one.indicator === id && one.scope === 'zone')
        .toSorted((a, b) =>
          a.period === b.period ? a.releasedOn.localeCompare(b.releasedOn) : a.period.localeCompare(b.period),
        )
      const latest = own.at(-1)
      const before = own.findLast(({ period }) => period !== latest?.period)
      return {
        ...{ id, code, name, caliber, unitName },
        period: latest?.period ?? null,
        value: latest?.value ?? null,
        before: before?.value ?? null,
      }
    })
}
