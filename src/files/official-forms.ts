import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import { type Attendance, type Masthead, officialDate, type PaperHead } from '#domain/paper/paper.ts'
import {
  blockWidth,
  characterPitch,
  fonts,
  letter,
  linePitch,
  millimetres,
  page,
  red,
  sizes,
  widthOf,
} from './official-geometry.ts'
import { font, paragraph } from './official-text.ts'

const exact = LineRuleType.EXACT

/** 刊头 — the name in red, the issue under it, office and date on the red line of a numbered sheet. */
export function drawMasthead(masthead: Masthead, issue: string | null): Paragraph[] {
  const size = Math.min(96, Math.floor((blockWidth * 0.8) / 10 / Math.max(1, [...masthead.name].length)))
  const spaced = masthead.name.length <= 6 ? 120 : 0
  return [
    paragraph(
      masthead.name,
      {
        alignment: AlignmentType.CENTER,
        spacing: { before: millimetres(12), after: linePitch / 2, line: size * 11, lineRule: exact },
      },
      { font: font(fonts.title), size, color: red, characterSpacing: spaced },
    ),
    paragraph(issue ?? '', { style: 'OfficialFlush', alignment: AlignmentType.CENTER }, { font: font(fonts.second) }),
    new Paragraph({
      style: 'OfficialFlush',
      spacing: { line: linePitch, lineRule: exact, before: linePitch / 2 },
      border: { bottom: redLine },
      tabStops: [{ type: 'right', position: blockWidth - characterPitch }],
      children: [new TextRun({ text: `\u3000${masthead.office}\t${officialDate(masthead.on)}` })],
    }),
  ]
}

/** 纪要标志 — stands where the issuer of a paper does; the number follows it, without 文件. */
export function drawAttendance(attendance: readonly Attendance[]): Paragraph[] {
  return attendance.map(({ label, names }, index) => {
    const head = `${label}：`
    const width = widthOf(head)
    const first = index === 0 ? linePitch : 0
    return new Paragraph({
      spacing: { line: linePitch, lineRule: exact, before: first },
      indent: { left: Math.round(characterPitch * 2 + width), hanging: Math.round(width) },
      children: [new TextRun({ text: head, font: font(fonts.strong) }), new TextRun({ text: names })],
    })
  })
}

const redLine = { style: BorderStyle.SINGLE, size: 12, color: red, space: 7 } as const

/** 信函首页 — the issuer 30 mm from the edge of the sheet with the first double line under it, the second near the foot. */
export function letterHead({ issuer }: PaperHead): { readonly header: Header; readonly footer: Footer } {
  const size = Math.min(72, Math.floor((blockWidth * 0.95) / 10 / Math.max(1, [...issuer].length)))
  const name = paragraph(
    issuer,
    {
      alignment: AlignmentType.CENTER,
      indent: beyondBlock,
      spacing: { line: size * 11, lineRule: exact, after: millimetres(4) - underName },
    },
    { font: font(fonts.title), size, color: red, characterSpacing: 0 },
  )
  const upper = new Paragraph({ ...doubleLine(thickRed, thinRed), indent: beyondBlock })
  const lower = new Paragraph({
    ...doubleLine(thinRed, thickRed),
    frame: {
      type: 'absolute',
      width: letter.lineWidth,
      height: gap,
      rule: HeightRule.EXACT,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      position: { x: letter.lineLeft, y: page.height - letter.foot },
      wrap: FrameWrap.AROUND,
    },
  })
  return {
    header: new Header({ children: [name, upper] }),
    footer: new Footer({ children: [lower, new Paragraph({})] }),
  }
}

const gap = 24
/** What the letters of the name leave free under themselves in their line. */
const underName = 100
const thickRed = { style: BorderStyle.SINGLE, size: 20, color: red, space: 0 } as const
const thinRed = { style: BorderStyle.SINGLE, size: 6, color: red, space: 0 } as const

/** Two borders of one sliver: the ready-made double borders are turned over by some programs. */
function doubleLine(top: IBorderOptions, bottom: IBorderOptions): IParagraphOptions {
  return { spacing: { line: gap, lineRule: exact }, border: { top, bottom } }
}

/** The double lines are wider than the block and stand centred on the sheet. */
const beyondBlock = {
  left: letter.lineLeft - page.left,
  right: page.width - letter.lineLeft - letter.lineWidth - page.right,
}

/** 发文字号 of a letter — flush right under the first double line, seven eighths of a character below it. */
export function drawLetterNumber(head: PaperHead, number: string | null): Paragraph[] {
  const marks = head.marks.map((mark) =>
    paragraph(mark, { style: 'OfficialFlush' }, { font: font(fonts.strong), size: sizes.three }),
  )
  const spacing = { line: linePitch, lineRule: exact, before: 0 }
  return [paragraph(number ?? '', { style: 'OfficialFlush', alignment: AlignmentType.RIGHT, spacing }), ...marks]
}
