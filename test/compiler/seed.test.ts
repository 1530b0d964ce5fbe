import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '#domain/compiler/compile.ts'
import { toPrinted } from '#domain/compiler/printed.ts'

const SHARED = resolve(import.meta.dirname, '../../../shared')
const SPEECH = join(SHARED, 'eval/speech.txt')
const REPORTS = join(SHARED, 'data/reports')

test.skipIf(!existsSync(SPEECH))(
  'a real speech is cleaned to the letter and read as a supervision officer reads it',
  () => {
    const printed = toPrinted(compile({ raw: readFileSync(SPEECH, 'utf8') }))
    const labels = join(SHARED, 'eval/seed-labels.json')
    expect(createHash('sha256').update(printed.text).digest('hex')).toBe(
      JSON.parse(readFileSync(labels, 'utf8')).doc.sha256,
    )
    const result = score(JSON.stringify(printed), printed.text, labels)
    expect(result.directives.f1).toBeGreaterThanOrEqual(0.88)
    expect(result.units.f1).toBeGreaterThanOrEqual(0.85)
    expect(result.deadlines.f1).toBeGreaterThanOrEqual(0.95)
    expect(result.targets.f1).toBeGreaterThanOrEqual(0.85)
    expect(result.outline.f1).toBeGreaterThanOrEqual(0.95)
  },
)

test.skipIf(!existsSync(REPORTS))(
  'a real work report yields its tasks from the plan part and none from the review',
  () => {
    const bytes = readFileSync(join(REPORTS, 'county-2018.gb18030.txt'))
    const compiled = compile({ raw: new TextDecoder('gb18030').decode(bytes), planYear: 2018 })
    const plan = compiled.items.find((item) => item.kind === 'outline' && item.section === '二')
    const planned = compiled.items.filter((item) => item.kind === 'directive' || item.kind === 'target')
    expect(planned.length).toBeGreaterThan(100)
    expect(planned.filter((item) => item.start < (plan?.start ?? 0))).toEqual([])
  },
)

type Score = Record<'directives' | 'units' | 'deadlines' | 'targets' | 'outline', { f1: number }>

function score(predictions: string, text: string, labels: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-score-'))
  try {
    writeFileSync(join(folder, 'predictions.json'), predictions)
    writeFileSync(join(folder, 'text.txt'), text)
    const files = [join(folder, 'predictions.json'), labels, '--text', join(folder, 'text.txt'), '--json']
    return JSON.parse(execFileSync(process.execPath, [join(SHARED, 'eval/score.mjs'), ...files], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
