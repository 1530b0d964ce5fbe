import type { Day } from '#domain/day.ts'
import { type Annex, type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'
import type { Standing } from '#domain/supervision/standing.ts'
import type { Counted, Statistics } from '#domain/supervision/statistics.ts'

export type BulletinLine = Counted & { readonly dueText: string; readonly unitName: string; readonly word: string }

/** What a supervision bulletin is made of; the words for standings are those that the zone prints. */
export type BulletinFacts = {
  readonly zone: string
  readonly office: string
  readonly asOf: Day
  readonly statistics: Statistics
  readonly lines: readonly BulletinLine[]
  readonly words: Readonly<Record<Standing, string>>
  readonly unitNames: Readonly<Record<string, string>>
  readonly nextCheck: Day | null
}

/**
 * 督查通报 — overall figures, who lags, what is required, and the annexed table. A unit is named in the text only where a
 * named person decided so; the others are counted.
 */
export function supervisionBulletin(facts: BulletinFacts): Paper {
  return {
    ...plainPaper(`关于督办事项办理情况的通报`, bodyOf(facts)),
    addressees: '各部门、各单位',
    annexes: [annexOf(facts)],
    signature: { issuer: facts.office, on: facts.asOf, isSealed: true },
  }
}

export function bodyOf(facts: BulletinFacts): Block[] {
  const { statistics, asOf } = facts
  return [
    paragraph(`现将截至${officialDate(asOf)}督办事项办理情况通报如下。`),
    heading('一、总体情况'),
    paragraph(overallOf(facts)),
    heading('二、存在问题'),
    ...(statistics.by.behind.count === 0
      ? [paragraph('截至目前没有超过时限的事项。')]
      : [paragraph(laggingOf(facts)), ...statistics.named.map((line) => paragraph(namedOf(facts, line)))]),
    heading('三、下步要求'),
    paragraph(requirementsOf(facts)),
  ]
}

function overallOf({ statistics, words }: BulletinFacts): string {
  const { all, by, closedShare } = statistics
  if (all.count === 0) return '本期没有督办事项。'
  const share = closedShare === null ? '' : `（${percent(closedShare)}）`
  const running = by.ahead.count + by.on.count + by.behind.count
  const parts = [
    `${words.done}${by.done.count}项${share}`,
    `正在办理${running}项，其中${words.ahead}${by.ahead.count}项、${words.on}${by.on.count}项、${words.behind}${by.behind.count}项`,
    ...(by.other.count > 0 ? [`${words.other}${by.other.count}项`] : []),
  ]
  return `共督办事项${all.count}项。${parts.join('；')}。详见附件。`
}

function laggingOf({ statistics, words }: BulletinFacts): string {
  const units = statistics.units.filter(({ behind }) => behind.count > 0).length
  return `${words.behind}事项${statistics.by.behind.count}项，涉及${units}个单位。${statistics.named.length > 0 ? '经研究，通报以下事项：' : ''}`
}

function namedOf({ unitNames }: BulletinFacts, line: Counted): string {
  const number = line.number === null ? '' : `（${line.number}）`
  return `${unitNames[line.unit] ?? ''}承办的“${line.title}”${number}，超过时限${line.overdue}天。`
}

function requirementsOf({ statistics, office, nextCheck }: BulletinFacts): string {
  const late = statistics.by.behind.count > 0 ? '超过时限的，由牵头单位说明原因、明确完成日期并抓紧办结；' : ''
  const next = nextCheck === null ? '' : `${office}将于${officialDate(nextCheck)}前再次核查。`
  return `${late}不能按期办结的，在时限前报阶段性情况或申请延期；完成后及时报请办结。${next}`
}

function annexOf({ lines }: BulletinFacts): Annex {
  return {
    title: '督办事项办理情况表',
    isLandscape: true,
    body: [
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 4, align: 'center' },
          { title: '编号', width: 16, align: 'center' },
          { title: '督办事项', width: 26, align: 'left' },
          { title: '牵头单位', width: 12, align: 'center' },
          { title: '完成时限', width: 17, align: 'center' },
          { title: '办理情况', width: 8, align: 'center' },
          { title: '超期天数', width: 8, align: 'center' },
        ],
        rows: lines.map((line, i) => ({
          kind: 'cells',
          cells: [
            String(i + 1),
            line.number ?? '计划任务',
            line.title,
            line.unitName,
            line.dueText,
            line.word,
            line.overdue > 0 ? String(line.overdue) : '',
          ],
        })),
      },
    ],
  }
}

/** Hundredths of a percent as a percentage with one decimal place. */
function percent(share: number): string {
  return `${(Math.round(share / 10) / 10).toFixed(1)}%`
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}
