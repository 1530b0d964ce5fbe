import { addDays, type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import { economyBulletin, economyRequirements } from '#domain/paper/bulletin-economy.ts'
import { investmentBulletin, investmentRequirements } from '#domain/paper/bulletin-investment.ts'
import { landBulletin, landRequirements } from '#domain/paper/bulletin-land.ts'
import { perMuBulletin, perMuRequirements } from '#domain/paper/bulletin-per-mu.ts'
import { projectsBulletin, projectsRequirements } from '#domain/paper/bulletin-projects.ts'
import { serviceBulletin, serviceRequirements } from '#domain/paper/bulletin-service.ts'
import { supervisionBulletin, supervisionRequirements } from '#domain/paper/bulletin-supervision.ts'
import type { Drawing } from '#domain/paper/figure.ts'
import { asOfWords, type Frame, untilWords, yearAndPeriod } from '#domain/paper/frame.ts'
import { leaderBrief } from '#domain/paper/leader-brief.ts'
import { officialDate } from '#domain/paper/paper.ts'
import type { SeriesCode } from '#services/numbering.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { indicatorLines } from '#services/papers/indicator-lines.ts'
import { investmentFacts } from '#services/papers/investment-facts.ts'
import { landFacts } from '#services/papers/land-facts.ts'
import { mattersOn } from '#services/papers/matters.ts'
import { perMuFacts } from '#services/papers/per-mu-facts.ts'
import { projectsOn } from '#services/papers/project-facts.ts'
import { serviceFacts } from '#services/papers/service-facts.ts'
import type { Source } from '#services/papers/source.ts'

/** How a kind of bulletin is drawn from the facts of the zone. */
export type Drawer = {
  /** Raised when figures of this kind are made from other facts: issues of an edition before are not drawn again. */
  readonly edition: number
  readonly title: (issuer: string, asOf: Day) => string
  /** What the officer is proposed to demand, to be rewritten before freezing. */
  readonly requirements: (source: Source, asOf: Day) => Promise<readonly string[]>
  readonly draw: (source: Source, frame: Frame) => Promise<Drawing>
}

/** Kinds without a drawer are drawn by the matter they belong to and filed here ready. */
export const drawers: { readonly [kind in PaperRow['kind']]?: Drawer } = {
  economy: drawer({
    title: (asOf) => `${yearAndPeriod(asOf)}经济运行情况`,
    read: ({ facts }, asOf) => indicatorLines(facts, asOf),
    requirements: economyRequirements,
    draw: economyBulletin,
  }),
  projects: drawer({
    title: (asOf) => `${yearAndPeriod(asOf)}重点项目推进情况`,
    read: ({ facts }, asOf) => projectsOn(facts, asOf),
    requirements: (projects, by, asOf) => projectsRequirements(asOf, projects, by),
    draw: projectsBulletin,
  }),
  investment: drawer({
    edition: 2,
    title: (asOf) => `${yearAndPeriod(asOf)}招商引资任务完成情况`,
    read: ({ facts, zone }, asOf) => investmentFacts(facts, zone, asOf),
    requirements: investmentRequirements,
    draw: investmentBulletin,
  }),
  land: drawer({
    title: (asOf) => `${monthWords(asOf)}征迁工作进展情况`,
    read: landFacts,
    requirements: landRequirements,
    draw: landBulletin,
  }),
  service: drawer({
    title: (asOf) => `${untilWords(asOf)}企业诉求办理情况`,
    read: serviceFacts,
    requirements: serviceRequirements,
    draw: serviceBulletin,
  }),
  perMu: drawer({
    title: () => '企业亩均效益评价结果',
    read: ({ facts }, asOf) => perMuFacts(facts, asOf),
    requirements: perMuRequirements,
    draw: perMuBulletin,
  }),
  supervision: drawer({
    title: (asOf) => `${monthWords(asOf)}督查事项办理情况`,
    read: ({ facts }, asOf) => mattersOn(facts, asOf),
    requirements: (matters, _by, asOf) => supervisionRequirements(asOf, matters, addDays(asOf, daysToCheck)),
    draw: supervisionBulletin,
  }),
  brief: {
    edition: 1,
    title: (_issuer, asOf) => `重点工作进展一页纸（${asOfWords(asOf)}）`,
    requirements: async () => [],
    draw: async ({ facts }, frame) =>
      leaderBrief(frame, {
        lines: indicatorLines(facts, frame.asOf),
        matters: mattersOn(facts, frame.asOf),
        projects: projectsOn(facts, frame.asOf),
      }),
  },
}

type Parts<T> = {
  readonly edition?: number
  /** What stands between 关于 and 的通报. */
  readonly title: (asOf: Day) => string
  readonly read: (source: Source, asOf: Day) => T | Promise<T>
  readonly requirements: (read: T, by: string, asOf: Day) => readonly string[]
  readonly draw: (frame: Frame, read: T) => Drawing
}

/** A bulletin is read once and drawn by a pure function of what was read. */
function drawer<T>({ edition = 1, title, read, requirements, draw }: Parts<T>): Drawer {
  return {
    edition,
    title: (issuer, asOf) => `${issuer}关于${title(asOf)}的通报`,
    requirements: async (source, asOf) => requirements(await read(source, asOf), nextCheck(asOf), asOf),
    draw: async (source, frame) => draw(frame, await read(source, frame.asOf)),
  }
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
  land: 'bulletin',
  service: 'bulletin',
  perMu: 'bulletin',
  supervision: 'supervision-issue',
  brief: 'brief',
  order: 'supervision-order',
  urging: 'urging',
  slip: 'slip',
  minutes: 'minutes',
  explanation: 'explanation',
  result: 'bulletin',
  landNotice: 'land-notice',
  landHearing: 'land-hearing',
  landDecision: 'land-decision',
}
