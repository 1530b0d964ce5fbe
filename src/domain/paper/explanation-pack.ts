import type { Day } from '#domain/day.ts'
import { type Reason, reasonInWords } from '#domain/meeting/reason.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

export type ExplanationPackFacts = {
  readonly meeting: string
  readonly on: Day
  readonly unit: string
  readonly asOf: Day
  readonly office: string
  readonly reasons: readonly PackReason[]
  readonly targets: readonly { readonly indicator: string; readonly value: string; readonly due: Day | null }[]
  readonly earlier: readonly { readonly meeting: string; readonly promise: string | null; readonly outcome: string }[]
  readonly cause: string | null
  readonly words: string | null
  readonly promise: string | null
  readonly decided: string | null
}

export type PackReason = Reason & {
  readonly extensions: readonly { readonly grounds: string; readonly grantedDue: Day | null }[]
  readonly reports: readonly { readonly progress: string; readonly on: Day | null }[]
  readonly issues: readonly { readonly issue: string; readonly owner: string; readonly due: Day }[]
}

/** 说明材料 — why the unit is listed and by which facts, what it says, what it promises; no adjectives. */
export function explanationPackOf(facts: ExplanationPackFacts): Paper {
  const { meeting, unit, asOf, office } = facts
  return {
    ...plainPaper(`${unit}说明材料`, [
      paragraph(`用于${meeting}（${officialDate(facts.on)}）。数据截至${officialDate(asOf)}。`),
      heading(1, '列入缘由和依据'),
      ...facts.reasons.flatMap(reasonBlocks),
      heading(2, '承担的主要目标'),
      ...targetBlocks(facts),
      heading(3, '以往说明'),
      ...earlierBlocks(facts),
      heading(4, '本次说明'),
      ...saidBlocks(facts),
    ]),
    imprint: { copies: null, printer: office, printedOn: asOf },
  }
}

function reasonBlocks(reason: PackReason, index: number): Block[] {
  const granted = reason.extensions.flatMap(({ grounds, grantedDue }) =>
    grantedDue === null ? [] : [`曾批准延期至${officialDate(grantedDue)}，理由：${stripped(grounds)}。`],
  )
  const said = reason.reports.map(
    ({ progress, on }) => `${on === null ? '' : officialDate(on)}报告：${stripped(progress)}。`,
  )
  const open = reason.issues.map(
    ({ issue, owner, due }) => `未销号问题：${stripped(issue)}（${owner}，${officialDate(due)}）。`,
  )
  return [
    paragraph(`${headingNumber(2, index + 1)}${reasonInWords(reason)[0]}。依据：${reason.ruleSource}。`),
    ...[...granted, ...said, ...open].map(paragraph),
  ]
}

function targetBlocks({ targets }: ExplanationPackFacts): Block[] {
  if (targets.length === 0) return [paragraph('无单独下达的目标。')]
  return [
    {
      kind: 'table',
      columns: [
        { title: '指标', width: 14, align: 'left' },
        { title: '目标值', width: 7, align: 'center' },
        { title: '时限', width: 7, align: 'center' },
      ],
      rows: targets.map(({ indicator, value, due }) => ({
        kind: 'cells',
        cells: [indicator, value, due === null ? '' : officialDate(due)],
      })),
    },
  ]
}

function earlierBlocks({ earlier }: ExplanationPackFacts): Block[] {
  if (earlier.length === 0) return [paragraph('此前未作过说明。')]
  return earlier.map(({ meeting, promise, outcome }) =>
    paragraph(`${meeting}：承诺${promise ?? '未作'}；截至目前${outcome}。`),
  )
}

function saidBlocks({ cause, words, promise, decided }: ExplanationPackFacts): Block[] {
  if (words === null) return [paragraph('尚未提交。')]
  return [
    ...(cause === null ? [] : [paragraph(`原因类别：${cause}。`)]),
    paragraph(`${stripped(words)}。`),
    ...(promise === null ? [] : [paragraph(`新的承诺：${promise}。`)]),
    ...(decided === null ? [] : [paragraph(`会议意见：${stripped(decided)}。`)]),
  ]
}

function stripped(text: string): string {
  return text.trim().replace(/[。；]+$/u, '')
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(number: number, text: string): Block {
  return { kind: 'heading', level: 1, text: `${headingNumber(1, number)}${text}` }
}
