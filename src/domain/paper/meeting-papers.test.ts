import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { type ExplanationPackFacts, explanationPackOf } from '#domain/paper/explanation-pack.ts'
import { type MeetingNoticeFacts, meetingNoticeOf } from '#domain/paper/meeting-notice.ts'
import { type MinutesFacts, minutesOf } from '#domain/paper/minutes.ts'
import type { Paper } from '#domain/paper/paper.ts'

const on = dayOf(2026, 11, 23)
const minutes: MinutesFacts = {
  issuer: '青溪高新区党工委',
  office: '青溪高新区督查室',
  series: '党工委会议',
  title: '党工委会议（11月23日）',
  number: '〔2026〕9号',
  on,
  at: '9:00',
  place: '三楼会议室',
  chair: '党工委书记',
  present: ['党工委书记', '管委会主任'],
  absent: ['党群部部长'],
  attending: [],
  signedOn: dayOf(2026, 11, 25),
  deferred: ['研究用地'],
  sections: [
    {
      title: '研究供暖',
      presenting: '建设局',
      minutes: '会议认为，供暖事关民生。',
      differing: [{ unit: '财政局', words: '经费应分两年安排' }],
      decisions: [
        {
          text: '建设局十日内开栓供暖。',
          lead: '建设局',
          cooperating: ['财政局'],
          due: dayOf(2026, 12, 3),
          dueSeries: null,
        },
        { text: '经发局汇报能源保供', lead: '经发局', cooperating: [], due: on, dueSeries: '党工委会议' },
        { text: '原则同意供暖方案', lead: null, cooperating: [], due: null, dueSeries: null },
      ],
      isHidden: false,
    },
  ],
}

function linesOf(paper: Paper): readonly string[] {
  return paper.body.flatMap((block) => ('text' in block ? [String(block.text)] : []))
}

it('minutes tell time, place and chair, each item with what was said and decided, and who was there', () => {
  const paper = minutesOf(minutes)
  expect(paper).toMatchObject({ title: '党工委会议（11月23日）纪要', number: '〔2026〕9号', note: null })
  expect(linesOf(paper)).toEqual([
    '2026年11月23日9:00，党工委书记在三楼会议室主持召开党工委会议（11月23日）。会议情况纪要如下：',
    '一、研究供暖',
    '会议听取了建设局的汇报。会议认为，供暖事关民生。',
    '财政局提出：经费应分两年安排。',
    '会议议定：',
    '（一）建设局十日内开栓供暖（牵头单位：建设局；配合单位：财政局；时限：2026年12月3日）。',
    '（二）经发局汇报能源保供（牵头单位：经发局；时限：下次党工委会议前）。',
    '（三）原则同意供暖方案。',
    '下列议题缓议：研究用地。',
  ])
  expect(paper).toMatchObject({
    form: 'minutes',
    attendance: [
      { label: '出席', names: '党工委书记、管委会主任' },
      { label: '请假', names: '党群部部长' },
    ],
  })
})

it('minutes that nobody signed say so and carry neither number nor signature', () => {
  const paper = minutesOf({ ...minutes, number: null, signedOn: null })
  expect(paper).toMatchObject({ number: null, signature: null, note: '送签稿，未经召集人签发' })
})

it('an item that the reader may not know keeps its place without its words', () => {
  const [section] = minutes.sections
  const paper = minutesOf({ ...minutes, sections: [{ ...section!, title: '（不公开议题）', isHidden: true }] })
  expect(linesOf(paper).join()).not.toContain('供暖')
  expect(linesOf(paper)).toContain('（本项仅限与会人员知悉。）')
})

const notice: MeetingNoticeFacts = {
  issuer: '青溪高新区',
  office: '督查室',
  title: '党工委会议',
  on,
  at: null,
  place: null,
  chair: '党工委书记',
  purpose: null,
  present: ['管委会主任'],
  attending: [],
  last: { title: '上次党工委会议', decisions: 3, open: 1 },
  explaining: ['建设局'],
  items: [{ title: '研究供暖', presenting: '建设局' }],
  explainBy: dayOf(2026, 11, 20),
  issuedOn: dayOf(2026, 11, 18),
}

it('the agenda opens with the last decisions, then those who explain, then the items', () => {
  expect(linesOf(meetingNoticeOf(notice)).slice(2, 5)).toEqual([
    '（一）通报上次党工委会议议定事项办理情况（共3项，未办结1项）。',
    '（二）听取建设局说明。',
    '（三）研究供暖（建设局汇报）。',
  ])
  const plain = linesOf(meetingNoticeOf({ ...notice, last: null, explaining: [], explainBy: null }))
  expect(plain[2]).toBe('（一）研究供暖（建设局汇报）。')
  expect(plain.join()).not.toContain('说明')
})

const pack: ExplanationPackFacts = {
  meeting: '党工委会议',
  on,
  unit: '建设局',
  asOf: dayOf(2026, 11, 20),
  office: '督查室',
  reasons: [
    {
      kind: 'late',
      rule: 'r',
      ruleVersion: 1,
      ruleName: '重点项目任务逾期',
      ruleSource: '年度工作会议',
      fact: { register: 'task', id: 't' },
      title: '综合管廊',
      due: dayOf(2026, 11, 13),
      dueOriginal: dayOf(2026, 10, 30),
      lateBy: 5,
      threshold: 0,
      isProvisional: false,
      owner: null,
      extensions: [
        { grounds: '降雨。', grantedDue: dayOf(2026, 11, 13) },
        { grounds: '其他', grantedDue: null },
      ],
      reports: [{ progress: '完成过半。', on: dayOf(2026, 11, 9) }],
      issues: [{ issue: '管线未迁', owner: '经发局', due: dayOf(2026, 11, 19) }],
    },
  ],
  targets: [],
  earlier: [],
  cause: null,
  words: null,
  promise: null,
  decided: null,
}

it('the pack gives every fact with its numbers before the unit has said a word', () => {
  const lines = linesOf(explanationPackOf(pack))
  expect(lines).toEqual(
    expect.arrayContaining([
      '（一）重点项目任务逾期：综合管廊，时限2026年11月13日（原定2026年10月30日），已逾5个工作日。依据：年度工作会议。',
      '曾批准延期至2026年11月13日，理由：降雨。',
      '2026年11月9日报告：完成过半。',
      '未销号问题：管线未迁（经发局，2026年11月19日）。',
      '此前未作过说明。',
      '尚未提交。',
    ]),
  )
})

it('what the unit says and promises stands in its own words', () => {
  const said = { cause: '用地', words: '绿线未调。', promise: '主体封顶，1栋，2026-12-20前', decided: '同意。' }
  const lines = linesOf(explanationPackOf({ ...pack, ...said }))
  expect(lines.slice(-4)).toEqual([
    '原因类别：用地。',
    '绿线未调。',
    '新的承诺：主体封顶，1栋，2026-12-20前。',
    '会议意见：同意。',
  ])
})
