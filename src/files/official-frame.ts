import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IBordersOptions,
  type IFrameOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { type Imprint, officialDate, type PaperHead, type Signature } from '#domain/paper/paper.ts'
import {
  blockWidth,
  characterPitch,
  fonts,
  linePitch,
  millimetres,
  page,
  red,
  sizes,
  widthOf,
} from './official-geometry.ts'
import { font, paragraph } from './official-text.ts'

const characters = (count: number) => Math.round(count * characterPitch)
const largestHead = 104
const headShare = 0.95
/** What letters of a size leave free over themselves in their line, in twips. */
const overName = (size: number) => Math.round(size / 2)

/** 版头 — marks, the issuer in red 35 mm under the head of the block, the number and the red line 4 mm below it. */
export function drawHead(head: PaperHead, number: string | null): Paragraph[] {
  const marks = head.marks.map((mark) =>
    paragraph(mark, { style: 'OfficialFlush' }, { font: font(fonts.strong), size: sizes.three }),
  )
  const fitting = Math.floor((blockWidth * headShare) / 10 / Math.max(1, [...head.issuer].length))
  const size = Math.min(largestHead, fitting)
  const issuer = paragraph(
    head.issuer,
    {
      alignment: AlignmentType.CENTER,
      spacing: {
        before: Math.max(0, millimetres(35) - head.marks.length * linePitch - overName(size)),
        after: linePitch * 2,
        line: size * 11,
        lineRule: LineRuleType.EXACT,
      },
    },
    { font: font(fonts.title), size, color: red },
  )
  return [...marks, issuer, drawNumber(number ?? '', head.signatory)]
}

/** With a signatory the number moves to the left, one character in, and the name stands opposite. */
function drawNumber(number: string, signatory: string | null): Paragraph {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 7 } }
  if (signatory === null) {
    return paragraph(number, { style: 'OfficialFlush', alignment: AlignmentType.CENTER, border })
  }
  return new Paragraph({
    style: 'OfficialFlush',
    border,
    tabStops: [{ type: 'right', position: blockWidth - characters(1) }],
    children: [
      new TextRun({ text: `\u3000${number}\t签发人：` }),
      new TextRun({ text: signatory, font: font(fonts.second) }),
    ],
  })
}

/** 附件说明 — one line under the text, two characters in, each title under the first. */
export function drawAnnexList(titles: readonly string[]): Paragraph[] {
  return titles.map((title, index) => {
    const number = titles.length > 1 ? `${index + 1}.` : ''
    const label = `${index === 0 ? '附件：' : ''}${number}`
    const left = characters(5) + widthOf(number)
    const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: index === 0 ? linePitch : 0 }
    return paragraph(`${label}${title}`, {
      spacing,
      indent: { left, hanging: Math.round(widthOf(label)) },
      keepNext: true,
    })
  })
}

/** 署名和日期 — sealed: the date four characters in, the issuer centred over it; unsealed: the issuer two in. */
export function drawSignature(signature: Signature, isFollowed: boolean): Paragraph[] {
  const date = officialDate(signature.on)
  const difference = widthOf(date) - widthOf(signature.issuer)
  const { issuer, on } = signature.isSealed ? sealedIndents(difference) : unsealedIndents(difference)
  const lines = signature.isSealed ? 3 : 1
  const place = (right: number, before: number) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(right) },
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before },
  })
  return [
    paragraph(signature.issuer, { ...place(issuer, linePitch * lines), keepNext: true }),
    paragraph(date, { ...place(on, 0), keepNext: isFollowed }),
  ]
}

type Indents = { readonly issuer: number; readonly on: number }

function sealedIndents(difference: number): Indents {
  const issuer = Math.max(characters(2), characters(4) + difference / 2)
  return { issuer, on: issuer - difference / 2 }
}

/** The date begins two characters to the right of where the issuer begins. */
function unsealedIndents(difference: number): Indents {
  const on = Math.max(characters(2), -difference)
  return { issuer: on + difference + characters(2), on }
}

/**
 * 版记 — framed at the foot of the last page, thick lines around, a thin one between, one character in. Each line is a
 * frame of its own, because LibreOffice gives up a frame whose paragraphs have different borders.
 */
export function drawImprint(imprint: Imprint, isLetter = false): Paragraph[] {
  if (isLetter) return drawLetterCopies(imprint)
  const printed = `\u3000${imprint.printer}\t${officialDate(imprint.printedOn)}印发`
  if (imprint.copies === null) return [drawImprintLine(printed, { top: thick, bottom: thick }, 0, 1)]
  const copies = `\u3000抄送：${imprint.copies}。`
  const rows = Math.ceil((widthOf(copies) * sizes.four) / sizes.three / blockWidth)
  return [
    drawImprintLine(copies, { top: thick }, imprintLine + imprintGap, rows),
    drawImprintLine(printed, { top: thin, bottom: thick }, 0, 1),
  ]
}

/** 版记 of a letter names whom it is copied to and nothing else, without lines. */
function drawLetterCopies({ copies }: Imprint): Paragraph[] {
  if (copies === null) return []
  const words = `\u3000抄送：${copies}。`
  const rows = Math.ceil((widthOf(words) * sizes.four) / sizes.three / blockWidth)
  return [drawImprintLine(words, {}, 0, rows)]
}

const imprintLine = 420
const imprintGap = 110
/** LibreOffice draws the lower line outside the frame; the last line is to lie on the edge of the block. */
const borderRoom = 80
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 }

function drawImprintLine(text: string, border: IBordersOptions, above: number, rows: number): Paragraph {
  const height = imprintLine * rows
  const frame: IFrameOptions = {
    type: 'absolute',
    width: blockWidth,
    height,
    rule: HeightRule.ATLEAST,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    position: { x: 0, y: page.height - page.bottom - above - height - imprintGap - borderRoom },
    wrap: FrameWrap.AROUND,
  }
  const spacing = { line: imprintLine, lineRule: LineRuleType.EXACT }
  const tabStops = [{ type: 'right' as const, position: blockWidth - sizes.four * 10 }]
  return paragraph(text, { frame, border, spacing, tabStops }, { size: sizes.four })
}

/** 页码 — `— 1 —` in size four, odd pages right, even pages left, one character in. */
export function drawPageNumbers() {
  const run = { font: font(fonts.number), size: sizes.four }
  const draw = (alignment: 'left' | 'right', indent: { left?: number; right?: number }) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent,
          children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  const oneCharacter = sizes.four * 10
  return { default: draw('right', { right: oneCharacter }), even: draw('left', { left: oneCharacter }) }
}
