import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { changesBetween, correctionsOf } from '#domain/paper/changes.ts'
import { type Figure, fixed, type Snapshot } from '#domain/paper/figure.ts'
import { plainPaper } from '#domain/paper/paper.ts'
import { personsNamed } from '#domain/paper/persons.ts'
import { secrecyMarkIn } from '#domain/paper/secrecy.ts'
import { sharesOf } from '#domain/paper/shares.ts'
import { isTemplateWord } from '#domain/paper/template-words.ts'

const parts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }).filter((all) => all.some((part) => part > 0))

describe('shares', () => {
  test('always make a hundred, in units of the printed decimal', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (all, decimals) => {
        const steps = sharesOf(all, decimals).map((share) => Math.round(share * 10 ** decimals))
        expect(steps.reduce((sum, step) => sum + step, 0)).toBe(100 * 10 ** decimals)
      }),
    )
  })

  test('lie within one unit of the exact share, keep the order of the parts and give nothing to nothing', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const total = all.reduce((sum, part) => sum + part, 0)
        const shares = sharesOf(all, 1)
        all.forEach((part, i) => {
          expect(Math.abs((shares[i] ?? 0) - (part / total) * 100)).toBeLessThan(0.1 + 1e-9)
          if (part === 0) expect(shares[i]).toBe(0)
          all.forEach((other, j) => {
            if (part > other) expect(shares[i]).toBeGreaterThanOrEqual(shares[j] ?? 0)
          })
        })
      }),
    )
  })

  test('five parts of 222 as a county printed them', () => {
    expect(sharesOf([17, 10, 24, 9, 162], 1)).toEqual([7.7, 4.5, 10.8, 4.0, 73.0])
  })

  test('of nothing are nothing', () => {
    expect(sharesOf([0, 0], 1)).toEqual([0, 0])
  })
})

test('a number is printed with halves away from zero and without a minus before nothing', () => {
  expect([fixed(1.005, 2), fixed(-2.25, 1), fixed(-0.04, 1), fixed(79.3333, 1)]).toEqual([
    '1.01',
    '-2.3',
    '0.0',
    '79.3',
  ])
})

test('a difference that lies on a half is printed as its decimal digits say, whatever its binary form', () => {
  expect([fixed((45.69 / 60) * 100 - 75, 1), fixed(0.1 + 0.2 - 0.25, 1), fixed(2.675 * 100 - 267.45, 1)]).toEqual([
    '1.2',
    '0.1',
    '0.1',
  ])
  for (const tenth of Array.from({ length: 2000 }, (_, i) => i))
    expect(fixed(100 + tenth / 10 + 0.05 - 100, 1)).toBe(((tenth + 1) / 10).toFixed(1))
})

const figure = (id: string, value: number | null, text = String(value)): Figure => ({
  ...{ id, label: id, value, text, unit: '项', asOf: dayOf(2026, 9, 30), rule: 'count/1', sum: null, facts: [] },
})
const snapshot = (...figures: readonly Figure[]): Snapshot => ({
  ...{ generator: 'x', asOf: dayOf(2026, 9, 30), drawnOn: dayOf(2026, 9, 30), seq: 1, corrections: [] },
  tree: plainPaper('题', []),
  figures,
})

test('changes since the last issue name what rose, fell, came and went, and nothing that stayed', () => {
  const changes = changesBetween(
    snapshot(figure('a', 1), figure('b', 2), figure('c', 3)),
    snapshot(figure('a', 4), figure('b', 2), figure('d', 5)),
  )
  expect(changes.map(({ figure: id, before, after, difference }) => [id, before, after, difference])).toEqual([
    ['a', '1', '4', 3],
    ['d', null, '5', null],
    ['c', '3', null, null],
  ])
})

test('an issue drawn again from the same facts needs no correction; each figure that comes out otherwise does', () => {
  const printed = [figure('a', 1), figure('b', 2), figure('c', 3)]
  expect(correctionsOf(printed, printed)).toEqual([])
  expect(correctionsOf(printed, [figure('a', 1), figure('b', 7)]).map((one) => [one.printed, one.corrected])).toEqual([
    ['2项', '7项'],
    ['3项', '不再成立'],
  ])
})

test('a mark of secrecy is known by where and how it stands; a sentence about secrets is no mark', () => {
  const marked = ['机密', '000012\n机密★1年\n特急', '绝 密', '密级：秘密', '秘密★长期', '某某文件\n\n秘　密']
  expect(marked.map((text) => secrecyMarkIn(text))).toEqual(['机密', '机密', '绝密', '秘密', '秘密', '秘密'])
  const plain = [
    '加强秘密载体管理',
    '商业秘密保护工作方案',
    '绝密级文件的管理由办公室负责',
    `${'正文\n'.repeat(20)}机密`,
  ]
  expect(plain.map((text) => secrecyMarkIn(text))).toEqual([null, null, null, null])
})

test('a person is found in title, text, table and annex, with the place; posts and units are not persons', () => {
  const paper = {
    ...plainPaper('关于甲乙丙同志的通报', [
      { kind: 'heading' as const, level: 1 as const, text: '一、存在问题' },
      { kind: 'paragraph' as const, text: ['请', { figure: 'x', text: '3' }, '名干部和甲乙丁说明'] },
      { kind: 'paragraph' as const, text: '招商局局长说明情况。' },
    ]),
  }
  expect(personsNamed(paper, ['甲乙丙', '甲乙丁', '戊己庚'])).toEqual([
    { name: '甲乙丙', where: '标题', words: '关于甲乙丙同志的通报' },
    { name: '甲乙丁', where: '正文“一、存在问题”第1段', words: '请3名干部和甲乙丁说明' },
  ])
})

test('a template may ask for what a paper has, by either name, and for nothing else', () => {
  expect(['标题', 'title', '正文', '正文/段落', 'body/line', '数据/标题'].every(isTemplateWord)).toBe(true)
  expect(['落款人', '正文/姓名', 'title/line', 'constructor'].filter(isTemplateWord)).toEqual([])
})
