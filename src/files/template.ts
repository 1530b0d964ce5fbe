import Docxtemplater from 'docxtemplater'
import inspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import type { TemplateWords } from '#domain/paper/template-words.ts'
import { sealZip } from './canonical-zip.ts'
import type { FileLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'
import { unzip } from './zip.ts'

export type TemplateReading = {
  /** Placeholders as written; those inside a list after its name and a stroke: 正文/段落. */
  readonly placeholders: readonly string[]
  /** Those that are not closed, not opened or not paired. */
  readonly broken: readonly string[]
}

/** Reads which placeholders a .docx holds; a container that is broken or too large is refused. */
export function readTemplate(bytes: Uint8Array, limits: FileLimits): TemplateReading {
  const inspect = newInspector()
  try {
    open(bytes, limits, [inspect])
  } catch (error) {
    const broken = brokenIn(error)
    if (broken === null) throw error
    return { placeholders: [], broken }
  }
  return { placeholders: flat(inspect.getAllTags() as Tags), broken: [] } // the module gives nested objects of tag names
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

/** The package's types speak of a default export; what it exports is the maker itself. */
const newInspector = inspectModule as unknown as () => { getAllTags(): Record<string, unknown> }

type Tags = { readonly [name: string]: Tags }

function flat(tags: Tags, above = ''): readonly string[] {
  return Object.entries(tags).flatMap(([name, inner]) => [`${above}${name}`, ...flat(inner, `${above}${name}/`)])
}

/** The library reports what is wrong with a template as a list of errors within one. */
function brokenIn(error: unknown): readonly string[] | null {
  if (!(error instanceof Error) || !('properties' in error)) return null
  const { errors, xtag } = error.properties as { errors?: readonly { properties?: { xtag?: string } }[]; xtag?: string } // the shape that docxtemplater documents
  const names = errors?.map((one) => one.properties?.xtag ?? '?') ?? [xtag ?? '?']
  return [...new Set(names)]
}
