import { type Applied, bandsOf, type Given, numberOf, written } from './formula.ts'
import { exact } from './measured.ts'

/** Formulas that compare a unit with its own group. A group of one is best and worst at once. */

/** 功效系数 — best 100, worst 60, the others (x − min) ÷ (max − min) × 40 + 60; all equal is all 100. */
export function efficacy({ points, values, parameters, group }: Given): Applied {
  const low = numberOf(parameters, 'low', 60)
  const own = values.value ?? 0
  const isDown = parameters.direction === 'down'
  const best = isDown ? Math.min(...group, own) : Math.max(...group, own)
  const worst = isDown ? Math.max(...group, own) : Math.min(...group, own)
  const coefficient = best === worst ? 100 : ((own - worst) / (best - worst)) * (100 - low) + low
  const inWords =
    best === worst
      ? '100'
      : `((${written(own)} − ${written(worst)}) ÷ (${written(best)} − ${written(worst)}) × ${written(100 - low)} + ${written(low)})`
  const working = `${written(points)} × ${inWords}%`
  return { result: exact((points * coefficient) / 100), working: [working, working], caps: [] }
}

/** 位次计分 — points by rank in the group, from the front and from the back; a tie shares its rank or may not be. */
export function ranked({ points, values, parameters, group }: Given): Applied {
  const own = values.value ?? 0
  const isDown = parameters.direction === 'down'
  const ahead = group.filter((other) => (isDown ? other < own : other > own)).length
  const level = group.filter((other) => other === own).length
  const rank = ahead + 1
  // Those who share a rank share the better one, counted from the back as well.
  const fromBack = group.length - ahead - level + 1
  if (level > 1 && parameters.ties === 'forbidden')
    return { result: null, working: [`第 ${rank} 位并列，须先核定`, `Tied at rank ${rank}: to be settled`], caps: [] }
  const front = [...bandsOf(parameters, 'bands')].sort((a, b) => a.at - b.at).find((band) => rank <= band.at)
  const back = [...bandsOf(parameters, 'back')].sort((a, b) => a.at - b.at).find((band) => fromBack <= band.at)
  // In a group so small that both ends meet, the front counts.
  const gives = front?.gives ?? back?.gives ?? numberOf(parameters, 'others', 0)
  const result = Math.min(gives, points)
  return {
    result: exact(result),
    working: [
      `第 ${rank} 位（共 ${group.length}），得 ${written(gives)}`,
      `Rank ${rank} of ${group.length} gives ${written(gives)}`,
    ],
    caps: gives > points ? [[`封顶 ${written(points)}`, `capped at ${written(points)}`]] : [],
  }
}
