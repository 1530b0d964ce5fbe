import { type Absence, type Amount, isKnown } from '#domain/indicator/amount.ts'
import type { Label } from '#domain/label.ts'
import { type Absent, absent, exact, type FactRef, known, type Measured, sum } from '#domain/score/measured.ts'
import { observation } from '#registers/observation.ts'
import { target } from '#registers/target.ts'
import { targetShare } from '#registers/target-share.ts'
import type { Asked, Measure } from '#services/assessment/measure.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { targetStanding } from '#services/standing/targets.ts'

const percent: Label = ['%', '%']
const owner: Label = ['指标数据责任单位', 'The unit that owns the figure']

/** 目标 — the data owner's figure decides, never what the unit itself reports. */
export const targetMeasures: readonly Measure[] = [
  {
    code: 'share-completion',
    label: ['分解目标完成率', 'Completion of target shares'],
    says: [
      '本单位承担的各项分解目标完成率的平均数（完成数÷分解值）',
      'Mean completion of the shares of targets that the unit carries',
    ],
    unit: percent,
    owner,
    rests,
    find: (asked) => mean(sharesOf(asked).map((one) => ({ ...one, figure: one.completion }))),
  },
  {
    code: 'share-against-plan',
    label: ['分解目标完成率与序时之比', 'Shares against the plan'],
    says: [
      '各项分解目标完成率÷该目标到截止日应达到的进度，取平均数；适用于半年考核',
      'Completion of each share over what the target should have reached by the day; for half-years',
    ],
    unit: percent,
    owner,
    rests,
    find: (asked) => mean(sharesOf(asked).map((one) => ({ ...one, figure: ratio(one.completion, one.planned) }))),
  },
  {
    code: 'target-met',
    label: ['牵头指标达标率', 'Targets met'],
    says: [
      '本单位牵头的目标中，到截止日达到要求的比例',
      'Of the targets that the unit leads, the share that meets its requirement',
    ],
    unit: percent,
    owner,
    rests,
    find: (asked) => metOf(asked),
  },
]

/** Standings keep their identity: those of the unit's own targets are all that a new figure elsewhere costs. */
function rests({ facts, unit, until }: Asked): readonly unknown[] {
  const shares = facts.of(targetShare, 'unit', unit)
  const carried = shares.flatMap((share) => facts.find(target, share.target) ?? [])
  const standings = [...carried, ...facts.of(target, 'lead', unit)].map((row) => targetStanding(facts, row, until))
  return [shares, ...standings]
}

type Share = {
  readonly fact: FactRef
  readonly completion: Amount
  readonly planned: Amount
}

function sharesOf({ facts, unit, until, since }: Asked): readonly Share[] {
  return facts
    .of(targetShare, 'unit', unit)
    .filter(({ state }) => state === 'inForce')
    .flatMap((share) => {
      const row = facts.find(target, share.target)
      // A target of another year is another year's matter.
      if (row === null || row.state !== 'issued' || (row.due !== null && row.due < since)) return []
      const standing = targetStanding(facts, row, until)
      const own = standing.shares.find(({ id }) => id === share.id)
      if (own === undefined) return []
      const fact = {
        register: targetShare.name,
        id: share.id,
        name: row.indicator,
        value: own.completion.value,
        says: says(own.completion),
      }
      return [{ fact, completion: own.completion, planned: standing.floor.planned }]
    })
}

function mean(shares: readonly (Share & { readonly figure: Amount })[]): Measured {
  const facts = shares.map(({ fact, figure }) => ({
    ...fact,
    value: figure.value === null ? null : exact(figure.value),
  }))
  if (shares.length === 0) return absent('exempt')
  const lacking = shares.map(({ figure }) => figure).find((figure) => !isKnown(figure))
  // A mean without one of its parts would be a guess.
  if (lacking !== undefined && !isKnown(lacking)) return absent(stateOf(lacking.why), facts)
  return known(sum(shares.map(({ figure }) => figure.value ?? 0)) / shares.length, facts)
}

function metOf({ facts, unit, until, since }: Asked): Measured {
  const led = facts
    .of(target, 'lead', unit)
    .filter(({ state, due }) => state === 'issued' && (due === null || due >= since))
  const standings = led.map((row) => ({ row, standing: targetStanding(facts, row, until) }))
  const refs = standings.flatMap(({ row, standing: { isMet, factIds } }): FactRef[] => [
    {
      register: target.name,
      id: row.id,
      name: row.indicator,
      value: isMet === null ? null : isMet ? 1 : 0,
      says: isMet === null ? ['尚无数据', 'No data'] : isMet ? ['达到要求', 'Met'] : ['未达要求', 'Not met'],
    },
    ...figuresIn(facts, factIds),
  ])
  if (led.length === 0) return absent('exempt')
  if (standings.some(({ standing }) => standing.isMet === null)) return absent('missing', refs)
  return known((standings.filter(({ standing }) => standing.isMet).length / led.length) * 100, refs)
}

/** The figures that a standing was read from, by their periods. */
function figuresIn(facts: FactBase, ids: readonly string[]): readonly FactRef[] {
  return ids.flatMap((id) => {
    const figure = facts.find(observation, id)
    return figure === null
      ? []
      : [{ register: observation.name, id, name: figure.period, value: figure.value ?? figure.growth, says: null }]
  })
}

function ratio(completion: Amount, planned: Amount): Amount {
  if (!isKnown(completion)) return completion
  if (!isKnown(planned)) return planned
  return planned.value === 0
    ? { value: null, why: 'not-due' }
    : { value: (completion.value / planned.value) * 100, factIds: completion.factIds }
}

function stateOf(why: Absence): Absent {
  if (why === 'pending-value') return 'pending'
  return why === 'exempt' || why === 'not-applicable' || why === 'not-due' ? 'exempt' : 'missing'
}

function says(amount: Amount): Label {
  if (isKnown(amount))
    return [`完成 ${exact(Number(amount.value.toFixed(2)))}%`, `${exact(Number(amount.value.toFixed(2)))}% done`]
  return amount.why === 'pending-value' ? ['目标值待核定', 'The value is pending'] : ['尚无数据', 'No data']
}
