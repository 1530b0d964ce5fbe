import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import type { Paper } from '#domain/paper/paper.ts'
import { writeDocx } from '#files/docx.ts'

const run = promisify(execFile)

/** Whether this machine can lay out a .docx and draw the result; the structural tests hold where it cannot. */
export function canRender(): boolean {
  return ['soffice', 'pdftoppm'].every((program) => spawnSync(program, ['--version']).error === undefined)
}

/** A stretch of the sheet in millimetres from its upper left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Ink = 'red' | 'black'

export type RenderedPage = {
  /** Lines of text from the top, as a reader finds them. */
  readonly lines: readonly string[]
  /** The stretches of rows that carry ink of this colour, from the top. */
  bands(ink: Ink, within?: Partial<Box>): readonly Box[]
}

/** Lays papers out with LibreOffice and measures the ink of their pages to a tenth of a millimetre. */
export async function render(
  papers: Readonly<Record<string, Paper>>,
): Promise<Record<string, readonly RenderedPage[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'gaoxin-paper-'))
  try {
    const names = Object.keys(papers)
    for (const [name, paper] of Object.entries(papers))
      await writeFile(join(folder, `${name}.docx`), await writeDocx(paper))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const documents = names.map((name) => join(folder, `${name}.docx`))
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents])
    const pages: Record<string, readonly RenderedPage[]> = {}
    for (const name of names) pages[name] = await pagesOf(join(folder, `${name}.pdf`))
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function pagesOf(file: string): Promise<readonly RenderedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 })
  const pages: RenderedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const picture = await rasterOf(file, number)
    pages.push({ lines: linesOf(items), bands: (ink, within) => bandsOf(picture, ink, within) })
  }
  return pages
}

/** Text pieces of one height make a line; a mark that begins a piece stands to the right of what came before. */
function linesOf(items: readonly object[]): readonly string[] {
  const rows = new Map<number, string>()
  for (const item of items) {
    if (!('str' in item) || !('transform' in item)) continue
    const { str, transform } = item as { str: string; transform: readonly number[] } // the shape of a text item of pdf.js
    if (str.trim() === '') continue
    const height = Math.round(transform[5] ?? 0)
    rows.set(height, (rows.get(height) ?? '') + str)
  }
  return [...rows].sort(([a], [b]) => b - a).map(([, text]) => text)
}

type Raster = { readonly width: number; readonly height: number; readonly pixels: Buffer }

const dotsPerMillimetre = 10

async function rasterOf(file: string, number: number): Promise<Raster> {
  const only = ['-f', String(number), '-l', String(number)]
  const { stdout } = await run('pdftoppm', ['-r', String(dotsPerMillimetre * 25.4), ...only, file], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  })
  const [, width = 0, height = 0] = stdout.subarray(0, 20).toString('latin1').split(/\s+/).map(Number)
  return { width, height, pixels: stdout.subarray(stdout.length - width * height * 3) }
}

function bandsOf({ width, height, pixels }: Raster, ink: Ink, within: Partial<Box> = {}): readonly Box[] {
  const [first, last] = [(within.left ?? 0) * dotsPerMillimetre, (within.right ?? 1000) * dotsPerMillimetre]
  const bands: Box[] = []
  let open: Open | null = null
  const begin = Math.floor((within.top ?? 0) * dotsPerMillimetre)
  const end = Math.min(height, Math.ceil((within.bottom ?? 1000) * dotsPerMillimetre))
  for (let y = begin; y <= end; y += 1) {
    let [left, right] = [-1, -1]
    for (let x = Math.floor(first); y < end && x < Math.min(width, last); x += 1) {
      if (!isInk(pixels, (y * width + x) * 3, ink)) continue
      if (left === -1) left = x
      right = x
    }
    if (left === -1) {
      if (open !== null) bands.push(inMillimetres(open, y))
      open = null
    } else open = widened(open, left, right, y)
  }
  return bands
}

type Open = { readonly left: number; readonly right: number; readonly top: number }

function widened(open: Open | null, left: number, right: number, top: number): Open {
  if (open === null) return { left, right, top }
  return { left: Math.min(open.left, left), right: Math.max(open.right, right), top: open.top }
}

function isInk(pixels: Buffer, at: number, ink: Ink): boolean {
  const [r = 255, g = 255, b = 255] = pixels.subarray(at, at + 3)
  return ink === 'black' ? r < 128 && g < 128 && b < 128 : r > 180 && g < 128 && b < 128
}

function inMillimetres(open: Open, bottom: number): Box {
  const scaled = (dots: number) => dots / dotsPerMillimetre
  return { left: scaled(open.left), right: scaled(open.right + 1), top: scaled(open.top), bottom: scaled(bottom) }
}
