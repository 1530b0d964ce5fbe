import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysBetween } from '#domain/day.ts'
import { courseOf, type Segment, shownSince, worsensOn } from '#domain/lamp/course.ts'
import { colourOf, judge, type Lamp } from '#domain/lamp/judge.ts'
import { type Measure, measureNames, measures, ruleOfMeasure, type Subject } from '#domain/lamp/measures.ts'
import type { Lever, Reading, Values } from '#domain/lamp/reading.ts'
import { type Condition, faultsOf, isWorse, type RuleSet, type Rules, signs } from '#domain/lamp/rule-set.ts'
import { turnsOf, withSteps } from '#domain/lamp/smallest-change.ts'
import { conditionInWords, turnInWords } from '#domain/lamp/words.ts'
import { countsOf, lampOfWhole, worstOf } from '#domain/lamp/worst.ts'
import { lampPresets } from '#services/presets/lamps.ts'

const today = dayOf(2026, 6, 10)

function preset(code: string): RuleSet {
  const found = lampPresets.find((one) => one.code === code)!
  return { ...found.rules, code, edition: 1, name: found.name, subject: found.appliesTo, source: found.source }
}

function reading(values: Values, more: Partial<Reading> = {}): Reading {
  return { asOf: today, values, owner: '经发局', levers: [], ...more }
}

const open: Values = {
  hasDue: 1,
  isSuspended: 0,
  isDone: 0,
  daysLate: 0,
  workdaysLeft: 20,
  workdaysQuiet: 2,
  lateParts: 0,
}
const report: Lever = {
  fact: 'report',
  says: ['报送一次进展', 'a progress report'],
  step: 1,
  most: 1,
  sets: { workdaysQuiet: 0 },
}
const close: Lever = { fact: 'close', says: ['办结', 'closing'], step: 1, most: 1, sets: { isDone: 1, daysEarly: 0 } }

test('every preset is a rule set that could be put in force', () => {
  for (const { code, appliesTo, rules } of lampPresets) expect(faultsOf(appliesTo, rules), code).toEqual([])
})

test('a task near its day without progress is yellow, and says by which facts it turns', () => {
  const near = reading({ ...open, workdaysLeft: 4, workdaysQuiet: 8 }, { levers: [report, close] })
  const lamp = judge(preset('task'), near)
  expect([lamp.colour, lamp.rule?.id, lamp.reason]).toEqual([
    'yellow',
    'Y1',
    ['剩4个工作日，8个工作日未报进展', '4 working days left, no progress for 8 working days'],
  ])
  const turns = turnsOf(preset('task'), near)
  expect(turns.map((turn) => turnInWords(turn, 'yellow'))).toEqual([
    ['报送一次进展，或办结，即转绿', 'A progress report, or closing: turns green'],
  ])
})

test('two faults need two facts together', () => {
  const both = reading(
    { ...open, workdaysLeft: 4, workdaysQuiet: 8, lateParts: 2 },
    {
      levers: [
        report,
        {
          fact: 'milestone',
          says: ['{n}个节点达到', '{n} milestones reached'],
          step: 1,
          most: 2,
          adds: { lateParts: -1 },
        },
      ],
    },
  )
  const [turn] = turnsOf(preset('task'), both)
  expect(turn && turnInWords(turn, 'yellow')[0]).toBe('报送一次进展并2个节点达到，即转绿')
})

test('a level target behind its curve names the amount that is missing', () => {
  const behind = reading(
    { aheadPoints: -13.8, completion: 36.2, daysLate: 0, isReached: 0 },
    {
      levers: [
        {
          fact: 'amount',
          says: ['另需到位{n}亿元', '{n} hundred million yuan more'],
          step: 0.01,
          most: 1e9,
          adds: { aheadPoints: 0.01 / 0.148, completion: 0.01 / 0.148 },
        },
      ],
    },
  )
  expect(judge(preset('level'), behind).colour).toBe('yellow')
  const [turn] = turnsOf(preset('level'), behind)
  expect(turn && turnInWords(turn, 'yellow')[0]).toBe('另需到位1.31亿元，即转绿')
})

