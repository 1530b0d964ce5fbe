/**
 * 字符映射 — older Chinese PDFs name an encoding of Adobe instead of carrying a table of their own. The tables are made
 * here from the decoders of the runtime: since only text is wanted, Unicode itself serves as the number of each letter.
 */
export class ChineseCmaps {
  #hasEncoding = false

  /** Called by the PDF library with the name of a table; an unknown one fails, and its font yields no text. */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const table = this.#makeTable(filename)
    if (table === null) throw new Error(`No character map ${filename}`)
    return new TextEncoder().encode(table)
  }

  #makeTable(name: string): string | null {
    if (name === 'Adobe-GB1-UCS2') return this.#hasEncoding ? unicodeOfLetters : null
    const letters = lettersOf(name)
    if (letters === null) return null
    this.#hasEncoding = true
    return letters
  }
}

/** Only true for numbers that came from a table of ours; with the numbers of Adobe it would be gibberish. */
const unicodeOfLetters = wrap(
  '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange',
)

function lettersOf(name: string): string | null {
  if (/^UniGB-(UCS2|UTF16)-[HV]$/.test(name)) {
    return wrap('1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange')
  }
  return /^(GB-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/.test(name) ? chineseLetters() : null
}

/** One byte for ASCII, two for everything else. */
function chineseLetters(): string {
  const decoder = new TextDecoder('gbk')
  const lines: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if (letter.length === 1 && letter !== '\ufffd') lines.push(`<${hex(lead)}${hex(trail)}> ${letter.charCodeAt(0)}`)
    }
  }
  const spaces = '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange'
  const ascii = '1 begincidrange <20> <7e> 32 endcidrange'
  return wrap(`${spaces} ${ascii} ${lines.length} begincidchar ${lines.join('\n')} endcidchar`)
}

function wrap(content: string): string {
  return `/CIDInit /ProcSet findresource begin begincmap ${content} endcmap end`
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
