import type { Day } from '#domain/day.ts'
import { muText } from '#domain/land/area.ts'
import { reviewDays } from '#domain/land/decision.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

export type DecisionFacts = {
  readonly issuer: string
  readonly on: Day
  readonly head: string
  readonly number: string
  readonly place: string
  readonly batch: string
  readonly approver: string
  readonly approvalNo: string
  readonly approvedOn: Day | null
  readonly noticedOn: Day
  readonly measuredOn: Day | null
  readonly land: number | null
  readonly houseLegal: number | null
  readonly reason: string
  readonly standard: string
  readonly rehousing: string
  readonly sums: readonly { readonly kind: string; readonly yuan: number }[]
  readonly handOverBy: Day
}

/** 征地补偿安置决定 — for one household with which no agreement was reached: facts, compensation, when to hand over, how to object; no number of identity or account. */
export function landDecisionOf(facts: DecisionFacts): Paper {
  const { head, on, issuer } = facts
  return {
    ...plainPaper('征地补偿安置决定', [
      paragraph(
        `${facts.batch}征收土地已由${facts.approver}批准（${facts.approvalNo}${facts.approvedOn === null ? '' : `，${officialDate(facts.approvedOn)}`}），并于${officialDate(facts.noticedOn)}公告。你户（户号${facts.number}，${facts.place}）在规定期限内未达成征地补偿安置协议。依照《中华人民共和国土地管理法实施条例》第三十一条，作出如下决定。`,
      ),
      ...chapter(1, '查明的事实', factsOf(facts), `未达成协议的情况：${closed(facts.reason)}`),
      ...chapter(2, '补偿', `按${facts.standard}计算，补偿款如下，足额支付；拒绝领取的，依法提存。`),
      sumsOf(facts.sums),
      ...chapter(3, '安置', closed(facts.rehousing)),
      ...chapter(4, '交出土地', `请于${officialDate(facts.handOverBy)}前（含当日）交出土地；先补偿、后搬迁。`),
      ...chapter(
        5,
        '救济途径',
        `对本决定不服的，可以自收到本决定之日起${reviewDays}日内申请行政复议，或者自收到之日起六个月内提起行政诉讼。逾期不申请复议、不提起诉讼，又不交出土地的，依法申请人民法院强制执行。`,
      ),
    ]),
    addressees: head,
    signature: { issuer, on, isSealed: true },
  }
}

function factsOf({ measuredOn, land, houseLegal }: DecisionFacts): string {
  const counted = measuredOn === null ? '现状调查' : `${officialDate(measuredOn)}现状调查`
  const parts = [
    ...(land === null ? [] : [`被征土地${muText(land)}亩`]),
    ...(houseLegal === null ? [] : [`合法建筑面积${houseLegal}平方米`]),
  ]
  return `${counted}${parts.length === 0 ? '结果已经公示' : `核定${parts.join('，')}，结果已经公示`}。`
}

function sumsOf(sums: DecisionFacts['sums']): Block {
  const rows = [...sums, { kind: '合计', yuan: sums.reduce((all, { yuan }) => all + yuan, 0) }]
  return {
    kind: 'table',
    columns: [
      { title: '补偿项目', width: 16, align: 'left' },
      { title: '金额（元）', width: 10, align: 'right' },
    ],
    rows: rows.map(({ kind, yuan }) => ({ kind: 'cells', cells: [kind, `${yuan}`] })),
  }
}

function chapter(n: number, title: string, ...lines: readonly string[]): readonly Block[] {
  return [{ kind: 'heading', level: 1, text: `${headingNumber(1, n)}${title}` }, ...lines.map(paragraph)]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function closed(text: string): string {
  const words = text.trim()
  return /[。；！？]$/.test(words) ? words : `${words}。`
}
