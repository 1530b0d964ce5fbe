import type { Day } from '#domain/day.ts'
import { choice, data, day, flag, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { house, ideasOffice } from './readers.ts'

/** 答复 — one answer to the author: at which step, on which day, in which words. */
export type IdeaAnswer = { readonly step: string; readonly on: Day; readonly words: string }

/** Once the judges have spoken the idea belongs to everybody; before, only to who organises the call. */
const afterJudging = ['published', 'adopted', 'carried', 'measured'] as const
const decider = { role: 'leader' } as const satisfies Who

/** 金点子 — an idea from its receipt to its effect. Names are sealed, and no event says who wrote it: the receipt and its secret word, not an account, lead the author back. */
export const idea = defineRegister('idea', {
  label: ['金点子', 'Idea'],
  title: 'title',
  fields: {
    number: text('回执号', 'Receipt').kept().searched(),
    campaign: ref('idea_campaign', '所属征集', 'Call'),
    title: text('建议题目', 'Idea').required().max(60).searched().frozen(),
    problem: text('要解决的问题', 'Problem').required().max(500).multiline().frozen(),
    measures: text('具体措施', 'Measures').required().max(800).multiline().searched().frozen(),
    hoped: text('预期效果', 'Effect hoped for').max(300).multiline().frozen(),
    from: choice('建议人身份', 'From', {
      resident: ['居民', 'Resident'],
      firm: ['企业人员', 'Person of a firm'],
      staff: ['机关干部', 'Officer of the zone'],
      village: ['村（社区）干部', 'Village cadre'],
      deputy: ['代表委员', 'Deputy'],
      other: ['其他', 'Other'],
    }).kept(),
    authorName: text('建议人姓名', 'Name of the author').kept().sealed(),
    authorContact: text('联系方式', 'Contact').kept().sealed(),
    authorPerson: text('建议人账号', 'Account of the author').kept().sealed(),
    authorSum: text('建议人标识', 'Key of the author').internal(),
    secret: text('查询口令标识', 'Key of the secret word').internal(),
    isNamed: flag('同意署名', 'May be named').kept(),
    namedAs: text('署名', 'Named as').kept(),
    receivedOn: day('收到日期', 'Received on').kept(),
    answer: text('答复建议人', 'Answer to the author')
      .max(500)
      .multiline()
      .hint('建议人凭回执号能看到；不填的，按步骤自动告知', 'The author reads it by the receipt'),
    answers: data<readonly IdeaAnswer[]>('答复记录', 'Answers').kept(),
    repeats: ref('idea', '与哪件重复', 'Repeats'),
    passTo: choice('怎么转', 'How', {
      ticket: ['立为工单，按时限办理', 'File a ticket with a limit'],
      elsewhere: ['告知应向哪里反映', 'Say where it belongs'],
    }),
    ticket: ref('ticket', '工单', 'Ticket').kept(),
    toldWhere: text('转到哪里', 'Passed on to').max(200),
    score: number('评审得分', 'Score', ['分', 'points']).kept(),
    sheets: whole('有效评审数', 'Judgements').kept(),
    spread: number('评委分差', 'Spread', ['分', 'points']).kept(),
    publishedOn: day('公示日期', 'Published on').kept(),
    publishedUntil: day('公示至', 'Published until').kept(),
    lead: ref('unit', '牵头单位', 'Lead unit'),
    due: day('完成时限', 'Due'),
    measure: text('成效口径', 'What is measured').max(80).hint('如：每天少跑的趟数', 'Such as: trips saved a day'),
    expected: number('预期数', 'Expected'),
    task: ref('task', '任务', 'Task').kept(),
    carriedOn: day('实施完成日期', 'Carried out on').kept(),
    actual: number('实际数', 'Actual'),
    effect: text('成效评估', 'Effect').max(500).multiline(),
    measuredOn: day('评估日期', 'Measured on').kept(),
    trip: ref('study_trip', '来自学习考察', 'From a study trip').kept(),
  },
  lifecycle: {
    states: {
      received: ['待初筛', 'Received'],
      merged: ['重复，已并入', 'Joined'],
      redirected: ['已转办', 'Passed on'],
      outside: ['不属征集范围', 'Outside the call'],
      accepted: ['待评审', 'To be judged'],
      shortlisted: ['已入围', 'Shortlisted'],
      kept: ['留存', 'Kept'],
      published: ['公示中', 'Published'],
      adopted: ['已采纳', 'Adopted'],
      carried: ['已实施', 'Carried out'],
      measured: ['已评估', 'Measured'],
    },
    initial: 'received',
    tells: { create: ideasOffice, publish: decider, adopt: { sameUnit: 'lead' } },
    moves: {
      accept: {
        label: ['受理', 'Accept'],
        from: 'received',
        to: 'accepted',
        by: ideasOffice,
        isMain: true,
        takes: ['campaign', 'answer'],
        needs: ['campaign'],
      },
      join: {
        label: ['重复，并入', 'Join to an earlier one'],
        from: 'received',
        to: 'merged',
        by: ideasOffice,
        takes: ['repeats', 'answer'],
        needs: ['repeats'],
      },
      redirect: {
        label: ['属诉求，转办', 'A complaint: pass it on'],
        from: 'received',
        to: 'redirected',
        by: ideasOffice,
        takes: ['passTo', 'toldWhere', 'answer'],
        needs: ['passTo'],
      },
      exclude: {
        label: ['不属征集范围', 'Outside the call'],
        from: 'received',
        to: 'outside',
        by: ideasOffice,
        takes: ['answer'],
      },
      shortlist: {
        label: ['入围', 'Shortlist'],
        from: 'accepted',
        to: 'shortlisted',
        by: ideasOffice,
        isMain: true,
        takes: ['answer'],
      },
      keep: {
        label: ['未入围，留存', 'Not shortlisted: keep'],
        from: ['accepted', 'shortlisted'],
        to: 'kept',
        by: ideasOffice,
        takes: ['answer'],
      },
      publish: {
        label: ['公示', 'Publish'],
        from: 'shortlisted',
        to: 'published',
        by: ideasOffice,
        isMain: true,
        takes: ['answer'],
        stamps: { publishedOn: 'today' },
      },
      adopt: {
        label: ['采纳，交办', 'Adopt as a task'],
        from: 'published',
        to: 'adopted',
        by: decider,
        isMain: true,
        takes: ['lead', 'due', 'measure', 'expected', 'answer'],
        needs: ['lead', 'due', 'measure', 'expected'],
      },
      leave: {
        label: ['不采纳', 'Do not adopt'],
        from: 'published',
        to: 'kept',
        by: decider,
        takes: ['answer'],
      },
      carry: {
        label: ['已实施', 'Carried out'],
        from: 'adopted',
        to: 'carried',
        by: ideasOffice,
        isMain: true,
        takes: ['answer'],
        stamps: { carriedOn: 'today' },
      },
      measure: {
        label: ['评估成效', 'Measure the effect'],
        from: 'carried',
        to: 'measured',
        by: ideasOffice,
        isMain: true,
        takes: ['actual', 'effect', 'answer'],
        needs: ['actual', 'effect'],
        stamps: { measuredOn: 'today' },
      },
    },
  },
  access: {
    // What was published stays open to the house, whatever was decided of it: whoever declines an idea reads what became of it.
    read: {
      either: [ideasOffice, { both: [house, { either: [{ inState: afterJudging }, { filled: 'publishedOn' }] }] }],
    },
    create: { nobody: true },
    change: { nobody: true },
  },
  deadlines: {
    screen: {
      label: ['初筛答复', 'First answer by'],
      after: 'receivedOn',
      limit: 'idea-screen',
      metIn: ['merged', 'redirected', 'outside', 'accepted', 'shortlisted', 'kept', ...afterJudging],
    },
    measure: {
      label: ['评估成效', 'Measure by'],
      after: 'carriedOn',
      limit: 'idea-effect',
      metIn: ['measured'],
    },
  },
  metrics: {
    open: { label: ['待初筛', 'Waiting'], count: { in: ['received'] } },
    adopted: {
      label: ['采纳率', 'Adopted'],
      share: {
        of: ['adopted', 'carried', 'measured'],
        among: ['accepted', 'shortlisted', 'kept', 'published', 'adopted', 'carried', 'measured'],
      },
    },
    carried: {
      label: ['采纳后实施率', 'Carried out'],
      share: { of: ['carried', 'measured'], among: ['adopted', 'carried', 'measured'] },
    },
  },
  unique: [['number']],
  indexed: [['campaign'], ['authorSum']],
  views: {
    list: ['title', 'number', 'campaign', 'from', 'score', 'lead', 'due', 'receivedOn'],
    order: 'receivedOn',
    form: {
      idea: { label: ['建议', 'Idea'], fields: ['campaign', 'title', 'problem', 'measures', 'hoped'] },
    },
  },
})
