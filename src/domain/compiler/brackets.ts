import { ONGOING } from './deadline-rules.ts'
import { findDeadlines } from './deadlines.ts'
import { isUnitName, splitNames } from './unit-names.ts'

/** 责任清单 — units written in a bracket or on a labelled line, in their order. */
export type UnitList = {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly deadline: string | null
}

/** Reads （甲局牵头，乙局、丙局按职责分工负责，年底前完成）, 牵头单位：甲局 and plain lists of units; null for any other bracket. */
export function readUnitList(words: string): UnitList | null {
  const bare = words.replace(/^[（(【]/, '').replace(/[）)】]?[。；，]?$/, '')
  if (bare.length < 2 || bare.length > LONGEST_LIST || !(ROLE.test(bare) || isPlainList(bare))) return null
  const lead: string[] = []
  const cooperating: string[] = []
  let deadline: string | null = null
  let role: Role = 'lead'
  const isPlain = isPlainList(bare)
  for (const segment of bare.split(/[，,；;。]/)) {
    const found = readSegment(segment, role, isPlain)
    if (found === null) {
      deadline ??= findDeadlines(segment)[0]?.phrase ?? null
      continue
    }
    deadline ??= found.deadline
    role = found.role
    const isLead = role === 'lead' || (role === 'shared' && lead.length === 0)
    for (const name of found.names) (isLead ? lead : cooperating).push(name)
  }
  return lead.length + cooperating.length === 0
    ? null
    : { lead: unique(lead), cooperating: unique(cooperating), deadline }
}

/** Every bracket inside a sentence that lists units. */
export function findUnitLists(words: string): { readonly at: number; readonly end: number; readonly list: UnitList }[] {
  const found: { at: number; end: number; list: UnitList }[] = []
  for (let at = words.indexOf('（'); at >= 0; at = words.indexOf('（', at + 1)) {
    const end = closing(words, at)
    if (end < 0) continue
    const list = readUnitList(words.slice(at, end + 1))
    if (list === null) continue
    found.push({ at, end: end + 1, list })
    at = end
  }
  return found
}

type Role = 'lead' | 'cooperating' | 'shared'

const LONGEST_LIST = 500
const ROLE =
  /负责|牵头|配合|责任单位|责任部门|牵头单位|主办|协办|承办|落实单位|实施单位|主管部门|参与单位|协同单位|成员单位：|责任主体/
const LABEL =
  /^(牵头|责任|主办|主责|配合|协办|协同|参与|成员|承办|实施|落实|主管)(?:责任)?(?:单位|部门|主体|领导)(?:及责任人)?：/
const COOPERATING = new Set(['配合', '协办', '协同', '参与', '成员'])
const TAIL =
  /(?:等)?(?:有关部门|相关部门)?(?:等)?(?:(?:按照?|依)?(?:各自)?职责(?:分工)?|按分工|分别|共同|具体|总体|统筹)*(牵头负责|分工负责|负责|牵头|配合|协办|参与|落实|组织实施|实施|协同)$/

function readSegment(
  segment: string,
  before: Role,
  isPlain: boolean,
): { role: Role; names: string[]; deadline: string | null } | null {
  const label = LABEL.exec(segment)
  if (label !== null) {
    if (segment.slice(0, label[0].length).includes('领导')) return null
    const role: Role = COOPERATING.has(label[1] ?? '')
      ? 'cooperating'
      : label[1] === '责任' || label[1] === '实施' || label[1] === '落实'
        ? 'shared'
        : 'lead'
    return { role, names: namesOf(segment.slice(label[0].length), true), deadline: null }
  }
  const tail = TAIL.exec(segment)
  const roleWord = tail?.[1] ?? ''
  const body = tail === null ? segment : segment.slice(0, tail.index)
  const role = tail === null ? before : roleOf(roleWord)
  const names = namesOf(body, tail !== null || (isPlain && findDeadlines(segment).length === 0))
  if (names.length === 0) return null
  return { role, names, deadline: null }
}

function roleOf(word: string): Role {
  if (word.startsWith('牵头')) return 'lead'
  return /配合|协办|参与|协同/.test(word) ? 'cooperating' : 'shared'
}

/** Behind a role word any short part is a name; without one only names of units are. */
function namesOf(list: string, isSure: boolean): string[] {
  const bare = list.replace(/^(?:由|请|各自)/, '').replace(/(?:等)$/, '')
  if (bare === '') return []
  if (!isSure) return splitNames(bare)
  return bare
    .split(/、|以及|会同|(?<=[局委办部厅])(?:和|及)(?=各|[^、]{2,12}(?:[局委办部厅]|政府)$)/)
    .map((name) => name.replace(/^(?:各自|和|及)/, '').replace(/(?:等|牵头|负责)$/, ''))
    .filter(
      (name) =>
        name.length >= 2 && name.length <= 24 && !/[\d：“”]/.test(name) && !/^(?:持续推进|长期坚持|年内)/.test(name),
    )
}

/** Names alone, or names and a time; in a long list a few may end like no other unit. */
function isPlainList(bare: string): boolean {
  const [list = '', ...rest] = bare.split(/[，；。]/)
  if (rest.some((segment) => findDeadlines(segment).length === 0 && !ONGOING.test(segment))) return false
  const names = list.replace(/等(?:有关|相关)?(?:部门|单位)?$/, '').split('、')
  const known = names.filter((name) => isUnitName(name.replace(/等$/, ''))).length
  if (names.length < 2) return known === 1 && rest.length > 0
  return known === names.length || (names.length >= FEW && known >= names.length * MOST && names.every(isShort))
}

const FEW = 3
const MOST = 0.6

function isShort(name: string): boolean {
  return name.length >= 2 && name.length <= 20 && !/[\d%：“”《》]/.test(name)
}

function closing(words: string, at: number): number {
  let depth = 0
  for (let end = at; end < Math.min(words.length, at + LONGEST_LIST); end += 1) {
    if (words.charAt(end) === '（') depth += 1
    if (words.charAt(end) === '）') depth -= 1
    if (depth === 0) return end
  }
  return -1
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
