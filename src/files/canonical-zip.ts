import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Any day will do if it never changes; it is local time, because a zip knows no other. */
const anyDay = new Date(2000, 0, 1)

/** Packs an office file again without the traces of when it was made, so that equal content is equal bytes; `edits` change single parts. */
export function sealZip(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>> = {}): Uint8Array {
  const files = unzipSync(bytes)
  for (const [name, edit] of Object.entries({ 'docProps/core.xml': withoutTimes, ...edits })) {
    const part = files[name]
    if (part !== undefined) files[name] = strToU8(edit(strFromU8(part)))
  }
  const names = Object.keys(files).sort(byOfficeOrder)
  const sealed: Zippable = {}
  for (const name of names) sealed[name] = [files[name] ?? new Uint8Array(), { mtime: anyDay, level: 6 }]
  return zipSync(sealed)
}

function withoutTimes(xml: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z')
}

/** Readers that look at the first entry only expect the list of types there. */
function byOfficeOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}
