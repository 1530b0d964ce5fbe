import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { speech, speechTitle } from '#demo/speech.ts'
import { type Block, plainPaper } from '#domain/paper/paper.ts'
import { writeDocx } from '#files/docx.ts'

/** Writes the sample that a newcomer drops on the page: `node demo/make-speech.ts`. The same words give the same bytes. */
export function speechFile(): Promise<Uint8Array> {
  const [, ...lines] = speech.trim().split('\n')
  return writeDocx(plainPaper(speechTitle, lines.map(blockOf)))
}

function blockOf(text: string): Block {
  return /^[一二三四五六七八九十]+、/.test(text) ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL('speech.docx', import.meta.url), await speechFile())
}
