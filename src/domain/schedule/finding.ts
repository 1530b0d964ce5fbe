import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** 疑点 — what does not fit in a plan or its facts, with its cause; a plan with findings is still worked out as far as it goes. */
export type Finding = {
  readonly code: FindingCode
  /** Key of the node that it is about. */
  readonly node: string | null
  /** The other node: a predecessor that is missing, the next one in a cycle. */
  readonly other?: string
  readonly day?: Day
}

/** What each finding says; `{node}` and `{other}` are filled with the names of the nodes. */
export const findingTexts = {
  'not-steps': ['环节须是一个列表。', 'The steps must be a list.'],
  'too-many-steps': ['环节过多，请拆分为几个模板。', 'Too many steps; divide the template.'],
  'bad-step': ['第{node}个环节不完整或超出范围。', 'Step {node} is incomplete or out of range.'],
  duplicate: ['“{node}”的编码重复，后一个未计入。', 'The code of “{node}” occurs twice; the later one is left out.'],
  cycle: [
    '“{node}”与“{other}”互为前置，无法排期。',
    '“{node}” and “{other}” wait for each other; they cannot be scheduled.',
  ],
  'missing-predecessor': [
    '“{node}”的前置环节“{other}”不存在。',
    'The predecessor “{other}” of “{node}” does not exist.',
  ],
  'bad-length': ['“{node}”的工期不是有效的天数，按0计。', 'The length of “{node}” is no number of days; taken as 0.'],
  'no-due': ['“{node}”之后没有完成时限，无法倒排。', 'No due day follows “{node}”; it cannot be planned backwards.'],
  'wait-without-basis': ['“{node}”列为法定等待期，但未写明依据。', '“{node}” is a legal wait but names no basis.'],
  'wait-shortened': [
    '“{node}”是法定等待期，不得短于规定天数。',
    '“{node}” is a legal wait and may not be made shorter.',
  ],
  'wait-cut-short': [
    '“{node}”是法定等待期，完成日早于期满日{day}。',
    '“{node}” is a legal wait but was closed before it ran out on {day}.',
  ],
  'finished-before-start': ['“{node}”的完成日早于开始日。', '“{node}” was finished before it was started.'],
  'fact-in-future': ['“{node}”的事实日期晚于基准日。', 'A fact of “{node}” lies after the day in question.'],
  'before-predecessor': [
    '“{node}”已完成，而前置环节“{other}”尚未完成。',
    '“{node}” is finished although “{other}”, which comes first, is not.',
  ],
  'unknown-node': ['计划中没有“{node}”。', 'The plan has no “{node}”.'],
} as const satisfies Record<string, Label>

export type FindingCode = keyof typeof findingTexts

/** The sentence of a finding with the names of its nodes. */
export function namedFinding({ code, node, other, day }: Finding, nameOf: (key: string) => string): Label {
  const [zh, en] = findingTexts[code]
  const words: Readonly<Record<string, string>> = {
    node: node === null ? '' : nameOf(node),
    other: other === undefined ? '' : nameOf(other),
    day: day ?? '',
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '')
  return [fill(zh), fill(en)]
}
