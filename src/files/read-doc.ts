import WordExtractor from 'word-extractor'
import type { ReadText } from './read-text.ts'
import { refuseFile } from './refusals.ts'

/** Reads a Word 97–2003 document: its text and, after it, text boxes and notes. Numbers set by Word itself are lost. */
export async function readDoc(bytes: Uint8Array): Promise<ReadText> {
  const document = await extract(bytes)
  const asWritten = { filterUnicode: false }
  const parts = [
    document.getBody(asWritten),
    document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }),
    document.getFootnotes(asWritten),
    document.getEndnotes(asWritten),
  ]
  const lines = parts.flatMap((part) => part.split('\n')).map((line) => line.trim())
  return { title: null, text: lines.filter((line) => line !== '').join('\n') }
}

/** The library throws plain errors at anything it cannot follow: all of them mean that the file is not whole. */
async function extract(bytes: Uint8Array): Promise<WordExtractor.Document> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes))
  } catch (cause) {
    throw refuseFile('file-broken', {}, cause)
  }
}
