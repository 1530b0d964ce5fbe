import { addDays, type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import { economyBulletin, economyRequirements } from '#domain/paper/bulletin-economy.ts'
import { investmentBulletin, investmentRequirements } from '#domain/paper/bulletin-investment.ts'
import { projectsBulletin, projectsRequirements } from '#domain/paper/bulletin-projects.ts'
import { supervisionBulletin, supervisionRequirements } from '#domain/paper/bulletin-supervision.ts'
import type { Drawing } from '#domain/paper/figure.ts'
import { asOfWords, type Frame, yearAndPeriod } from '#domain/paper/frame.ts'
import { leaderBrief } from '#domain/paper/leader-brief.ts'
import { officialDate } from '#domain/paper/paper.ts'
import type { SeriesCode } from '#services/numbering.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { indicatorLines, investmentTargets, sharedTargets } from '#services/papers/indicator-lines.ts'
import { mattersOn } from '#services/papers/matters.ts'
import { projectsOn } from '#services/papers/project-facts.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** How a kind of bulletin is drawn from the facts of the zone. */
export type Drawer = {
  readonly title: (issuer: string, asOf: Day) => string
  /** What the officer is proposed to demand, to be rewritten before freezing. */
  readonly requirements: (facts: FactBase, asOf: Day) => readonly string[]
  readonly draw: (frame: Frame, facts: FactBase, row: PaperRow) => Drawing
}

/** Kinds without a drawer are drawn by the matter they belong to and filed here ready. */
export const drawers: { readonly [kind in PaperRow['kind']]?: Drawer } = {
  economy: {
    title: (issuer, asOf) => `${issuer}关于${yearAndPeriod(asOf)}经济运行情况的通报`,
    requirements: (facts, asOf) => economyRequirements(indicatorLines(facts, asOf), nextCheck(asOf)),
    draw: (frame, facts) => economyBulletin(frame, indicatorLines(facts, frame.asOf)),
  },
  projects: {
    title: (issuer, asOf) => `${issuer}关于${yearAndPeriod(asOf)}重点项目推进情况的通报`,
    requirements: (facts, asOf) => projectsRequirements(asOf, projectsOn(facts, asOf), nextCheck(asOf)),
    draw: (frame, facts) => projectsBulletin(frame, projectsOn(facts, frame.asOf)),
  },
  investment: {
    title: (issuer, asOf) => `${issuer}关于${yearAndPeriod(asOf)}招商引资任务完成情况的通报`,
    requirements: (facts, asOf) => investmentRequirements(covered(facts, null, asOf), nextCheck(asOf)),
    draw: (frame, facts, row) => investmentBulletin(frame, covered(facts, row.targets, frame.asOf)),
  },
  supervision: {
    title: (issuer, asOf) => `${issuer}关于${monthWords(asOf)}督查事项办理情况的通报`,
    requirements: (facts, asOf) => supervisionRequirements(asOf, mattersOn(facts, asOf), addDays(asOf, daysToCheck)),
    draw: (frame, facts) => supervisionBulletin(frame, mattersOn(facts, frame.asOf)),
  },
  brief: {
    title: (_issuer, asOf) => `重点工作进展一页纸（${asOfWords(asOf)}）`,
    requirements: () => [],
    draw: (frame, facts) =>
      leaderBrief(frame, {
        lines: indicatorLines(facts, frame.asOf),
        matters: mattersOn(facts, frame.asOf),
        projects: projectsOn(facts, frame.asOf),
      }),
  },
}

function covered(facts: FactBase, chosen: PaperRow['targets'], asOf: Day) {
  const ids = chosen === null || chosen.length === 0 ? investmentTargets(facts).map(({ id }) => id) : chosen
  return sharedTargets(facts, ids, asOf)
}

/** 2026年10月 on the last day of a month, otherwise 截至2026年10月20日. */
function monthWords(asOf: Day): string {
  const [year, month] = [yearOf(asOf), monthOf(asOf)]
  return asOf === lastDayOfMonth(year, month) ? `${year}年${month}月` : asOfWords(asOf)
}

/** Days until the next check that a drafted requirement names; the officer changes it in the sentence itself. */
const daysToCheck = 15

function nextCheck(asOf: Day): string {
  return officialDate(addDays(asOf, daysToCheck))
}

/** The series in which a kind of paper is numbered. */
export const seriesOfKind: Readonly<Record<PaperRow['kind'], SeriesCode>> = {
  economy: 'bulletin',
  projects: 'bulletin',
  investment: 'bulletin',
  supervision: 'supervision-issue',
  brief: 'brief',
  order: 'supervision-order',
  urging: 'urging',
  slip: 'slip',
  minutes: 'minutes',
  explanation: 'explanation',
  result: 'bulletin',
  land: 'land-notice',
}
