/** 已有来源 — something the zone knows already: what it is called, and where it stands. */
export type Source = { readonly name: string; readonly place: string }

export type Overlap = { readonly ask: string; readonly source: Source }

/**
 * What a form asks although it is known. Names are compared without units in brackets, blanks, and the words that say nothing
 * about the matter (累计, 本月, 情况 …). Very short names (名称, 单位) belong to every form and are passed over.
 */
export function knownAlready(asks: readonly string[], sources: readonly Source[]): readonly Overlap[] {
  const places = new Map(sources.map((source) => [plain(source.name), source]))
  return asks.flatMap((ask) => {
    const name = plain(ask)
    const source = name.length < 3 ? undefined : places.get(name)
    return source === undefined ? [] : [{ ask, source }]
  })
}

const before = /^(?:本月|当月|本季度?|当季|本年度?|全年|年度|累计|截至目前|其中|实际|已)/
const after = /(?:累计数?|合计|总数|总额|数量|金额|情况|完成数|完成额|完成情况|一览)$/

/** The bare name of a matter. */
export function plain(name: string): string {
  let bare = name
    .normalize('NFKC')
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s、，,。.：:“”"'《》]/g, '')
    .toLowerCase()
  for (let shorter = bare; ; bare = shorter) {
    shorter = bare.replace(before, '').replace(after, '')
    if (shorter === bare || shorter.length < 2) return bare
  }
}
