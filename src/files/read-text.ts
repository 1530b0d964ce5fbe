import { decodeText } from './decode-text.ts'
import { refuseType } from './detect.ts'
import { refuseFile } from './refusals.ts'

/** What every reader returns: paragraphs separated by LF, and a title only when the file itself names one. */
export type ReadText = { readonly title: string | null; readonly text: string }

const poorQuality = 0.5

/** Decodes plain text; refuses bytes that read as text in no encoding. */
export function readText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes)
  if (decoded.text.trim() === '') throw refuseFile('file-empty')
  if (decoded.quality < poorQuality) throw refuseType('无法识别的二进制文件', 'a binary file of unknown type')
  return decoded.text
}
