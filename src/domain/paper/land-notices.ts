import type { Day } from '#domain/day.ts'
import { muSumText, muText } from '#domain/land/area.ts'
import type { NoticeKey } from '#domain/land/posting.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

/** What may stand on a land notice, field by field of the allow-list; nothing of a household is among it. */
export type LandNoticeFacts = {
  readonly notice: NoticeKey
  readonly round: number
  readonly on: Day
  readonly until: Day | null
  readonly issuer: string
  readonly batch: string
  readonly batchNumber: string
  readonly purpose: string
  readonly villages: readonly string[]
  readonly places: readonly string[]
  readonly plots: readonly {
    readonly number: string
    readonly village: string
    readonly landClass: string
    readonly area: number
  }[]
  readonly registerAt: string
  readonly objectTo: string
  readonly compensation: string
  readonly rehousing: string
  readonly social: string
  readonly approver: string
  readonly approvalNo: string
  readonly approvedOn: Day | null
}

export const noticeTitles: Readonly<Record<NoticeKey, string>> = {
  pre: '征收土地预公告',
  plan: '征地补偿安置方案公告',
  final: '征收土地公告',
}

/** 征地公告族 — pre-notice, plan of compensation, expropriation notice: range and purpose, then what the law wants of each. */
export function landNoticeOf(facts: LandNoticeFacts): Paper {
  const chapters = { pre: preChapters, plan: planChapters, final: finalChapters }[facts.notice](facts)
  const again = facts.round > 1 ? `（第${facts.round}次张贴）` : ''
  const body = [
    paragraph(openings[facts.notice](facts)),
    ...chapters.flatMap(([title, ...lines], i) => [
      heading(`${headingNumber(1, i + 1)}${title}`),
      ...lines.map(paragraph),
    ]),
  ]
  const annex = { title: '拟征收土地明细', isLandscape: false, body: [plotTable(facts)] }
  return {
    ...plainPaper(`${noticeTitles[facts.notice]}${again}`, body),
    annexes:
      facts.plots.length === 0 ? [] : [{ ...annex, title: facts.notice === 'final' ? '征收土地明细' : annex.title }],
    signature: { issuer: facts.issuer, on: facts.on, isSealed: true },
  }
}

type Chapter = readonly [title: string, ...lines: string[]]

const openings: Readonly<Record<NoticeKey, (facts: LandNoticeFacts) => string>> = {
  pre: (facts) =>
    `因${facts.purpose}需要，拟征收下列集体所有土地。依照《中华人民共和国土地管理法》及其实施条例，现预告如下。`,
  plan: (facts) =>
    `${facts.batch}（${facts.batchNumber}）拟征收土地的现状调查和社会稳定风险评估已经完成，征地补偿安置方案已经拟定。依照《中华人民共和国土地管理法》及其实施条例，现公告如下，听取被征收土地的村集体经济组织及其成员、村民委员会和其他利害关系人的意见。`,
  final: (facts) =>
    `${facts.batch}（${facts.batchNumber}）征收土地已经依法批准。依照《中华人民共和国土地管理法》及其实施条例，现公告如下。`,
}

function preChapters(facts: LandNoticeFacts): readonly Chapter[] {
  return [
    ['征收范围', rangeOf(facts)],
    ['征收目的', `${facts.purpose}。`],
    [
      '土地现状调查',
      '预告期间组织对土地的位置、权属、地类、面积和农村村民住宅、其他地上附着物、青苗等的权属、种类、数量开展调查，请所有权人、使用权人到场配合并确认调查结果。',
    ],
    ['有关事项', '自本公告张贴之日起，在上述范围内抢栽抢建的，对抢栽抢建部分不予补偿。'],
    hanging(facts),
  ]
}

function planChapters(facts: LandNoticeFacts): readonly Chapter[] {
  return [
    ['征收范围和目的', rangeOf(facts), `${facts.purpose}。`],
    ['土地现状', `${classesOf(facts)}。`],
    ['补偿方式和标准', facts.compensation],
    ['安置对象和安置方式', facts.rehousing],
    ['社会保障', facts.social],
    ['办理补偿登记', `${facts.registerAt}请在${untilWords(facts)}前（含当日）持不动产权属证明材料办理。`],
    [
      '异议和听证',
      `对方案有异议的，在${untilWords(facts)}前（含当日）提出。${facts.objectTo}多数被征地的村集体经济组织成员认为方案不符合法律、法规规定的，依法组织听证。`,
    ],
    hanging(facts),
  ]
}

function finalChapters(facts: LandNoticeFacts): readonly Chapter[] {
  const { approver, approvalNo, approvedOn } = facts
  return [
    [
      '批准情况',
      `批准机关：${approver}；批准文号：${approvalNo}${approvedOn === null ? '' : `；批准日期：${officialDate(approvedOn)}`}。`,
    ],
    ['征收范围', rangeOf(facts)],
    [
      '补偿安置',
      '补偿安置按已经公告的方案和签订的协议执行；个别未达成协议的，依法作出征地补偿安置决定。',
      '本公告自张贴之日起即告知有关权利人；对征收土地的具体行政行为不服的，可以依法申请行政复议或者提起行政诉讼。',
    ],
    hanging(facts),
  ]
}

function rangeOf({ villages, plots }: LandNoticeFacts): string {
  const where = villages.length === 0 ? '' : `涉及${villages.join('、')}。`
  if (plots.length === 0) return `${where}具体范围以勘测定界图为准。`
  return `${where}共${plots.length}宗，面积${muSumText(plots.map(({ area }) => area))}亩，明细见附件，具体范围以勘测定界图为准。`
}

function classesOf({ plots }: LandNoticeFacts): string {
  if (plots.length === 0) return '见勘测定界成果'
  const names = [...new Set(plots.map(({ landClass }) => landClass))]
  const areasOf = (name: string) => plots.filter(({ landClass }) => landClass === name).map(({ area }) => area)
  return names.map((name) => `${name}${muSumText(areasOf(name))}亩`).join('，')
}

/** 张贴 — from which day until which, where; the day of posting is not counted. */
function hanging({ on, until, places }: LandNoticeFacts): Chapter {
  const time =
    until === null
      ? `${officialDate(on)}起张贴`
      : `${officialDate(on)}张贴，公告至${officialDate(until)}（张贴当日不计）`
  return ['公告时间和张贴地点', `${time}。张贴地点：${places.join('、')}。`]
}

function untilWords({ until, on }: LandNoticeFacts): string {
  return officialDate(until ?? on)
}

function plotTable({ plots }: LandNoticeFacts): Block {
  return {
    kind: 'table',
    columns: [
      { title: '地块编号', width: 8, align: 'left' },
      { title: '村（社区）', width: 10, align: 'left' },
      { title: '地类', width: 10, align: 'left' },
      { title: '面积（亩）', width: 8, align: 'right' },
    ],
    rows: [
      ...plots.map((one) => ({
        kind: 'cells' as const,
        cells: [one.number, one.village, one.landClass, muText(one.area)],
      })),
      { kind: 'cells', cells: ['合计', '', '', muSumText(plots.map(({ area }) => area))] },
    ],
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}
