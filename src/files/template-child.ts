import { answerOnce } from './answer-once.ts'
import { fillDocx, readTemplate } from './template.ts'

/** Reads or fills one template and ends. It is never imported, only started. */
answerOnce(
  async ({ bytes, limits, words }): Promise<ReturnType<typeof readTemplate> | Uint8Array> =>
    words === undefined ? readTemplate(bytes, limits) : fillDocx(bytes, words, limits),
)
