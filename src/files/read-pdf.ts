import { getDocumentProxy } from 'unpdf'
import { ChineseCmaps } from './pdf-cmaps.ts'
import { type PdfLine, type PdfPiece, toLines } from './pdf-lines.ts'
import { titleOfLines, toParagraphs } from './pdf-paragraphs.ts'
import type { ReadText } from './read-text.ts'
import { refuseFile } from './refusals.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Fewer letters than this on a page is a stamp or a page number, not a text. */
const fewestLetters = 6

/** Reads the text layer of a PDF and joins its lines into paragraphs; a scan has none and is refused. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const pdf = await open(bytes)
  const lines = await readPages(pdf)
  const text = toParagraphs(lines).join('\n')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unreadable = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  const isScan = letters < fewestLetters * Math.min(pdf.numPages, 3) || unreadable > letters * 0.3
  if (isScan) throw refuseFile('file-no-text', { pages: pdf.numPages })
  return { title: titleOfLines(lines), text }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      cMapUrl: 'made-here/',
      cMapPacked: false,
      useWorkerFetch: false,
      BinaryDataFactory: ChineseCmaps,
    })
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException'
    throw refuseFile(isEncrypted ? 'file-encrypted' : 'file-broken', {}, cause)
  }
}

async function readPages(pdf: Pdf): Promise<PdfLine[]> {
  const lines: PdfLine[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const pieces = content.items.flatMap((item) => ('str' in item ? [toPiece(item)] : []))
      const [left = 0, , right = 0] = page.view
      for (const line of toLines(pieces, { page: number, width: right - left })) lines.push(line)
      page.cleanup()
    }
  } catch (cause) {
    throw refuseFile('file-broken', {}, cause)
  }
  return lines
}

function toPiece(item: { str: string; width: number; transform: number[] }): PdfPiece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
  return { text: item.str, x, y, width: item.width, size: Math.round(Math.hypot(a, b) * 10) / 10 }
}