test('a growth target is judged by two criteria and by two periods running', () => {
  const set = preset('growth')
  const at = (values: Values, before: readonly Values[] = []) => judge(set, reading(values, { before }))
  expect(at({ growth: 9.2, overTarget: 0.2, overAverage: 1, shareOfTarget: 102 }).colour).toBe('green')
  expect(at({ growth: 9.2, overTarget: 0.2, overAverage: -0.4, shareOfTarget: 102 }).colour).toBe('yellow')
  expect(at({ growth: 4, overTarget: -5, overAverage: 1, shareOfTarget: 44 }).colour).toBe('yellow')
  expect(at({ growth: 4, overTarget: -5, overAverage: 1, shareOfTarget: 44 }, [{ shareOfTarget: 40 }]).colour).toBe(
    'red',
  )
  expect(at({ growth: 4, overTarget: -5, overAverage: 1, shareOfTarget: 44 }, [{ shareOfTarget: 61 }]).colour).toBe(
    'yellow',
  )
  expect(at({ growth: -1, overTarget: -10, shareOfTarget: -11 }).colour).toBe('red')
})

test('a missing average is no average below the target: the lamp rests on what is known', () => {
  expect(
    judge(preset('growth'), reading({ growth: 9.5, overTarget: 0.5, overAverage: null, shareOfTarget: 106 })).colour,
  ).toBe('green')
})

test('a ceiling turns the other way round', () => {
  const at = (overTimeShare: number, usedShare: number) =>
    judge(preset('ceiling'), reading({ overTimeShare, usedShare })).colour
  expect([at(-3, 40), at(4, 46), at(12, 54), at(0.5, 100.5)]).toEqual(['green', 'yellow', 'red', 'red'])
})

test('ongoing work is not green by default, and says why', () => {
  const lamp = judge(preset('task'), reading({ ...open, hasDue: 0, workdaysLeft: null }))
  expect([lamp.colour, lamp.reason[0]]).toEqual(['grey', '常态工作，未定完成时限，不判灯'])
})

test('rules that let time alone better a lamp are refused with the reason', () => {
  const better: Rules = {
    ...preset('task'),
    rules: [{ id: 'R1', colour: 'red', when: { measure: 'workdaysLeft', is: '>', than: 5 } }],
  }
  expect(faultsOf('task', better)).toEqual([
    [
      '规则R1中的“剩余工作日”会使灯随时间自行变好',
      'in rule R1, “working days left” would let time alone better the lamp',
    ],
  ])
  const turned: Rules = {
    ...better,
    rules: [{ id: 'R1', colour: 'red', when: { not: { measure: 'daysLate', is: '<', than: 1 } } }],
  }
  expect(faultsOf('task', turned)).toEqual([])
})

test('rules read as sentences', () => {
  const [, , , yellow] = preset('task').rules
  expect(conditionInWords(yellow!.when)).toEqual([
    '剩余工作日不超过5个工作日，且未报进展的工作日不少于5个工作日',
    'working days left at most 5 working days and working days without progress at least 5 working days',
  ])
  expect(conditionInWords(preset('growth').rules[0]!.when)[0]).toBe('增速低于0%，或连续2期达到目标的比例低于50%')
})

test('a project is as its worst side is, and says which', () => {
  const side = (zh: string, values: Values) => ({
    label: [zh, zh] as const,
    lamp: judge(preset('level'), reading(values)),
  })
  const sides = [side('投资', { aheadPoints: -2 }), side('进度', { aheadPoints: -20 }), side('入库', {})]
  expect(worstOf(sides)?.label[0]).toBe('进度')
  expect(lampOfWhole(sides)).toMatchObject({ colour: 'red', reason: ['进度：进度差−20个百分点', expect.any(String)] })
  expect(lampOfWhole([side('入库', {})])?.colour).toBe('grey')
  expect(countsOf(sides.map(({ lamp }) => lamp.colour))).toEqual({ red: 1, yellow: 0, green: 1, blue: 0, grey: 1 })
})

