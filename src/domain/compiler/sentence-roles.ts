import type { Label } from '#domain/label.ts'
import type { Reading } from './drafts.ts'
import type { findMechanisms } from './mechanisms.ts'
import { hasQuantity } from './numbers.ts'
import type { DirectiveItem, FactItem, MechanismItem, Sentence, TargetItem } from './types.ts'
import { isPast, type Placed } from './zones.ts'

export type Telling = {
  readonly text: string
  readonly plain: string
  readonly placed: readonly Placed[]
  readonly reading: Reading
  readonly targets: readonly TargetItem[]
  readonly directives: readonly DirectiveItem[]
}

export type Told = {
  readonly sentences: Sentence[]
  readonly facts: FactItem[]
  mechanisms(find: typeof findMechanisms): MechanismItem[]
}

/** 逐句交代 — gives every sentence its role and the reason for it; together they cover the text without a gap. */
export function tellSentences(telling: Telling): Told {
  const sentences: Sentence[] = []
  const facts: FactItem[] = []
  const byPiece = groupByPiece(telling.reading)
  const hitsTarget = cursorOver(telling.targets)
  const hitsRow = cursorOver(telling.directives)
  for (const piece of telling.placed) {
    const plainRole = simpleRole(piece, telling.reading)
    if (plainRole !== null) {
      sentences.push({ start: piece.start, end: piece.end, ...plainRole })
      continue
    }
    const verdicts = byPiece.get(piece.index) ?? []
    if (verdicts.length === 0) sentences.push({ start: piece.start, end: piece.end, role: 'noise', reason: MARKS_ONLY })
    verdicts.forEach((verdict, at) => {
      const start = at === 0 ? piece.start : verdict.part.start
      const end = verdicts[at + 1]?.part.start ?? piece.end
      const row = verdict.rule.type === undefined ? hitsRow(start, end) : null
      const target = verdict.rule.type === undefined && row === null ? hitsTarget(start, end) : null
      const role = row !== null ? ROW : target !== null ? TARGET : verdict.rule
      sentences.push({ start, end, role: role === ROW ? (row?.type ?? 'task') : role.role, reason: role.reason })
      if (role === verdict.rule && isFact(telling.plain, verdict.rule.id, verdict.part)) facts.push(factOf(telling.text, piece, verdict.part, verdict.rule.reason))
    })
  }
  return { sentences, facts, mechanisms: (find) => mechanismsOf(telling, find) }
}

const HEADING: Label = ['标题', 'Heading']
const MARKS_ONLY: Label = ['只有标点，没有文字', 'Marks without words']
const ATTACHED: Label = ['责任单位或时限，已归入上一事项', 'Units or time of the row above']
const TARGET = { role: 'target', reason: ['提出量化目标', 'Sets a measurable target'] } as const satisfies { role: Sentence['role']; reason: Label }
const ROW = { role: 'task', reason: ['与同段事项合为一行', 'Part of the row that shares one list of units'] } as const satisfies { role: Sentence['role']; reason: Label }

function simpleRole(piece: Placed, reading: Reading): { role: Sentence['role']; reason: Label } | null {
  if (piece.heading !== null) return { role: 'heading', reason: HEADING }
  return reading.attachments.has(piece.index) ? { role: 'context', reason: ATTACHED } : null
}

function groupByPiece(reading: Reading): Map<number, Reading['verdicts'][number][]> {
  const groups = new Map<number, Reading['verdicts'][number][]>()
  for (const verdict of reading.verdicts) {
    const group = groups.get(verdict.piece.index)
    if (group === undefined) groups.set(verdict.piece.index, [verdict])
    else group.push(verdict)
  }
  return groups
}

type Spanned = { readonly start: number; readonly end: number }

/** Looks up the first item that overlaps a span; spans must be asked in the order of the text. */
function cursorOver<T extends Spanned>(items: readonly T[]): (start: number, end: number) => T | null {
  let at = 0
  return (start, end) => {
    while (at < items.length && (items[at]?.end ?? 0) <= start) at += 1
    const item = items[at]
    return item !== undefined && item.start < end ? item : null
  }
}

const FACT_RULES = new Set(['review', 'review-sentence', 'criticism', 'praise'])

function isFact(plain: string, rule: string, part: Spanned): boolean {
  if (!FACT_RULES.has(rule)) return false
  const words = plain.slice(part.start, Math.min(part.end, part.start + 300))
  return rule !== 'review' || hasQuantity(words) || isPast(words)
}

function factOf(text: string, piece: Placed, part: Spanned, reason: Label): FactItem {
  const { start, end } = part
  return { kind: 'fact', section: piece.under?.section ?? '', start, end, text: text.slice(start, end), reason }
}

function mechanismsOf(telling: Telling, find: typeof findMechanisms): MechanismItem[] {
  return telling.directives.flatMap((row) => find(telling.text, telling.plain, row.start, Math.min(row.end, row.start + 600), row.section))
}
