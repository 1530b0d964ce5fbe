export type DecodedText = { readonly text: string; readonly encoding: string; readonly quality: number }

/** The characters that fill Chinese papers; a wrong decoding hits them only by chance. */
const commonCharacters = new Set(
  '的一是在不了有和人中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严，。、；：！？“”《》（）',
)

/**
 * Turns bytes into text: by their byte-order mark if there is one, else by the encoding that reads best
 * (UTF-8, GB18030, UTF-16 of either order). `quality` runs from 0 to 1; below a half it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const utf8 = decodeAs(bytes, 'utf-8')
  if (isClean(utf8)) return utf8
  const candidates = [utf8, ...['gb18030', 'utf-16le', 'utf-16be'].map((encoding) => decodeAs(bytes, encoding))]
  return candidates.reduce((best, candidate) => (candidate.quality > best.quality ? candidate : best))
}

/** One kind of line end, no byte-order mark. */
export function normalizeLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
}

export function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = normalizeLines(new TextDecoder(encoding).decode(bytes))
  return { text, encoding, quality: qualityOf(text) }
}

/** Valid UTF-8 with no replacement and no NUL is UTF-8: the odds of anything else are nil. */
function isClean(decoded: DecodedText): boolean {
  return !decoded.text.includes('\ufffd') && !decoded.text.includes('\0')
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const sampleSize = 20_000

/** Share of characters that belong in a paper; controls and replacements count against it. */
function qualityOf(text: string): number {
  const sample = text.slice(0, sampleSize)
  if (sample.length === 0) return 0
  let good = 0
  for (const character of sample) good += worthOf(character)
  return Math.max(0, good / sample.length)
}

function worthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (character === '\n' || character === '\t' || (code >= 0x20 && code < 0x7f)) return 1
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd || (code >= 0xd800 && code < 0xf900)) return -4
  if (commonCharacters.has(character)) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return 0.6
  return 0.3
}
