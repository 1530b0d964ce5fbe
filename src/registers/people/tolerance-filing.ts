import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { discipline } from './readers.ts'

const head = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const satisfies Who
/** The body decides on others, never on its own unit. */
const decider = {
  both: [discipline, { role: ['unitHead', 'unitOfficer'] }, { not: { sameUnit: 'unit' } }],
} as const satisfies Who
const decided = ['decision', 'decidedIn', 'document'] as const

/** 容错备案 — a trial that is filed before anybody acts: what, why it is uncertain, what keeps it within the law; decided later, in writing, one case at a time. Only a decision enters an assessment, and there a second person approves it. */
export const toleranceFiling = defineRegister('tolerance_filing', {
  label: ['容错备案', 'Tolerance filing'],
  title: 'matter',
  fields: {
    matter: text('拟试行的事项', 'What is tried').required().max(200).multiline().searched().frozen(),
    unit: ref('unit', '备案单位', 'Unit').required().frozen(),
    grounds: text('为何要试、不确定在哪里', 'Why, and what is uncertain').required().max(1000).multiline().frozen(),
    safeguards: text('不触碰的底线和防控措施', 'Limits kept and safeguards').required().max(1000).multiline().frozen(),
    actOn: day('拟开始日期', 'Begins on').required().frozen(),
    filedOn: day('备案日期', 'Filed on').kept(),
    happened: text('结果和损失情况', 'What came of it').max(1000).multiline(),
    correction: text('纠正措施', 'How it is put right').max(500).multiline(),
    askedOn: day('申请容错日期', 'Asked on').kept(),
    item: text('考核指标编码', 'Code of the item').max(40).hint('考核方案中该指标的编码', 'As in the scheme'),
    decision: text('决定内容', 'Decision').max(500).multiline(),
    decidedIn: text('作出决定的机构', 'Decided by').max(80),
    document: ref('document', '决定文件', 'Deciding document'),
    decidedOn: day('决定日期', 'Decided on').kept(),
    scoreEntry: ref('score_entry', '评分事项', 'Score entry').kept(),
    result: choice('结论', 'Conclusion', { granted: ['予以容错', 'Granted'], refused: ['不予容错', 'Refused'] }).kept(),
  },
  lifecycle: {
    states: {
      filed: ['已备案', 'Filed'],
      asked: ['待决定', 'To be decided'],
      granted: ['予以容错', 'Granted'],
      refused: ['不予容错', 'Refused'],
      ended: ['已结束', 'Ended'],
    },
    initial: 'filed',
    moves: {
      ask: {
        label: ['未达预期，申请容错', 'It failed: ask for tolerance'],
        from: 'filed',
        to: 'asked',
        by: head,
        isMain: true,
        takes: ['happened', 'correction', 'item'],
        needs: ['happened', 'correction', 'item'],
        stamps: { askedOn: 'today' },
      },
      end: { label: ['试行结束，无须容错', 'It is over'], from: 'filed', to: 'ended', by: head, takes: ['happened'] },
      grant: {
        label: ['予以容错', 'Grant'],
        from: 'asked',
        to: 'granted',
        by: decider,
        isMain: true,
        takes: decided,
        needs: decided,
        stamps: { decidedOn: 'today' },
      },
      refuse: {
        label: ['不予容错', 'Refuse'],
        from: 'asked',
        to: 'refused',
        by: decider,
        takes: decided,
        needs: decided,
        stamps: { decidedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [head, { both: [discipline, { role: ['unitHead', 'unitOfficer'] }] }, { role: 'leader' }] },
    create: head,
    change: { nobody: true },
  },
  indexed: [['unit']],
  views: {
    list: ['matter', 'unit', 'actOn', 'filedOn', 'decidedOn', 'result'],
    order: 'filedOn',
    form: {
      filing: { label: ['备案', 'Filing'], fields: ['matter', 'unit', 'grounds', 'safeguards', 'actOn'] },
    },
  },
})