const p: Pick<Rules, 'blue' | 'probation'> = { blue: null, probation: 30 }
function segment(from: Day, days: number, colourOn: Segment['colourOn'], more: Partial<Segment> = {}): Segment {
  return { from, until: addDays(from, days - 1), isFact: true, rules: p, manual: null, colourOn, ...more }
}

test('red made good is yellow, and turns green only by a new fact after the probation', () => {
  const at = (n: number) => addDays(today, n)
  const spans = courseOf([
    segment(at(0), 20, (day) => (day >= at(10) ? 'red' : 'green')),
    segment(at(20), 10, () => 'green'),
    segment(at(30), 40, () => 'green'),
    segment(at(70), 5, () => 'green'),
  ])
  expect(spans.map(({ from, colour, watchedUntil }) => [daysBetween(today, from), colour, watchedUntil])).toEqual([
    [0, 'green', null],
    [10, 'red', null],
    [20, 'yellow', at(50)],
    [70, 'green', null],
  ])
  expect(shownSince(spans)).toBe(at(70))
})

test('what persons set is shown for its days, and the rule goes on beneath', () => {
  const spans = courseOf([
    segment(today, 3, () => 'red'),
    segment(addDays(today, 3), 2, () => 'red', { manual: 'yellow', isFact: false }),
    segment(addDays(today, 5), 3, () => 'red', { isFact: false }),
  ])
  expect(spans.map(({ colour, judged, isManual }) => [colour, judged, isManual])).toEqual([
    ['red', 'red', false],
    ['yellow', 'red', true],
    ['red', 'red', false],
  ])
})

// ---- properties over generated rule sets ----

const subject: Subject = 'task'
const known = measureNames.filter((name) => (measures[name].of as readonly Subject[]).includes(subject))
const growthMeasures: readonly Measure[] = ['growth', 'overTarget', 'overAverage', 'shareOfTarget']

/** A condition that time alone can only make true. */
function conditions(names: readonly Measure[]): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(...signs), fc.integer({ min: -8, max: 12 }))
        .map(([measure, is, than]) => {
          const { time } = ruleOfMeasure(measure)
          return { measure, is: time === null ? is : time === 'up' ? '>=' : '<=', than } as const
        }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    ),
  }))
  return condition
}

function ruleSets(names: readonly Measure[], of: Subject): fc.Arbitrary<RuleSet> {
  return fc
    .record({
      red: fc.array(conditions(names), { minLength: 1, maxLength: 2 }),
      yellow: fc.array(conditions(names), { maxLength: 2 }),
      isWarning: fc.boolean(),
    })
    .map(({ red, yellow }) => ({
      code: 'any',
      edition: 1,
      name: '任意',
      subject: of,
      source: '试',
      needs: names.slice(0, 1),
      greys: [],
      rules: [
        ...red.map((when, i) => ({ id: `R${i}`, colour: 'red' as const, when })),
        ...yellow.map((when, i) => ({ id: `Y${i}`, colour: 'yellow' as const, when })),
      ],
      blue: null,
      probation: 30,
    }))
}

function valuesOf(names: readonly Measure[]): fc.Arbitrary<Values> {
  return fc
    .tuple(...names.map(() => fc.option(fc.integer({ min: -10, max: 14 }), { freq: 6 })))
    .map((numbers) => Object.fromEntries(names.map((name, i) => [name, numbers[i]])))
}

/** The same facts so many days later. */
function later(values: Values, days: number): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const { time } = ruleOfMeasure(name as Measure) // keys of values by measure
      return [
        name,
        value === null || value === undefined || time === null ? value : value + (time === 'up' ? days : -days),
      ]
    }),
  )
}

test('time alone never improves a lamp', () => {
  fc.assert(
    fc.property(ruleSets(known, subject), valuesOf(known), fc.nat({ max: 20 }), (set, values, days) => {
      expect(faultsOf(subject, set)).toEqual([])
      const [before, after] = [colourOf(set, { values }), colourOf(set, { values: later(values, days) })]
      expect(isWorse(before, after, set)).toBe(false)
    }),
    { numRuns: 600 },
  )
})

