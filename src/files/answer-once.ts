import { Refusal } from '#domain/refusal.ts'
import type { ChildAnswer, ChildRequest } from './read-in-child.ts'

/** The whole life of a reading child: one request in, one answer out. */
export function answerOnce<T>(read: (request: ChildRequest) => Promise<T>): void {
  process.once('message', async (request: ChildRequest) => {
    const answer = await answerTo(read, request)
    process.send?.(answer, () => process.disconnect())
  })
}

async function answerTo<T>(
  read: (request: ChildRequest) => Promise<T>,
  request: ChildRequest,
): Promise<ChildAnswer<T>> {
  try {
    return { document: await read(request) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, text: error.text, facts: error.facts } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
