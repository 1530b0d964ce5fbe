import { Refusal } from '#domain/refusal.ts'
import { readDocument } from './read-document.ts'
import type { ChildAnswer, ChildRequest } from './read-in-child.ts'

/** The whole life of the child: one request in, one answer out. It is never imported, only started. */
process.once('message', async (request: ChildRequest) => {
  const answer = await answerTo(request)
  process.send?.(answer, () => process.disconnect())
})

async function answerTo({ bytes, name, limits, template }: ChildRequest): Promise<ChildAnswer> {
  try {
    if (template !== undefined) {
      const { fillDocx, readTemplate } = await import('./template.ts')
      return template === 'read'
        ? { template: readTemplate(bytes, limits) }
        : { filled: fillDocx(bytes, template, limits) }
    }
    return { document: await readDocument(bytes, name, limits) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, text: error.text, facts: error.facts } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
