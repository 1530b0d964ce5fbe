import { detectKind, type FileKind, refuseType } from './detect.ts'
import { type FileLimits, standardFileLimits } from './limits.ts'
import { looksLikeHtml, readHtml } from './read-html.ts'
import { type ReadText, readText } from './read-text.ts'
import { refuseFile } from './refusals.ts'

/** 读入的文稿 — its text in paragraphs separated by LF, and the title if the file itself names one. */
export type ReadDocument = ReadText & { readonly kind: FileKind }

/** 读取文稿 — turns the bytes of a file into text, by what they are and not by what they are called. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = standardFileLimits,
): Promise<ReadDocument> {
  checkSize(bytes, limits)
  const detected = detectKind(bytes, name, limits)
  const kind = detected === 'text' ? kindOfText(bytes, name) : detected
  const { title, text } = await readKind(kind, bytes, limits)
  if (text.length > limits.characters) throw refuseFile('file-too-long', { limit: limits.characters })
  if (!/[\p{L}\p{N}]/u.test(text)) throw refuseFile(kind === 'txt' || kind === 'csv' ? 'file-empty' : 'file-no-text')
  return { kind, title, text: text.replaceAll('\0', '') }
}

/** Refuses a file by its size alone, so that a server may do it before anything is started. */
export function checkSize(bytes: Uint8Array, limits: FileLimits): void {
  if (bytes.length === 0) throw refuseFile('file-empty')
  if (bytes.length <= limits.bytes) return
  throw refuseFile('file-too-large', { megabytes: inMegabytes(bytes.length), limit: inMegabytes(limits.bytes) })
}

function inMegabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10
}

/** Text has no magic number: a page is known by how it opens, data by its first sign. */
function kindOfText(bytes: Uint8Array, name: string): FileKind {
  const text = readText(bytes)
  if (looksLikeHtml(text)) return 'html'
  const opening = text.slice(0, 1000).trimStart()
  if (opening.startsWith('<?xml')) {
    if (/<!DOCTYPE/i.test(text)) throw refuseFile('file-doctype')
    throw refuseType('XML 数据', 'XML data')
  }
  if (/\.(html?|xhtml)$/i.test(name) && opening.includes('<')) return 'html'
  return 'txt'
}

/** The readers are loaded when they are needed: the one for PDF alone costs more than all of the others. */
async function readKind(kind: FileKind, bytes: Uint8Array, limits: FileLimits): Promise<ReadText> {
  switch (kind) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, limits)
    case 'doc':
      return (await import('./read-doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes)
    case 'csv':
      return (await import('./read-csv.ts')).readCsv(bytes)
    case 'html':
      return readHtml(bytes)
    case 'txt':
      return { title: null, text: readText(bytes) }
  }
}
