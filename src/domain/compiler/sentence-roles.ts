import type { Label } from '#domain/label.ts'
import type { Reading } from './drafts.ts'
import type { findMechanisms } from './mechanisms.ts'
import { hasQuantity } from './numbers.ts'
import { isPast } from './past.ts'
import { cursorOver, type Spanned } from './spans.ts'
import type { DirectiveItem, FactItem, MechanismItem, Sentence, TargetItem } from './types.ts'
import type { Placed } from './zones.ts'

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
    for (const [at, verdict] of verdicts.entries()) {
      const start = at === 0 ? piece.start : verdict.part.start
      const end = verdicts[at + 1]?.part.start ?? piece.end
      const told =
        verdict.rule.type !== undefined
          ? verdict.rule
          : (roleByRow(hitsRow(start, end)) ?? roleByTarget(hitsTarget(start, end)) ?? verdict.rule)
      sentences.push({ start, end, role: told.role, reason: told.reason })
      if (told === verdict.rule && isFact(telling.plain, verdict.rule.id, verdict.part))
        facts.push(factOf(telling.text, piece, verdict.part, verdict.rule.reason))
    }
  }
  return { sentences, facts, mechanisms: (find) => mechanismsOf(telling, find) }
}

const HEADING: Label = ['标题', 'Heading']
const MARKS_ONLY: Label = ['只有标点或序号，没有文字', 'Marks or a number without words']
const ATTACHED: Label = ['责任单位或时限，已归入上一事项', 'Units or time of the row above']

type RoleWithReason = { readonly role: Sentence['role']; readonly reason: Label }

/** A sentence inside a row that a list of units has joined belongs to the row. */
function roleByRow(row: DirectiveItem | null): RoleWithReason | null {
  return row === null
    ? null
    : { role: row.type, reason: ['与同段事项合为一行', 'Part of the row that shares one list of units'] }
}

function roleByTarget(target: TargetItem | null): RoleWithReason | null {
  return target === null ? null : { role: 'target', reason: ['提出量化目标', 'Sets a measurable target'] }
}

function simpleRole(piece: Placed, reading: Reading): RoleWithReason | null {
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
  return telling.directives.flatMap((row) =>
    find(telling.text, telling.plain, row.start, Math.min(row.end, row.start + 600), row.section),
  )
}
