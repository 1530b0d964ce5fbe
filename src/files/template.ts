import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { TemplateWords } from '#domain/paper/template-words.ts'
import { sealZip } from './canonical-zip.ts'
import type { FileLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'
import { unzip } from './zip.ts'

export type TemplateReading = {
  /** Tags as written; those inside a list after its name and a stroke: 正文/段落. */
  readonly tags: readonly string[]
  /** Those that are not closed, not opened or not paired. */
  readonly broken: readonly string[]
}

/** Reads which tags a .docx holds; a container that is broken or too large is refused. */
export function readTemplate(bytes: Uint8Array, limits: FileLimits): TemplateReading {
  const tags = new Set<string>()
  try {
    open(bytes, limits, [listener((one) => tags.add(one))])
  } catch (error) {
    const broken = brokenIn(error)
    if (broken === null) throw error
    return { tags: [], broken }
  }
  return { tags: [...tags], broken: [] }
}

/** What the library makes of a tag before it puts those of a list under its opening. */
type Part = { readonly type: string; readonly value?: string; readonly module?: string; readonly location?: string }

/** Hears of every tag in the order of the text and tells its path through the lists that are open. */
function listener(hear: (path: string) => void) {
  const heard = new WeakSet<Part>()
  return {
    name: 'Tags',
    // Before the library's own, which put the parts of a list out of this one.
    priority: 1000,
    postparse(parts: readonly Part[]) {
      const open: string[] = []
      for (const part of parts) {
        const { type, value = '', module, location } = part
        // The inside of a list is shown once more by itself.
        if (type !== 'placeholder' || heard.has(part)) continue // what the library calls a tag that it has read
        heard.add(part)
        const isList = module === 'loop'
        if (isList && location === 'end') open.pop()
        else hear([...open, value.trim()].join('/'))
        if (isList && location === 'start') open.push(value.trim())
      }
      return { postparsed: parts, errors: [] }
    },
  }
}

/** Fills a template; equal data gives equal bytes. */
export function fillDocx(bytes: Uint8Array, data: TemplateWords, limits: FileLimits): Uint8Array {
  const document = open(bytes, limits, [])
  document.render(data)
  return sealZip(document.toUint8Array())
}

function open(bytes: Uint8Array, limits: FileLimits, modules: readonly object[]): Docxtemplater {
  // Every entry is unpacked and counted before the library does: the sizes a container declares may lie.
  const parts = unzip(bytes, limits, (name) => name === 'word/document.xml')
  if (!parts.has('word/document.xml')) throw refuseFile('file-broken')
  return new Docxtemplater(new PizZip(bytes), {
    modules: [...modules],
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  })
}

/** The library reports what is wrong with a template as a list of errors within one. */
function brokenIn(error: unknown): readonly string[] | null {
  if (!(error instanceof Error) || !('properties' in error)) return null
  const { errors, xtag } = error.properties as { errors?: readonly { properties?: { xtag?: string } }[]; xtag?: string } // the shape that docxtemplater documents
  const names = errors?.map((one) => one.properties?.xtag ?? '?') ?? [xtag ?? '?']
  return [...new Set(names)]
}
