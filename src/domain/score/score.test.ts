import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentLike, itemLike, sectionLike } from './drafting.ts'
import { type FormulaKind, kit } from './kit.ts'
import { absent, exact, known, type Measured } from './measured.ts'
import type { Rounding } from './rounding.ts'
import type { SchemeContent } from './scheme.ts'
import { type Findings, scoreGroup } from './score.ts'
import { placeGroup } from './standing.ts'
import { itemNodes, type ScoreTree } from './tree.ts'

const units = ['u1', 'u2', 'u3', 'u4', 'u5']
const rate = { actual: { measure: 'done' }, target: { constant: 100 } }

function scored(content: SchemeContent, values: Readonly<Record<string, Readonly<Record<string, Measured>>>>) {
  const find: Findings = (unit, item) => values[unit]?.[item.code] ?? absent('missing')
  const [group] = content.groups
  return group === undefined ? [] : scoreGroup(content, group, find)
}

function first(trees: readonly ScoreTree[]): ScoreTree {
  const [tree] = trees
  if (tree === undefined) throw new Error('no tree')
  return tree
}

describe('what is not there', () => {
  const content = contentLike(
    [
      sectionLike('base', 'base', [
        itemLike('x', 'capped', { points: 60, inputs: rate }),
        itemLike('y', 'capped', { points: 40, inputs: rate }),
      ]),
    ],
    ['u1'],
  )

  it('no data is not nought: the item stays open and the unit is not ranked', () => {
    const tree = first(scored(content, { u1: { x: known(50) } }))
    expect(tree).toMatchObject({ total: 30, isComplete: false })
    expect(itemNodes(tree)[1]).toMatchObject({ state: 'missing', result: null, printed: null })
    expect(placeGroup(content, [tree])[0]).toMatchObject({ rank: null, grade: null })
  })

  it('nought is nought: the item is scored and the unit ranked', () => {
    const tree = first(scored(content, { u1: { x: known(50), y: known(0) } }))
    expect(tree).toMatchObject({ total: 30, isComplete: true })
    expect(itemNodes(tree)[1]).toMatchObject({ state: 'scored', result: 0 })
  })

  it('no data counts nought only where the scheme says so, and is still shown as no data', () => {
    const [section] = content.sections
    const strict = {
      ...content,
      sections: [{ ...section!, items: section!.items.map((item) => ({ ...item, whenMissing: 'zero' as const })) }],
    }
    const tree = first(scored(strict, { u1: { x: known(100) } }))
    expect(tree).toMatchObject({ total: 60, isComplete: true })
    expect(itemNodes(tree)[1]).toMatchObject({ state: 'missing', result: 0 })
  })

  it('what does not apply to a unit is spread over what does, so that full work gets full marks', () => {
    const tree = first(scored(content, { u1: { x: known(100), y: absent('exempt') } }))
    expect(tree).toMatchObject({ total: 100, isComplete: true })
    expect(itemNodes(tree)).toMatchObject([{ points: 100 }, { points: 0, state: 'exempt', result: null }])
  })
})

describe('limits of a section', () => {
  it('a bonus and a penalty never count more than their limit, and the tree says so', () => {
    const content: SchemeContent = contentLike(
      [
        sectionLike('base', 'base', [itemLike('x', 'capped', { points: 100, inputs: rate })]),
        {
          ...sectionLike('plus', 'bonus', [itemLike('p', 'count', { points: 9, inputs: { count: { measure: 'n' } } })]),
          most: 5,
        },
        {
          ...sectionLike('minus', 'penalty', [
            itemLike('m', 'count', { points: 50, inputs: { count: { measure: 'n' } } }),
          ]),
          most: 10,
        },
      ],
      ['u1'],
    )
    const tree = first(scored(content, { u1: { x: known(90), p: known(8), m: known(30) } }))
    expect(tree.total).toBe(85)
    expect(tree.sections.map(({ result }) => result)).toEqual([90, 5, -10])
    expect(tree.sections[2]?.caps).toEqual([['合计 30，以 10 为限', 'Sum 30, held at 10']])
  })

  it('a group has its own points for an item, as 皖江 weighs the same indicators 10 or 6', () => {
    const item = itemLike('gdp', 'capped', { points: 10, pointsByGroup: { effect: 6 }, inputs: rate })
    const content = { ...contentLike([sectionLike('base', 'base', [item])], ['u1']) }
    const groups = [
      { code: 'task', name: '任务', units: ['u1'] },
      { code: 'effect', name: '成效', units: ['u2'] },
    ]
    const of = (i: number) => scoreGroup(content, groups[i]!, () => known(100))[0]?.total
    expect([of(0), of(1)]).toEqual([10, 6])
  })
})

