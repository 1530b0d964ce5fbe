import type { Label } from '#domain/label.ts'
import { type Applied, bandsOf, type Given, numberOf, written } from './formula.ts'
import { exact } from './measured.ts'

/** Formulas that need nothing but the unit's own figures. Rounding is not theirs: the scheme says where it happens. */

/** 封顶完成 — points × actual ÷ target, the ratio held at the cap (a city of 2023: min(完成数÷目标数×50, 50)). */
export function capped({ points, values, parameters }: Given): Applied {
  const { actual = 0, target = 0 } = values
  const cap = numberOf(parameters, 'cap', 1)
  const ratio = ratioOf(actual, target)
  const held = Math.max(0, Math.min(ratio, cap))
  return {
    result: exact(points * held),
    working: smaller(`${written(points)} × `, `${written(actual)} ÷ ${written(target)}`, percent(cap)),
    caps: [
      ...(ratio > cap ? [hit('封顶', 'capped at', percent(cap))] : []),
      ...(ratio < 0 ? [hit('保底', 'held at', '0')] : []),
    ],
  }
}

/** 分档完成 — the share of the first band that the rate reaches (counties: ≥100 % 100, ≥80 % 75, ≥50 % 50, else 0). */
export function banded({ points, values, parameters }: Given): Applied {
  const rate = ratioOf(values.actual ?? 0, values.target ?? 0) * 100
  const bands = [...bandsOf(parameters, 'bands')].sort((a, b) => b.at - a.at)
  const reached = bands.find((band) => exact(rate) >= band.at)
  const share = reached?.gives ?? 0
  const of = reached === undefined ? '' : `≥ ${written(reached.at)}%`
  return {
    result: exact((points * share) / 100),
    working: [
      `完成率 ${written(rate)}% ${of}，得 ${written(points)} × ${written(share)}%`,
      `Rate ${written(rate)}% ${of}: ${written(points)} × ${written(share)}%`,
    ],
    caps: [],
  }
}

/** 百分点阶梯 — base points, more for each point above 100 %, less steeply beyond a knee, less for each point short. */
export function steps({ points, values, parameters }: Given): Applied {
  const rate = exact(ratioOf(values.actual ?? 0, values.target ?? 0) * 100)
  const [short, first, second] = [
    numberOf(parameters, 'short', 0.1),
    numberOf(parameters, 'first', 0.2),
    numberOf(parameters, 'second', 0.1),
  ]
  const knee = Math.max(100, numberOf(parameters, 'knee', 130))
  const limit = Math.abs(numberOf(parameters, 'limit', 10))
  const change =
    rate < 100 ? -(100 - rate) * short : (Math.min(rate, knee) - 100) * first + Math.max(0, rate - knee) * second
  const held = Math.max(-limit, Math.min(limit, change))
  const result = Math.max(0, points + held)
  return {
    result: exact(result),
    working: same(`${written(points)} ${held < 0 ? '−' : '+'} ${written(Math.abs(held))}（${written(rate)}%）`),
    caps: [
      ...(exact(change) !== exact(held) ? [hit('增减以', 'change held at', `±${written(limit)}`)] : []),
      ...(points + held < 0 ? [hit('保底', 'held at', '0')] : []),
    ],
  }
}

/** 计数计分 — so much for each, up to a cap. */
export function counted({ points, values, parameters }: Given): Applied {
  const each = numberOf(parameters, 'each', 1)
  const wanted = Math.max(0, values.count ?? 0) * each
  const result = Math.min(wanted, points)
  return {
    result: exact(result),
    working: smaller('', `${written(values.count ?? 0)} × ${written(each)}`, written(points)),
    caps: wanted > points ? [hit('封顶', 'capped at', written(points))] : [],
  }
}

export const penaltyInputs = ['first', 'second', 'third', 'fourth'] as const

/** 逐次扣分 — full points, less so much for each event, never below nought (supervision: missing plan −10, empty feedback −5). */
export function penalty({ points, values, parameters }: Given): Applied {
  const parts = penaltyInputs.flatMap((name) => {
    const count = values[name]
    return count === undefined ? [] : [{ count: Math.max(0, count), each: Math.abs(numberOf(parameters, name, 1)) }]
  })
  const left = parts.reduce((rest, { count, each }) => rest - count * each, points)
  const taken = parts.map(({ count, each }) => ` − ${written(count)} × ${written(each)}`).join('')
  return {
    result: exact(Math.max(0, left)),
    working: same(`${written(points)}${taken}`),
    caps: left < 0 ? [hit('扣完为止', 'never below', '0')] : [],
  }
}

/** 质量系数 — capped completion times a factor for quality that stays within its bounds. */
export function quality(given: Given): Applied {
  const done = capped(given)
  const least = numberOf(given.parameters, 'least', 0)
  const most = numberOf(given.parameters, 'most', 1)
  const factor = given.values.factor ?? 0
  const held = Math.max(least, Math.min(most, factor))
  return {
    result: exact((done.result ?? 0) * held),
    working: [`${done.working[0]} × ${written(held)}`, `${done.working[1]} × ${written(held)}`],
    caps: [
      ...done.caps,
      ...(held === factor ? [] : [hit('系数限于', 'factor held within', `${written(least)}–${written(most)}`)]),
    ],
  }
}

/** 外部评分 — a score given by others, such as satisfaction, brought to the points of the item. */
export function external({ points, values, parameters }: Given): Applied {
  const full = numberOf(parameters, 'full', 100)
  const score = values.score ?? 0
  const held = Math.max(0, Math.min(score, full))
  return {
    result: exact(points * ratioOf(held, full)),
    working: same(`${written(points)} × ${written(held)} ÷ ${written(full)}`),
    caps: held === score ? [] : [hit('限于', 'held within', `0–${written(full)}`)],
  }
}

/** 否决 — proposes a veto when there is an event; it gives and takes no points, and a person decides. */
export function gate({ values }: Given): Applied {
  const events = values.events ?? 0
  return {
    result: 0,
    working:
      events > 0 ? [`${written(events)} 件，提请否决`, `${written(events)}: a veto is proposed`] : ['无', 'None'],
    caps: [],
  }
}

function ratioOf(actual: number, target: number): number {
  // A target of nought or less cannot be divided by: reached or not is all that can be said.
  return target <= 0 ? (actual >= target ? 1 : 0) : actual / target
}

function percent(share: number): string {
  return `${written(share * 100)}%`
}

function same(text: string): Label {
  return [text, text]
}

/** The smaller of two, as each language writes it. */
function smaller(before: string, one: string, other: string): Label {
  return [`${before}取小（${one}，${other}）`, `${before}min(${one}, ${other})`]
}

function hit(zh: string, en: string, at: string): Label {
  return [`${zh} ${at}`, `${en} ${at}`]
}
