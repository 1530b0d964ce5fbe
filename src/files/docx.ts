import { DocumentGridType, Document as Docx, type ISectionOptions, Packer, PageOrientation } from 'docx'
import type { Annex, Block, Paper } from '#domain/paper/paper.ts'
import { titleLines } from '#domain/paper/title-lines.ts'
import { sealZip } from './canonical-zip.ts'
import { type Drawn, drawBlocks } from './official-blocks.ts'
import { drawAttendance, drawLetterNumber, drawMasthead, letterHead } from './official-forms.ts'
import { drawAnnexList, drawHead, drawImprint, drawPageNumbers, drawSignature } from './official-frame.ts'
import * as geometry from './official-geometry.ts'
import { officialStyles } from './official-styles.ts'
import { font, paragraph } from './official-text.ts'
import { completeStyles, nameSubstitutes, shrinkSectionEnds } from './official-touches.ts'

type FlowBlock = Exclude<Block, { readonly kind: 'landscape' }>

/** A run of pages that lie the same way. */
type Part = { readonly isLandscape: boolean; readonly drawn: readonly Drawn[] }

const maker = 'Gaoxin'
const widestTitle = 19

/** 成文 — writes a paper as .docx in the geometry of GB/T 9704; the same paper gives the same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Docx({
    title: paper.title,
    creator: paper.signature?.issuer ?? maker,
    lastModifiedBy: maker,
    styles: officialStyles,
    evenAndOddHeaderAndFooters: true,
    sections: partsOf(paper).map((part, index) => sectionOf(part, index === 0 ? paper : null)),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return sealZip(bytes, {
    'word/document.xml': shrinkSectionEnds,
    'word/styles.xml': completeStyles,
    'word/fontTable.xml': nameSubstitutes,
  })
}

function partsOf(paper: Paper): Part[] {
  const opening = [...drawOpening(paper), ...drawTitle(paper)]
  const parts: Part[] = [...split(paper.body, false, opening)]
  const closing = drawClosing(paper)
  const last = parts.at(-1)
  if (last !== undefined && !last.isLandscape) parts[parts.length - 1] = { ...last, drawn: [...last.drawn, ...closing] }
  else if (closing.length > 0) parts.push({ isLandscape: false, drawn: closing })
  paper.annexes.forEach((annex, index) => {
    const number = paper.annexes.length > 1 ? String(index + 1) : ''
    parts.push(...split(annex.body, annex.isLandscape, drawAnnexHead(annex, number)))
  })
  return paper.imprint === null ? parts : withImprint(parts, drawImprint(paper.imprint, paper.form === 'letter'))
}

/** A landscape block gets pages of its own; what follows it lies as before. */
function split(blocks: readonly Block[], isLandscape: boolean, opening: readonly Drawn[]): Part[] {
  const parts: Part[] = []
  let flow: FlowBlock[] = []
  let head = opening
  const flush = () => {
    const drawn = [...head, ...drawBlocks(flow, isLandscape ? geometry.turnedBlockWidth : geometry.blockWidth)]
    if (drawn.length > 0) parts.push({ isLandscape, drawn })
    flow = []
    head = []
  }
  for (const block of blocks) {
    if (block.kind !== 'landscape') {
      flow.push(block)
      continue
    }
    flush()
    parts.push(...split(block.body, true, []))
  }
  flush()
  return parts
}

function drawOpening({ form, masthead, head, number }: Paper): Drawn[] {
  if (masthead !== undefined) return drawMasthead(masthead, number)
  if (head === null) return []
  return form === 'letter' ? drawLetterNumber(head, number) : drawHead(head, number)
}

function drawTitle(paper: Paper): Drawn[] {
  const title = paragraph(titleLines(paper.title, widestTitle).join('\n'), { heading: 'Title' })
  if (paper.addressees === null) return [title]
  return [title, paragraph(`${paper.addressees}：`, { style: 'OfficialFlush' })]
}

function drawClosing(paper: Paper): Drawn[] {
  return [
    ...drawAnnexList(paper.annexes.map((annex) => annex.title)),
    ...drawAttendance(paper.attendance ?? []),
    ...(paper.signature === null ? [] : drawSignature(paper.signature, paper.note !== null)),
    ...(paper.note === null ? [] : [paragraph(`（${paper.note}）`, { style: 'OfficialBody' })]),
  ]
}

function drawAnnexHead(annex: Annex, number: string): Drawn[] {
  return [
    paragraph(`附件${number}`, { style: 'OfficialFlush' }, { font: font(geometry.fonts.strong) }),
    paragraph(titleLines(annex.title, annex.isLandscape ? 28 : widestTitle).join('\n'), { style: 'AnnexTitle' }),
  ]
}

/** The imprint belongs on an upright page; after a landscape annex it gets one. */
function withImprint(parts: readonly Part[], imprint: readonly Drawn[]): Part[] {
  const last = parts.at(-1)
  const sliver = () => paragraph('', { spacing: { line: 20, lineRule: 'exact' } })
  const drawn = [sliver(), ...imprint, sliver()]
  if (last === undefined || last.isLandscape) return [...parts, { isLandscape: false, drawn }]
  return [...parts.slice(0, -1), { ...last, drawn: [...last.drawn, ...drawn] }]
}

/** The first section of a letter has a first page of its own: head and foot between double lines, no page number. */
function sectionOf({ isLandscape, drawn }: Part, opening: Paper | null): ISectionOptions {
  const own = opening?.form === 'letter' && opening.head !== null ? letterHead(opening.head) : null
  const margins = isLandscape ? geometry.turnedPage : geometry.page
  const footer = isLandscape ? geometry.turnedFooter : geometry.footer
  const { top, right, bottom, left } = margins
  return {
    properties: {
      page: {
        size: {
          width: geometry.page.width,
          height: geometry.page.height,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, right, bottom, left, footer, header: own === null ? 850 : geometry.letter.head, gutter: 0 },
      },
      titlePage: own !== null,
      grid: {
        type: DocumentGridType.LINES_AND_CHARS,
        linePitch: geometry.linePitch,
        charSpace: geometry.characterSpace,
      },
    },
    ...(own === null ? {} : { headers: { first: own.header } }),
    footers: { ...drawPageNumbers(), ...(own === null ? {} : { first: own.footer }) },
    children: drawn,
  }
}