describe('ranks and grades', () => {
  const content: SchemeContent = {
    ...contentLike([sectionLike('base', 'base', [itemLike('x', 'capped', { points: 100, inputs: rate })])], units),
    grades: [
      { name: '优秀', share: 0.3, mode: 'up', least: null },
      { name: '良好', share: 0.5, mode: 'half-up', least: null },
      { name: '合格', share: null, mode: 'half-up', least: null },
    ],
  }
  const of = (values: readonly number[], one = content, vetoed: readonly string[] = []) =>
    placeGroup(
      one,
      scored(one, Object.fromEntries(values.map((value, i) => [`u${i + 1}`, { x: known(value) }]))),
      new Set(vetoed),
    )

  it('equal totals share a rank and the next one is passed over', () => {
    expect(of([90, 80, 80, 70, 60]).map(({ rank, isTied }) => [rank, isTied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
      [5, false],
    ])
  })

  it('a quota of 30 % of five is two with 进一 and one without', () => {
    const count = (mode: 'up' | 'half-up' | 'down') =>
      of([90, 80, 75, 70, 60], {
        ...content,
        grades: content.grades.map((grade, i) => (i === 0 ? { ...grade, mode } : grade)),
      }).filter(({ grade }) => grade === '优秀').length
    expect([count('up'), count('half-up'), count('down')]).toEqual([2, 2, 1])
  })

  it('units that share the last total of a quota are not told apart by the program', () => {
    expect(of([90, 80, 80, 70, 60]).map(({ grade }) => grade)).toEqual(['优秀', '良好', '良好', '良好', '合格'])
  })

  it('a unit under a confirmed veto gets the last grade whatever its total', () => {
    expect(of([90, 80, 75, 70, 60], content, ['u1']).map(({ grade }) => grade)).toEqual([
      '合格',
      '优秀',
      '优秀',
      '良好',
      '良好',
    ])
  })
})

const kinds = Object.keys(kit) as FormulaKind[] // keys of the kit
const rounding = fc.record({
  places: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom('half-up' as const, 'up' as const, 'down' as const),
  at: fc.constantFrom('item' as const, 'total' as const),
}) satisfies fc.Arbitrary<Rounding>
const figures = fc.array(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 4, maxLength: 4 }), {
  minLength: 5,
  maxLength: 5,
})

describe('for all figures', () => {
  it('the order of facts and of units changes no score', () => {
    fc.assert(
      fc.property(figures, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (table, order) => {
        const items = ['capped', 'efficacy', 'rank', 'steps'].map((kind, i) =>
          itemLike(`i${i}`, kind as FormulaKind, {
            inputs: kind === 'capped' || kind === 'steps' ? rate : { value: { measure: 'v' } },
          }),
        )
        const values = Object.fromEntries(
          table.map((row, u) => [`u${u + 1}`, Object.fromEntries(row.map((value, i) => [`i${i}`, known(value)]))]),
        )
        const plain = scored(contentLike([sectionLike('base', 'base', items)], units), values)
        const mixed = scored(
          contentLike(
            [sectionLike('base', 'base', items)],
            order.map((i) => units[i] ?? ''),
          ),
          values,
        )
        const byUnit = (trees: readonly ScoreTree[]) => [...trees].sort((a, b) => (a.unit < b.unit ? -1 : 1))
        expect(byUnit(mixed)).toEqual(byUnit(plain))
      }),
    )
  })

  it.each(kinds.filter((kind) => kit[kind].better !== 'less'))(
    '%s: more of what should be more never lowers the score',
    (kind) => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 300, noNaN: true }),
          fc.double({ min: 0, max: 300, noNaN: true }),
          figures,
          (one, other, table) => {
            const [low, high] = [Math.min(one, other), Math.max(one, other)]
            const name = kit[kind].inputs[0].name
            const inputs = Object.fromEntries(
              kit[kind].inputs.map((input, i) => [
                input.name,
                i === 0 ? { measure: 'v' } : { constant: i === 1 ? 90 : 0.8 },
              ]),
            )
            const content = contentLike(
              [sectionLike('base', 'base', [itemLike('x', kind, { points: 25, inputs })])],
              units,
            )
            const others = Object.fromEntries(table.map((row, u) => [`u${u + 1}`, { x: known(row[0] ?? 0) }]))
            const of = (value: number) => first(scored(content, { ...others, u1: { x: known(value) } })).total
            expect(name).not.toBe('')
            expect(of(high)).toBeGreaterThanOrEqual(of(low))
          },
        ),
      )
    },
  )

  it('printed parts add up to the printed total, wherever the scheme rounds', () => {
    fc.assert(
      fc.property(figures, rounding, (table, rule) => {
        const items = [17, 23, 29, 31].map((points, i) =>
          itemLike(`i${i}`, 'capped', { points: points + 1 / 3, inputs: rate }),
        )
        const plus = {
          ...sectionLike('plus', 'bonus', [itemLike('p', 'count', { points: 5, inputs: { count: { measure: 'n' } } })]),
          most: 5,
        }
        const content = { ...contentLike([sectionLike('base', 'base', items), plus], units), rounding: rule }
        const values = Object.fromEntries(
          table.map((row, u) => [
            `u${u + 1}`,
            { ...Object.fromEntries(row.map((value, i) => [`i${i}`, known(value)])), p: known((row[0] ?? 0) / 100) },
          ]),
        )
        for (const tree of scored(content, values)) {
          const parts = tree.sections.map(({ printed }) => printed)
          expect(exact(parts.reduce((all, part) => all + part, 0))).toBe(tree.total)
          for (const section of tree.sections)
            expect(exact(section.items.reduce((all, { printed }) => all + (printed ?? 0), 0))).toBe(section.printed)
        }
      }),
    )
  })
})
