import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { characterPitch, characterSpacing, fonts, linePitch, sizes, titleLinePitch } from './official-geometry.ts'
import { font } from './official-text.ts'

const line = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const twoCharacters = { firstLineChars: 200, firstLine: Math.round(characterPitch * 2) }
// Flush left, not justified: letters of equal width need no stretching, and LibreOffice loses a comma at a justified edge.
const heading = { indent: twoCharacters, spacing: line, keepNext: true }

/** Styles of an official paper; headings are Word's own, so that its navigation and a later reader find them. */
export const officialStyles: IStylesOptions = {
  default: {
    document: { run: { font: font(fonts.body), size: sizes.three, characterSpacing }, paragraph: { spacing: line } },
    title: {
      run: { font: font(fonts.title), size: sizes.two, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: titleLinePitch, lineRule: LineRuleType.EXACT, before: linePitch * 2, after: linePitch },
      },
    },
    heading1: { run: { font: font(fonts.strong), size: sizes.three, color: '000000' }, paragraph: heading },
    heading2: { run: { font: font(fonts.second), size: sizes.three, color: '000000' }, paragraph: heading },
    heading3: { run: { font: font(fonts.body), size: sizes.three, color: '000000' }, paragraph: heading },
    heading4: { run: { font: font(fonts.body), size: sizes.three, color: '000000' }, paragraph: heading },
  },
  paragraphStyles: [
    {
      id: 'OfficialBody',
      name: '公文正文',
      basedOn: 'Normal',
      paragraph: { indent: twoCharacters, spacing: line },
    },
    {
      id: 'TableText',
      name: '表格文字',
      basedOn: 'Normal',
      run: { size: sizes.smallFour },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } },
    },
    { id: 'OfficialFlush', name: '公文顶格', basedOn: 'Normal', paragraph: { spacing: line } },
    {
      id: 'AnnexTitle',
      name: '附件标题',
      basedOn: 'Normal',
      run: { font: font(fonts.title), size: sizes.two },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: titleLinePitch, lineRule: LineRuleType.EXACT, before: linePitch, after: linePitch },
      },
    },
  ],
}
