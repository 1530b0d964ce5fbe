import type { TemplateWords } from '#domain/paper/template-words.ts'
import { askChild } from './child.ts'
import { type FileLimits, standardFileLimits } from './limits.ts'
import { checkSize } from './read-document.ts'
import { refuseFile } from './refusals.ts'
import type { TemplateReading } from './template.ts'

/** Without words the tags are read, with words they are filled. */
export type TemplateRequest = {
  readonly bytes: Uint8Array
  readonly limits: FileLimits
  readonly words: TemplateWords | null
}

/** Reads the tags of a template in a process of its own: it is a foreign file like any other. */
export function readTemplateInChild(bytes: Uint8Array): Promise<TemplateReading> {
  return askTemplate(bytes, null)
}

/** Fills a template in the same way. */
export function fillTemplateInChild(bytes: Uint8Array, words: TemplateWords): Promise<Uint8Array> {
  return askTemplate(bytes, words)
}

async function askTemplate<Value>(bytes: Uint8Array, words: TemplateWords | null): Promise<Value> {
  checkSize(bytes, standardFileLimits)
  const request: TemplateRequest = { bytes, limits: standardFileLimits, words }
  const program = new URL('./template-child.ts', import.meta.url)
  return askChild(program, request, {}, (cause) => refuseFile('file-broken', {}, cause))
}
