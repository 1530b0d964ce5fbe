import { findMarker } from './markers.ts'
import { opensWithTime, type Part, splitParts } from './parts.ts'
import { FRAME_RULES } from './rules/frame.ts'
import { RHETORIC_RULES } from './rules/rhetoric.ts'
import { holds, type Rule, type View, viewOf } from './rules/rule.ts'
import { WORK_RULES } from './rules/work.ts'
import type { Placed } from './zones.ts'

/** All rules in the order in which they are asked; the last one always holds. */
export const RULES: readonly Rule[] = [...FRAME_RULES, ...RHETORIC_RULES, ...WORK_RULES]

function getRule(id: string): Rule {
  const found = RULES.find((rule) => rule.id === id)
  if (found === undefined) throw new Error(`there is no rule ${id}`)
  return found
}

/** 判定 — a part of a sentence with the rule that decided it. */
export type Verdict = { readonly part: Part; readonly view: View; readonly rule: Rule; readonly piece: Placed }

/** 定性 — decides for every part of a piece what it is: task, order, mechanism or none of them. */
export function judge(plain: string, piece: Placed): Verdict[] {
  if (!LETTER.test(plain.slice(piece.start, Math.min(piece.stop, piece.start + LONGEST_BLANK)))) return []
  if (findMarker(plain.slice(piece.start, Math.min(piece.stop, piece.start + 12)))?.length === piece.stop - piece.start)
    return []
  const cry = isCry(plain, piece) ? CRIES.get(piece.zone) : undefined
  if (cry !== undefined) return [sayNothing(plain, piece, cry)]
  let subject: readonly string[] = []
  return splitParts(plain, bodyStart(plain, piece), piece.stop, piece.order !== null).map((part) => {
    const own = viewOf(part.clauses, plain.slice(part.start, Math.min(part.end, part.start + 600)), piece)
    const view = own.actors.length === 0 && goesOn(part) ? { ...own, actors: subject } : own
    subject = view.actors
    return { part, view, rule: decide(view), piece }
  })
}

/** 好。 and 要快。 hold no verb with an object; a text of nothing else must stay cheap. */
const LONGEST_CRY = 3
const CRIES = new Map([
  ['plan', getRule('no-object')],
  ['section-lead', getRule('no-object')],
  ['opening', getRule('opening')],
  ['chapter-lead', getRule('chapter-lead')],
])

function isCry(plain: string, piece: Placed): boolean {
  return piece.stop - piece.start <= LONGEST_CRY && !/[们谢位]/.test(plain.slice(piece.start, piece.stop))
}

function sayNothing(plain: string, piece: Placed, rule: Rule): Verdict {
  const part: Part = { start: piece.start, end: piece.stop, clauses: [] }
  return { part, view: viewOf([], plain.slice(piece.start, piece.stop), piece), rule, piece }
}

/** 3月底前…，6月底前…: a new time under the same subject. */
function goesOn(part: Part): boolean {
  const first = part.clauses[0]
  return first !== undefined && opensWithTime(first)
}

/** A piece that opens with so many marks and no letter says nothing. */
const LONGEST_BLANK = 400
const LETTER = /[\p{L}\p{N}]/u

const ARTICLE = /^第[一二三四五六七八九十百\d]{1,4}条[ 　]?/

/** 2.1建设局… is numbered, 2.1亿元 is an amount. */
const DECIMAL = /^\d{1,2}(?:\.\d{1,2}){1,3}[、.]?(?=\p{Script=Han})(?![万亿千百元公平立吨米亩倍个家项户所条%％])/u

/** Where the words begin behind a number such as 1. or 一是; 要 of 一要 belongs to the words. */
function bodyStart(plain: string, piece: Placed): number {
  const article = ARTICLE.exec(plain.slice(piece.start, Math.min(piece.stop, piece.start + 12)))
  if (article !== null && piece.start + article[0].length < piece.stop) return piece.start + article[0].length
  const decimal = DECIMAL.exec(plain.slice(piece.start, Math.min(piece.stop, piece.start + 16)))
  if (decimal !== null && piece.start + decimal[0].length < piece.stop) return piece.start + decimal[0].length
  const marker = findMarker(plain.slice(piece.start, piece.start + 12))
  if (marker === null || marker.style === 'pair') return piece.start
  const at = piece.start + marker.length
  const start = marker.style === 'inline' && plain.charAt(at) === '是' ? at + 1 : at
  return start < piece.stop ? start : piece.start
}

/** The first rule that holds. */
export function decide(view: View): Rule {
  const rule = RULES.find((each) => holds(each, view))
  if (rule === undefined) throw new Error('the list of rules must end with one that always holds')
  return rule
}
