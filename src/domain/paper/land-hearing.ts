import type { Day } from '#domain/day.ts'
import { mustBeHeard } from '#domain/land/hearing.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

export type HearingFacts = {
  readonly issuer: string
  readonly batch: string
  readonly batchNumber: string
  readonly planNoticeOn: Day
  readonly on: Day
  readonly place: string
  readonly chair: string
  readonly objectors: number
  readonly members: number
}

/** 听证通知书 — when and where the plan of compensation is heard, who may come and what they may do there. */
export function hearingNoticeOf(facts: HearingFacts, calledOn: Day): Paper {
  const { objectors, members } = facts
  const why = mustBeHeard(objectors, members)
    ? '多数被征地的村集体经济组织成员认为方案不符合法律、法规规定，依照《中华人民共和国土地管理法》第四十七条及其实施条例，决定组织听证。'
    : '未达到应当组织听证的多数，为充分听取意见，决定组织听证。'
  return {
    ...plainPaper('征地补偿安置方案听证通知书', [
      paragraph(
        `${officialDate(facts.planNoticeOn)}公告的${facts.batch}（${facts.batchNumber}）征地补偿安置方案，村集体经济组织成员${members}人中有${objectors}人提出异议。${why}现将有关事项通知如下。`,
      ),
      ...chapters([
        ['听证时间和地点', `${officialDate(facts.on)}，${facts.place}。`],
        ['听证主持人', `${facts.chair}。`],
        ['参加人', '被征地的村集体经济组织及其成员、村民委员会和其他利害关系人；可以委托代理人参加。'],
        [
          '权利和义务',
          '参加人有权申请主持人回避，有权陈述意见、提交证据、质证和申辩，并核对听证笔录。请携带身份证明、权属证明材料；代理人另带授权委托书。无正当理由不参加的，视为放弃听证。',
        ],
      ]),
    ]),
    addressees: '被征地的村集体经济组织及其成员、村民委员会',
    signature: { issuer: facts.issuer, on: calledOn, isSealed: true },
  }
}

export type HearingRecord = HearingFacts & {
  readonly attended: number
  readonly points: readonly {
    readonly side: string
    readonly text: string
    readonly answer: string
    readonly taken: string
  }[]
  readonly isPlanChanged: boolean
}

/** 听证笔录 — what was said, what was answered, what was taken up; it names sides, not households. */
export function hearingRecordOf(facts: HearingRecord): Paper {
  const result = facts.isPlanChanged
    ? '根据听证情况修改征地补偿安置方案，修改后的方案在原公告范围内公布，再签订协议。'
    : '听证意见经研究，征地补偿安置方案不作修改；未采纳意见的理由见上表。'
  return {
    ...plainPaper('征地补偿安置方案听证笔录', [
      paragraph(`听证事项：${facts.batch}（${facts.batchNumber}）征地补偿安置方案`),
      paragraph(`时间：${officialDate(facts.on)}　　地点：${facts.place}`),
      paragraph(
        `主持人：${facts.chair}　　到会：${facts.attended}人（成员${facts.members}人，异议${facts.objectors}人）`,
      ),
      ...chapters([['听证意见和答复', `共记录意见${facts.points.length}条。`]]),
      pointsOf(facts.points),
      ...chapters([['听证结果', result]], 1),
      paragraph('主持人签字：　　　　　　　　　　　　记录人签字：'),
      paragraph('参加人（代表）核对签字：　　　　　　　年　　月　　日'),
    ]),
    signature: { issuer: facts.issuer, on: facts.on, isSealed: true },
  }
}

function pointsOf(points: HearingRecord['points']): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 4, align: 'center' },
      { title: '提出方', width: 8, align: 'left' },
      { title: '意见', width: 14, align: 'left' },
      { title: '答复', width: 14, align: 'left' },
      { title: '采纳情况', width: 6, align: 'center' },
    ],
    rows: points.map(({ side, text, answer, taken }, i) => ({
      kind: 'cells',
      cells: [`${i + 1}`, side, text, answer, taken],
    })),
    mayTearRows: true,
  }
}

function chapters(parts: readonly (readonly [title: string, text: string])[], before = 0): readonly Block[] {
  return parts.flatMap(([title, text], i): readonly Block[] => [
    { kind: 'heading', level: 1, text: `${headingNumber(1, before + i + 1)}${title}` },
    paragraph(text),
  ])
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
