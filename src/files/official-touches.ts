import { fonts, sizes } from './official-geometry.ts'

const offGrid = ['Title', 'AnnexTitle', 'TableText']

/**
 * What the writing library cannot say of a style: the letter size that the grid counts in must stand in the style
 * Normal itself, and titles and tables do not sit on the grid of the running text.
 */
export function completeStyles(xml: string): string {
  const size = `<w:rPr><w:sz w:val="${sizes.three}"/><w:szCs w:val="${sizes.three}"/></w:rPr>`
  const sized = xml.replace(/(<w:name w:val="Normal"\/><w:qFormat\/>)/, `$1${size}`)
  return offGrid.reduce((styles, id) => {
    const place = new RegExp(`(w:styleId="${id}".*?)(<w:spacing )`)
    return styles.replace(place, '$1<w:snapToGrid w:val="0"/>$2')
  }, sized)
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
