import { isMarked } from './markers.ts'

/** 折行还原 — joins lines that a fixed page width has broken, and lines that end in the middle of a sentence. */
export function joinWrapped(lines: readonly string[]): string[] {
  const width = findWidth(lines)
  const longest =
    width === 0 ? 0 : percentile(lines.map((line) => line.trimEnd().length).filter((length) => length > 10))
  const out: string[] = []
  let isOpen = false
  for (const line of lines) {
    const bare = line.trimEnd()
    if (bare.trim() === '') {
      isOpen = isOpen && endsInside(out.at(-1) ?? '')
      continue
    }
    const startsNew = isMarked(bare.trimStart()) || (width > 0 && INDENT.test(bare))
    const isCut = CUT_NUMBER.test(`${(out.at(-1) ?? '').slice(-1)}${bare.trimStart().slice(0, 1)}`)
    if ((isOpen || isCut) && !startsNew) out[out.length - 1] += bare.trimStart()
    else out.push(bare)
    isOpen = endsInside(bare) || (width > 0 && (widthOf(bare) >= width - SLACK || bare.length >= longest))
  }
  return out
}

/** 6 | 月底前: a number that the line break has parted from its measure. */
const CUT_NUMBER = /^\d[年月日号时%％亿万元个家户项条]$/

const INDENT = /^(?:\u3000|\t| {2})/
/** A wrapped line may fall short of the full width by a Latin word or a mark that may not begin a line. */
const SLACK = 6
const MIDDLE = new Set([...'，、,（(“《〈【'])
const FEWEST_LINES = 8
const WIDEST_PAGE = 160

function endsInside(line: string): boolean {
  return MIDDLE.has(line.charAt(line.length - 1))
}

/** The page width in half-width columns if the text was broken at one, otherwise 0. */
function findWidth(lines: readonly string[]): number {
  const widths = lines.map((line) => widthOf(line.trimEnd())).filter((width) => width > 20)
  if (widths.length < FEWEST_LINES) return 0
  const width = percentile(widths)
  if (width > WIDEST_PAGE) return 0
  const full = widths.filter((each) => each >= width - SLACK && each <= width + SLACK).length
  return full >= widths.length * 0.35 ? width : 0
}

/** The length that one line in twenty exceeds: the page width, whatever the odd longer line. */
function percentile(lengths: number[]): number {
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

function widthOf(line: string): number {
  let width = 0
  const end = Math.min(line.length, WIDEST_PAGE * 2)
  for (let at = 0; at < end; at += 1) width += line.charCodeAt(at) > 0xff ? 2 : 1
  return width
}
