import type { Label } from '#domain/label.ts'
import { readHan } from './markers.ts'
import type { Heading } from './outline.ts'
import { cursorOver } from './spans.ts'
import type { DirectiveItem, Question, TargetItem } from './types.ts'

export type QuestionInput = {
  readonly plain: string
  readonly headings: readonly Heading[]
  readonly directives: readonly DirectiveItem[]
  readonly targets: readonly TargetItem[]
  readonly planYear: number | null
}

/** 待核 — everything that an officer must answer before the plan can be issued, in the order of the text. */
export function askQuestions(input: QuestionInput): Question[] {
  const findMasked = cursorOver(input.targets.filter(({ pending }) => pending))
  const asked = [
    askYear(input),
    input.targets.flatMap(askTarget),
    input.directives.flatMap((row) => askDirective(row, findMasked)),
    askNumbering(input.headings),
    askCounts(input),
  ].flat()
  return grouped(asked.sort(inOrder))
}

function inOrder(a: Question, b: Question): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** What most rows of a long report lack is asked once, with the count and all places. */
const TOGETHER: Partial<Record<Question['code'], (count: number) => Label>> = {
  'missing-unit': (count) => [`共${count}项未写明责任单位`, `No responsible unit for ${count} rows`],
  'missing-due': (count) => [`共${count}项时限待定`, `No date for ${count} rows`],
  'expand-collective': (count) => [
    `共${count}处泛称需展开为具体单位`,
    `${count} collective names must be expanded to units`,
  ],
  caliber: (count) => [`共${count}项指标的统计口径请确认`, `The caliber of ${count} indicators is open`],
}

function grouped(asked: readonly Question[]): Question[] {
  const byCode = new Map<Question['code'], Question[]>()
  for (const question of asked) {
    const group = byCode.get(question.code)
    if (group === undefined) byCode.set(question.code, [question])
    else group.push(question)
  }
  return asked.flatMap((question) => {
    const group = byCode.get(question.code) ?? []
    const textOf = TOGETHER[question.code]
    if (textOf === undefined || group.length < 2) return [question]
    if (group[0] !== question) return []
    return [{ ...question, places: group.map(({ start, end }) => ({ start, end })), text: textOf(group.length) }]
  })
}

function askYear({ planYear, directives, targets }: QuestionInput): Question[] {
  if (planYear !== null || directives.length + targets.length === 0) return []
  return [{ code: 'plan-year', start: 0, end: 0, text: ['计划年度未写明，请确认', 'For which year is this plan?'] }]
}

function askTarget(target: TargetItem): Question[] {
  const { start, end } = target
  const questions: Question[] = []
  if (target.pending) {
    questions.push({
      code: 'masked-value',
      start,
      end,
      text: [`“${target.indicator}”的数值被隐去，请补充`, `The value of “${target.indicator}” is masked; what is it?`],
    })
  }
  if (target.value?.includes('番')) {
    questions.push({
      code: 'ambiguous',
      start,
      end,
      text: [
        `“${target.indicator}${target.value}”的基期和末年未写明`,
        `Base year and end year of “${target.value}” are missing`,
      ],
    })
  }
  if (/^(?:财政收入|主要经济指标|各项指标)$/.test(target.indicator)) {
    questions.push({
      code: 'caliber',
      start,
      end,
      text: [`“${target.indicator}”的统计口径请确认`, `Which caliber does “${target.indicator}” have?`],
    })
  }
  return questions
}

function askDirective(row: DirectiveItem, findMasked: (start: number, end: number) => TargetItem | null): Question[] {
  const { start, end } = row
  const questions: Question[] = []
  if (row.responsibility.broadcast !== null) {
    const names = row.responsibility.broadcast
    questions.push({
      code: 'expand-collective',
      start,
      end,
      text: [`“${names}”需展开为具体单位`, `“${names}” must be expanded to units`],
    })
  } else if (row.responsibility.lead === null) {
    questions.push({
      code: 'missing-unit',
      start,
      end,
      text: [`“${row.title}”未写明责任单位`, `No responsible unit for “${row.title}”`],
    })
  }
  if (
    row.type !== 'mechanism' &&
    (row.due === null || (row.due.on === null && row.due.precision !== 'recurring' && row.due.precision !== 'ongoing'))
  ) {
    questions.push({
      code: 'missing-due',
      start,
      end,
      text: [`“${row.title}”的时限待定`, `No date for “${row.title}”`],
    })
  }
  if (findMasked(start, end) === null && MASK.test(row.text) && !row.text.includes('x年')) {
    questions.push({
      code: 'masked-value',
      start,
      end,
      text: [`“${row.title}”中有隐去的内容，请补充`, `“${row.title}” holds masked words`],
    })
  }
  return questions
}

const MASK = /(?:^|[^A-Za-z0-9+“])(?:[xX×]{1,4}|\*{2,4})(?=[^A-Za-z0-9”]|$)/

/** 一、二、四、: a number is missing or was typed twice. */
function askNumbering(headings: readonly Heading[]): Question[] {
  const last = new Map<string, number>()
  const questions: Question[] = []
  for (const heading of headings) {
    if (heading.number === 0 || heading.style === 'pair') continue
    const key = `${heading.parent?.start ?? -1}-${heading.style}`
    const before = last.get(key) ?? 0
    last.set(key, heading.number)
    if (heading.number === before + 1) continue
    const { start, end } = heading
    questions.push({
      code: 'numbering',
      start,
      end,
      text: numberingText(heading.number, before),
    })
  }
  return questions
}

function numberingText(number: number, before: number): Label {
  if (before === 0)
    return [
      `本层首项的序号是“${number}”，请核对前面是否缺项`,
      `The first number of this level is ${number}; is an item before it missing?`,
    ]
  if (number === before)
    return [`序号“${number}”出现两次，请核对`, `Number ${number} occurs twice; which one is right?`]
  return [
    `序号由“${before}”跳到“${number}”，请核对是否缺项`,
    `Number ${before} is followed by ${number}; is an item missing?`,
  ]
}

const ANNOUNCED =
  /([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个|种|大|项)(?:方面|平台|融合|精神|转变|关系|行动|工程|重点|机制)/g
const LOOK_BEHIND = 80

/** 强化三种精神 announces three items: fewer or more of them is worth a question. */
function askCounts({ plain, headings }: QuestionInput): Question[] {
  const groups = new Map<string, Heading[]>()
  for (const heading of headings) {
    if (heading.style !== 'inline') continue
    const key = `${heading.parent?.start ?? -1}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [heading])
    else group.push(heading)
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    if (first === undefined) return []
    const from = Math.max(0, first.start - LOOK_BEHIND)
    const announced = [...plain.slice(from, first.start).matchAll(ANNOUNCED)].at(-1)
    if (announced === undefined) return []
    const expected = /\d/.test(announced[1] ?? '')
      ? Number(announced[1])
      : readHan((announced[1] ?? '').replace('两', '二'))
    if (expected === group.length) return []
    const start = from + announced.index
    return [
      {
        code: 'child-count' as const,
        start,
        end: start + announced[0].length,
        text: [
          `“${announced[0]}”与下文${group.length}项不符`,
          `“${announced[0]}” announces ${expected}, the text holds ${group.length}`,
        ] as const,
      },
    ]
  })
}