test('a lamp is grey exactly when there is no data or nothing to judge', () => {
  fc.assert(
    fc.property(ruleSets(known, subject), valuesOf(known), fc.boolean(), (set, values, isAbsent) => {
      const absent = isAbsent ? (['一月不公布', 'not released in January'] as const) : null
      const lamp = judge(set, reading(values, { absent }))
      const isWithout = isAbsent || values[set.needs[0]!] === null
      expect(lamp.colour === 'grey').toBe(isWithout)
    }),
  )
})

test('the smallest change changes the colour, and one step less does not', () => {
  let turned = 0
  const levers = (names: readonly Measure[]): fc.Arbitrary<readonly Lever[]> =>
    fc
      .tuple(
        fc.shuffledSubarray([...names], { minLength: 1, maxLength: 3 }),
        fc.array(fc.double({ min: 0.003, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([moved, sizes, isDown]) =>
        moved.map(
          (name, i): Lever => ({
            fact: `f${i}`,
            says: ['{n}', '{n}'],
            step: 1,
            most: 50_000,
            adds: { [name]: (isDown ? -1 : 1) * sizes[i]! },
          }),
        ),
      )
  fc.assert(
    fc.property(
      ruleSets(growthMeasures, 'growth'),
      valuesOf(growthMeasures),
      levers(growthMeasures),
      (set, values, with_) => {
        const now = reading(values, { levers: with_ })
        const colour = colourOf(set, now)
        for (const { to, ways } of turnsOf(set, now)) {
          for (const way of ways) {
            turned += 1
            const after = colourOf(set, withSteps(now, way))
            expect(isWorse(colour, after, set) && !isWorse(after, to, set)).toBe(true)
            for (const { fact } of way) {
              const less = way.map((step) => (step.fact === fact ? { ...step, count: step.count - 1 } : step))
              expect(isWorse(colourOf(set, withSteps(now, less)), to, set)).toBe(true)
            }
          }
        }
      },
    ),
    { numRuns: 1500 },
  )
  expect(turned).toBeGreaterThan(80)
})

test('a colour depends on facts, rules and day alone: judging twice is the same, and words follow the colour', () => {
  fc.assert(
    fc.property(ruleSets(known, subject), valuesOf(known), (set, values) => {
      const one: Lamp = judge(set, reading(values))
      expect(judge(structuredClone(set), structuredClone(reading(values)))).toEqual(one)
      expect(one.colour).toBe(colourOf(set, { values }))
      expect(one.reason.every((text) => text.length > 0)).toBe(true)
    }),
  )
})

test('the course found by halving is the course found day by day, and no day of it is better by time alone', () => {
  const stretch = fc.record({ days: fc.integer({ min: 1, max: 40 }), values: valuesOf(known) })
  fc.assert(
    fc.property(ruleSets(known, subject), fc.array(stretch, { minLength: 1, maxLength: 4 }), (set, stretches) => {
      let from = today
      const segments = stretches.map(({ days, values }) => {
        const start = from
        from = addDays(from, days)
        return segment(start, days, (day) => colourOf(set, { values: later(values, daysBetween(start, day)) }), {
          rules: set,
        })
      })
      const starts = new Set(segments.map((one) => one.from))
      const spans = courseOf(segments)
      const shown = (day: Day) => spans.find((span) => span.from <= day && day <= span.until)!
      for (const one of segments) {
        for (let day = one.from; day <= one.until; day = addDays(day, 1)) {
          expect(shown(day).judged).toBe(one.colourOn(day))
          if (day === today || starts.has(day)) continue
          const [before, after] = [shown(addDays(day, -1)).colour, shown(day).colour]
          expect(before === 'grey' || !isWorse(before, after, set)).toBe(true)
        }
      }
      expect(spans.some((span, i) => span.colour === 'green' && spans[i - 1]?.colour === 'red')).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('what time will do is told with its day', () => {
  const colourOn = (day: Day) => (day > addDays(today, 12) ? ('red' as const) : ('yellow' as const))
  expect(worsensOn(today, 60, p, colourOn)).toEqual({ on: addDays(today, 13), to: 'red' })
  expect(worsensOn(today, 10, p, colourOn)).toBeNull()
})
