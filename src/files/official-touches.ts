import { fonts, sizes } from './official-geometry.ts'

/**
 * What the writing library cannot say: the letter size that the grid counts in must stand in the style Normal itself,
 * and the lines, whose pitch is exact already, are not to be moved by the grid a second time. Between characters and
 * digits no room is added: the line holds 28 characters, of which two digits are one.
 */
export function completeStyles(xml: string): string {
  const size = `<w:rPr><w:sz w:val="${sizes.three}"/><w:szCs w:val="${sizes.three}"/></w:rPr>`
  const close = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
  return xml
    .replace('<w:name w:val="Normal"/><w:qFormat/>', (normal) => `${normal}<w:pPr>${close}</w:pPr>${size}`)
    .replace('<w:pPrDefault><w:pPr>', (defaults) => `${defaults}${close}<w:snapToGrid w:val="0"/>`)
}

/** The empty paragraph that ends a section must not cost a page when a table fills the last one. */
export function shrinkSectionEnds(xml: string): string {
  const sliver = '<w:spacing w:line="20" w:lineRule="exact"/>'
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${sliver}<w:sectPr>`)
}

/** The official fonts are often missing; these names tell any program what comes closest. */
const substitutes = [
  [fonts.body, '仿宋'],
  [fonts.second, '楷体'],
  [fonts.title, '宋体'],
  [fonts.strong, 'SimHei'],
  [fonts.number, 'SimSun'],
] as const

export function nameSubstitutes(xml: string): string {
  const named = substitutes.map(
    ([name, substitute]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  if (xml.includes('</w:fonts>')) return xml.replace('</w:fonts>', `${named.join('')}</w:fonts>`)
  return xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${named.join('')}</w:fonts>`)
}
