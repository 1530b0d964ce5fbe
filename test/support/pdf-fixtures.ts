/** A line as it is drawn: from the left, from the foot, and how large. */
export type DrawnLine = { readonly text: string; readonly x: number; readonly y: number; readonly size: number }

/** A PDF whose pages hold the given lines; the font is not embedded but says which letters its codes mean. */
export function pdfFile(pages: readonly (readonly DrawnLine[])[], trailer = ''): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap((line) => [...line.text]))]
  const codeOf = new Map(letters.map((letter, index) => [letter, index + 1]))
  const pageIds = pages.map((_, index) => 7 + index * 2)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 6 0 R>>',
    stream(unicodeMap(codeOf)),
    '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${8 + index * 2} 0 R>>`,
      stream(lines.map((line) => draw(line, codeOf)).join('\n')),
    ]),
  ]
  return assemble(objects, trailer)
}

/** A PDF of the older kind: it names an encoding of Adobe for its bytes and carries no table of its own. */
export function olderPdfFile(encoding: string, bytes: Uint8Array): Uint8Array {
  return assemble(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[7 0 R]/Count 1>>',
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
      stream(`BT /F1 16 Tf 80 700 Td <${Buffer.from(bytes).toString('hex')}> Tj ET`),
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 6 0 R>>',
    ],
    '',
  )
}

function draw({ text, x, y, size }: DrawnLine, codeOf: ReadonlyMap<string, number>): string {
  const codes = [...text].map((letter) => hex(codeOf.get(letter) ?? 0)).join('')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

function unicodeMap(codeOf: ReadonlyMap<string, number>): string {
  const pairs = [...codeOf].map(
    ([letter, code]) => `<${hex(code)}><${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin begincmap /CMapName /A def 1 begincodespacerange <0000><ffff> endcodespacerange ${blocks.join(' ')} endcmap end`
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const at = file.length
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
