import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { type Box, canRender, type RenderedPage, render } from '#test/support/rendered.ts'

const on = dayOf(2026, 3, 5)
/** A letter that fills its square: what it leaves free around itself is half a millimetre. */
const square = '国'
const head = { issuer: square.repeat(10), marks: [], signatory: null }
const paper: Paper = {
  head,
  number: '云高字〔2026〕5号',
  title: `关于${square.repeat(8)}的通知`,
  addressees: '各部门、各单位',
  body: [{ kind: 'paragraph', text: square.repeat(28 * 60) }],
  annexes: [],
  signature: { issuer: '云岭高新区党政办公室', on, isSealed: true },
  note: null,
  imprint: { copies: '区纪检监察工委', printer: '云岭高新区党政办公室', printedOn: on },
}

const isPossible = canRender()
if (!isPossible) console.warn('LibreOffice or pdftoppm is not there: papers are checked by their structure only.')

/** Lengths of GB/T 9704-2012 in millimetres from the upper left corner of the sheet; text block 156 × 225. */
const block: Box = { left: 28, top: 37, right: 184, bottom: 262 }
const pitch = (29 / 72) * 25.4
const near = (wanted: number) => ({ asymmetricMatch: (found: number) => Math.abs(found - wanted) <= 1 })

describe.skipIf(!isPossible)('a paper laid out by an office program is within a millimetre of the standard:', () => {
  let pages: Record<string, readonly RenderedPage[]> = {}
  beforeAll(async () => {
    pages = await render({
      paper,
      letter: { ...paper, form: 'letter' },
      upward: { ...paper, head: { ...head, signatory: '甲乙丙' } },
    })
    // An office program starts slowly on a busy machine.
  }, 120_000)
  const pageOf = (name: string, index: number): RenderedPage => {
    const found = pages[name]?.at(index)
    if (found === undefined) throw new Error(`${name} has no page ${index}`)
    return found
  }

  test('22 lines of 28 characters fill the text block', () => {
    const inside = pageOf('paper', 1).bands('black', { bottom: block.bottom })
    const lines = pageOf('paper', 1).lines.filter((line) => line.startsWith(square))
    expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28))
    expect(inside).toHaveLength(22)
    for (const line of inside) expect(line).toMatchObject({ left: near(block.left), right: near(block.right - 0.8) })
    // The last line stands at the foot of the block, the first one pitch below its head, letters sitting low in their lines.
    expect(inside[0]?.bottom).toEqual(near(block.top + pitch - 1.4))
    expect(inside[21]?.bottom).toEqual(near(block.bottom - 1.4))
  })

  test('the issuer stands 35 mm under the head of the block, the red line 4 mm under the number', () => {
    const [issuer, line] = pageOf('paper', 0).bands('red')
    const [number] = pageOf('paper', 0).bands('black')
    expect(issuer?.top).toEqual(near(block.top + 35))
    expect(line).toMatchObject({ left: near(block.left), right: near(block.right) })
    expect(line?.top).toEqual(near((number?.bottom ?? 0) + 4))
  })

  test('the title stands two lines under the red line, the addressees one line under the title', () => {
    const [, line] = pageOf('paper', 0).bands('red')
    const [, title, addressees] = pageOf('paper', 0).bands('black')
    const leadingOfTitle = ((33 - 22) / 72) * 25.4
    expect((title?.top ?? 0) - (line?.bottom ?? 0)).toEqual(near(2 * pitch + leadingOfTitle / 2 + 0.4))
    const leadingOfText = ((29 - 16) / 72) * 25.4
    expect((addressees?.top ?? 0) - (title?.bottom ?? 0)).toEqual(near(pitch + leadingOfText + 0.4))
  })

  test('page numbers stand 7 mm under the block, outside, one character in', () => {
    const foot = { top: block.bottom + 1 }
    const character = (14 / 72) * 25.4
    const [odd] = pageOf('paper', 0).bands('black', foot)
    const [even] = pageOf('paper', 1).bands('black', foot)
    expect(odd).toMatchObject({ top: near(block.bottom + 7), right: near(block.right - character) })
    expect(even).toMatchObject({ top: near(block.bottom + 7), left: near(block.left + character) })
    expect(pageOf('paper', 0).lines.at(-1)).toBe('— 1 —')
  })

  test('the date of a sealed paper ends four characters in; the last line of the imprint lies on the foot of the block', () => {
    const bands = pageOf('paper', -1).bands('black', { bottom: block.bottom + 1 })
    const date = bands.at(-6)
    const narrow = 0.8 // 日 does not fill its square
    expect(date?.right).toEqual(near(block.right - 4 * 5.55 - narrow))
    expect(bands.at(-1)).toMatchObject({
      left: near(block.left),
      right: near(block.right),
      bottom: near(block.bottom),
    })
  })

  test('number and signatory of an upward paper stand on one line, one character in on either side', () => {
    const [number] = pageOf('upward', 0).bands('black')
    expect(number).toMatchObject({ left: near(block.left + 5.6), right: near(block.right - 5.6) })
    expect(pageOf('upward', 0).lines[1]).toContain('签发人：甲乙丙')
  })

  test('a letter: issuer 30 mm under the edge, double lines 170 mm wide, number flush right, no page number on its first page', () => {
    const [issuer, thickAbove, thinAbove, thinBelow, thickBelow] = pageOf('letter', 0).bands('red')
    expect(issuer?.top).toEqual(near(30))
    expect(thickAbove?.top).toEqual(near((issuer?.bottom ?? 0) + 4))
    for (const line of [thickAbove, thinAbove, thinBelow, thickBelow])
      expect(line).toMatchObject({ left: near(20), right: near(190) })
    expect(thicknessOf(thickAbove)).toBeGreaterThan(thicknessOf(thinAbove))
    expect(thicknessOf(thickBelow)).toBeGreaterThan(thicknessOf(thinBelow))
    expect(thinBelow?.top).toEqual(near(297 - 20))
    const [number] = pageOf('letter', 0).bands('black')
    expect(number?.right).toEqual(near(block.right))
    expect(pageOf('letter', 0).bands('black', { top: 262 })).toEqual([])
    expect(pageOf('letter', 1).lines.at(-1)).toBe('— 2 —')
  })
})

function thicknessOf(line: Box | undefined): number {
  return line === undefined ? 0 : line.bottom - line.top
}
