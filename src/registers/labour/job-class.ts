import { choice, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'labour' } as const
const people = ['人', 'people'] as const

/** 校企班 — an order class, an apprentice class or a team brought in: school, firm, size, and its days in order. */
export const jobClass = defineRegister('job_class', {
  label: ['校企班', 'Class'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('类别', 'Kind', {
      order: ['订单班', 'Order class'],
      apprentice: ['新型学徒制', 'Apprenticeship'],
      training: ['技能培训班', 'Training'],
      team: ['人才团队引进', 'Team brought in'],
    }).required(),
    school: text('院校或机构', 'School').required().max(80).searched(),
    major: text('专业或工种', 'Major or trade').max(60),
    enterprise: ref('enterprise', '企业', 'Enterprise').required(),
    planned: whole('计划人数', 'Planned', people).required().min(1).max(10_000).summed(),
    enrolled: whole('招生人数', 'Enrolled', people).min(0).max(10_000).summed(),
    passed: whole('合格人数', 'Passed', people).min(0).max(10_000).summed(),
    placed: whole('毕业到岗人数', 'Placed', people).min(0).max(10_000).summed(),
    stayed: whole('满六个月在岗人数', 'Stayed six months', people).min(0).max(10_000).summed(),
    signedOn: day('签约日期', 'Agreement signed on').required(),
    recruitedOn: day('招生完成日期', 'Recruited on'),
    openedOn: day('开课日期', 'Opened on'),
    practiceOn: day('实习开始日期', 'Practice began on'),
    graduatedOn: day('毕业日期', 'Graduated on'),
    placedOn: day('到岗日期', 'Placed on'),
    stayedOn: day('满六个月日期', 'Six months over on'),
  },
  lifecycle: {
    states: { active: ['在办', 'Running'], stopped: ['已终止', 'Stopped'] },
    initial: 'active',
    moves: {
      record: {
        label: ['记进度', 'Record progress'],
        from: 'active',
        to: 'active',
        by: keeper,
        isMain: true,
        takes: [
          ...(['recruitedOn', 'enrolled', 'openedOn', 'practiceOn', 'graduatedOn'] as const),
          ...(['passed', 'placedOn', 'placed', 'stayedOn', 'stayed'] as const),
        ],
      },
      stop: { label: ['终止', 'Stop'], from: 'active', to: 'stopped', by: keeper, needsReason: true },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: keeper,
    change: { both: [keeper, { inState: 'active' }] },
  },
  stages: {
    signedOn: ['签约', 'Signed'],
    recruitedOn: ['招生', 'Recruited'],
    openedOn: ['开课', 'Opened'],
    practiceOn: ['实习', 'Practice'],
    graduatedOn: ['毕业', 'Graduated'],
    placedOn: ['到岗', 'Placed'],
    stayedOn: ['满六个月', 'Six months'],
  },
  metrics: { planned: { label: ['计划人数', 'Planned'], sum: 'planned' } },
  indexed: [['enterprise']],
  views: {
    list: ['name', 'kind', 'school', 'enterprise', 'planned', 'enrolled', 'passed', 'placed'],
    order: 'signedOn',
    form: {
      basics: {
        label: ['班级', 'Class'],
        fields: ['name', 'kind', 'school', 'major', 'enterprise', 'planned', 'signedOn'],
      },
    },
  },
})
