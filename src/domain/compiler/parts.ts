import { type Clause, splitClauses } from './clauses.ts'
import { lexicon } from './lexicon.ts'

/** 行 — one row of the plan to be: clauses of one piece that belong to the same executor, type and time. */
export type Part = { readonly start: number; readonly end: number; readonly clauses: readonly Clause[] }

/** 拆分 — cuts a piece where a new executor, a new time or an appeal begins, and both sides can stand alone. */
export function splitParts(plain: string, start: number, stop: number, isOrdering = false): Part[] {
  const clauses = dropFrame(splitClauses(plain, start, stop, isOrdering))
  const groups: Clause[][] = []
  let isDated = false
  for (const clause of clauses) {
    const last: Clause[] | undefined = groups.at(-1)
    const isBehindCase: boolean = last?.length === 1 && isCase(last[0])
    const isNew: boolean =
      !isBehindCase &&
      !isSequel(last, clause) &&
      (isCase(clause) || opensPart(clause) || opensRule(last, clause) || (isDated && opensWithTime(clause)))
    if (last === undefined || isNew) groups.push([clause])
    else last.push(clause)
    isDated = (isDated && !isNew) || clause.deadline !== null
  }
  return mergeThin(groups).map(partOf)
}

const FRAMES = lexicon('在这里特别强调 这里特别强调 特别强调 需要强调 需要指出 需要说明 这里我想 在这里 会后')
const OWN_TIME = /^(?:今年|明年|当前|本月|下半年)是/

/** 在这里特别强调的是, opens many orders and belongs to none. */
function dropFrame(clauses: Clause[]): Clause[] {
  const first = clauses[0]
  const isFrame =
    first !== undefined && clauses.length > 1 && FRAMES.startsAt(first.words, 0) !== null && first.weight === 0
  return isFrame ? clauses.slice(1) : clauses
}

function opensPart(clause: Clause): boolean {
  if (clause.words.startsWith('其') && clause.actors.length > 0) return false
  if (clause.actors.length > 0 && (clause.modal || clause.isRequest)) return !isSupport(clause)
  if (clause.agency === 'subject' && !isSupport(clause)) return true
  return clause.isRequest || OWN_TIME.test(clause.words) || /^(?:也)?希望/.test(clause.words)
}

/** 逾期未完成的，由…: the case and what follows from it stay together. */
function isCase(clause: Clause | undefined): boolean {
  return clause !== undefined && CASE.test(clause.words)
}

/** 凡…的，取消资格，并由…追究: what 并 adds follows from the same case. */
function isSequel(group: readonly Clause[] | undefined, clause: Clause): boolean {
  return isCase(group?.[0]) && /^(?:并|且|同时)/.test(clause.words)
}

const CASE =
  /^(?:对?(?:逾期|擅自|未|凡|违反|违规|涉及|连续|拒不|骗取|弄虚作假|虚报|发现|确需|需要|情节|确有|因|经|超过|达不到|不符合|存在))[^，。；]{2,40}的$/

/** 甲局牵头，乙局、丙局配合: those who help act in the row of the one who leads. */
function isSupport(clause: Clause): boolean {
  return clause.agency === 'subject' && SUPPORT.test(clause.words)
}

const SUPPORT =
  /(?:配合|协助|参加|参与|协同|共同参与|积极配合|密切配合|给予支持|予以支持|为(?:成员|责任|配合|协办)单位)(?:工作)?$/

/** A second time limit with work of its own; the first one belongs to what stands before it. */
export function opensWithTime(clause: Clause): boolean {
  if (clause.deadline === null || clause.weight < 2) return false
  const at = clause.words.indexOf(clause.deadline)
  return at >= 0 && (at <= 1 || PAPER_FIRST.test(clause.words))
}

/** 自评材料于12月20日前报送: the paper is the subject and has a time of its own. */
const PAPER_FIRST = /^[^，的]{2,10}(?:材料|报告|总结|方案|名单|清单|台账|意见|表)(?:请)?(?:于|在)(?=.{2,20}(?:报|交))/

/** 上半年组建基金，建立免责机制: a standing rule behind a thing with a date is a row of its own. */
function opensRule(group: readonly Clause[] | undefined, clause: Clause): boolean {
  if (group === undefined || !clause.isMechanism || clause.deadline !== null || !NEW_RULE.test(clause.words))
    return false
  return group.some(
    ({ deadline, weight, isMechanism }) =>
      deadline !== null && !/^[每按逐]/.test(deadline) && weight >= 2 && !isMechanism,
  )
}

const NEW_RULE = /^(?:并|同步|同时)?(?:建立|健全|完善|建立健全|落实|实行|推行)[^，]{2,24}(?:机制|制度|责任制|清单制)$/

type Group = { readonly clauses: Clause[]; stands: boolean; past: boolean; modal: boolean }

/** A group that could not stand alone joins its neighbour; a report of the past before an order stays apart. */
function mergeThin(groups: readonly Clause[][]): Clause[][] {
  const out: Group[] = []
  for (const clauses of groups) {
    const group = groupOf(clauses)
    const last = out.at(-1)
    if (last === undefined || (last.stands && group.stands) || isReport(last, clauses)) {
      out.push(group)
      continue
    }
    for (const clause of clauses) last.clauses.push(clause)
    last.stands ||= group.stands
    last.past ||= group.past
    last.modal ||= group.modal
  }
  return out.map((group) => group.clauses)
}

function groupOf(clauses: readonly Clause[]): Group {
  return {
    clauses: [...clauses],
    stands: clauses.some(
      (clause) =>
        clause.weight >= 2 &&
        !FRONTED.test(clause.words) &&
        !TOPIC.test(clause.words) &&
        (!clause.past || clause.agency !== undefined),
    ),
    past: clauses.some((clause) => clause.past),
    modal: clauses.some((clause) => clause.modal),
  }
}

/** 对在建的项目，各单位要…: the matter is put first and the order follows. */
const FRONTED = /^(?:对|针对|对于)(?!.*(?:进行|予以|给予|实行|开展|要|实施|加强|完成|加快|通报|约谈|问责|挂牌))/

/** 物资储备不足的问题，由…解决; 审定结果经公示无异议后，由…通报: a topic or a condition that the order behind it is about. */
const TOPIC = /(?:的问题|一事|事宜|无异议后|的基础上)$|^[^，]{2,24}经[^，]{2,24}(?:后|同意后)$/

function isReport(group: Group, next: readonly Clause[]): boolean {
  return group.past && !group.modal && next[0]?.modal === true
}

function partOf(clauses: readonly Clause[]): Part {
  const start = clauses[0]?.start ?? 0
  return { start, end: clauses.at(-1)?.end ?? start, clauses }
}
