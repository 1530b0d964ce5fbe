/** 公文版面 — the measures of GB/T 9704-2012 in the units of Word: twips for places, half points for letters. */

const twipsPerMillimetre = 1440 / 25.4

export function millimetres(length: number): number {
  return Math.floor(length * twipsPerMillimetre)
}

/** A4 with the text block of 156 × 225 mm: binding edge 28 mm, head 37 mm. */
export const page = {
  width: 11906,
  height: 16838,
  top: millimetres(37),
  left: millimetres(28),
  right: millimetres(26),
  bottom: millimetres(35),
} as const

/** The same sheet turned: the binding edge becomes the head, so a table is read from the outer edge. */
export const turnedPage = {
  top: page.left,
  bottom: page.right,
  left: page.bottom,
  right: page.top,
} as const

export const blockWidth = page.width - page.left - page.right
export const turnedBlockWidth = page.height - turnedPage.left - turnedPage.right

/** 22 lines; one twip below the exact pitch, because a block short by one twip holds only 21. */
export const linePitch = Math.floor((page.height - page.top - page.bottom) / 22)

/**
 * 28 characters. The grid of the section says so in 4096ths of a point; the letters themselves are set closer by as
 * much in twips, because LibreOffice gives a 16-point letter two fields of a narrower grid; at five twips, which would
 * fit by the sum, it breaks after the 27th.
 */
export const characterSpace = -848
export const characterSpacing = -6
export const characterPitch = 320 + characterSpacing

/** Letter sizes by their Chinese names, in half points. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const

export const titleLinePitch = 660
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  strong: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const

/** The page number stands 7 mm under the block; Word measures from the edge of the sheet to its foot. */
export const footer = page.bottom - millimetres(7) - 320
export const turnedFooter = turnedPage.bottom - millimetres(7) - 320

/** 信函 — 30 mm from the edge to the issuer, double lines 170 mm wide, the lower one 20 mm from the foot of the sheet. */
export const letter = {
  head: millimetres(29),
  lineWidth: millimetres(170),
  lineLeft: millimetres(20),
  foot: millimetres(20),
} as const

export const red = 'FF0000'

/** Twips that a text takes in the body: half-width letters count half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * characterPitch
}
