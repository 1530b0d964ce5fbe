import { stageLabels } from '#domain/schedule/stage.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 挂点走访 — one visit of the sponsoring leader: what was seen and settled. A photograph may be there, it is never asked for. */
export type LeaderVisit = {
  readonly on: string
  /** The post that visited; who held it on the day is told by the tenures. */
  readonly post: string | null
  readonly note: string
  readonly photo: StoredFile | null
  readonly by: string | null
}

/** 重点项目 — a project on the key list of the zone. Its stage follows from its dated facts; nobody types it. */
export const project = defineRegister('project', {
  label: ['重点项目', 'Key project'],
  title: 'name',
  fields: {
    name: text('项目名称', 'Project').required().max(120).searched(),
    stateCode: text('国家项目代码', 'National project code').max(40),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    cooperating: refs('unit', '参与单位', 'Units taking part'),
    leader: ref('post', '挂点领导', 'Sponsoring leader'),
    enterprise: ref('enterprise', '业主企业', 'Owner'),
    owner: text('业主单位', 'Owner (public works)')
      .max(120)
      .searched()
      .hint('没有企业业主的公共项目才填', 'Only for public works without a firm'),
    content: text('建设内容', 'What is built').max(1000).multiline(),
    kind: choice('类别', 'Kind', {
      industry: ['产业', 'Industry'],
      infrastructure: ['基础设施', 'Infrastructure'],
      livelihood: ['民生', 'Livelihood'],
    }).required(),
    building: choice('建设性质', 'Way of building', {
      fresh: ['新建', 'New'],
      enlarge: ['扩建', 'Enlargement'],
      renew: ['技改', 'Technical renewal'],
      move: ['迁建', 'Removal'],
    }),
    industry: text('行业', 'Industry').max(60),
    total: money('总投资', 'Total investment', ['万元', '× 10,000 yuan']).min(0),
    listedYear: whole('列入年度', 'Listed for year').required().min(2000).max(2100),
    plannedStart: day('计划开工', 'Planned start'),
    plannedCompletion: day('计划竣工', 'Planned completion'),
    plannedProduction: day('计划投产', 'Planned production'),
    startedOn: day('实际开工', 'Started on'),
    completedOn: day('实际竣工', 'Completed on'),
    producedOn: day('实际投产', 'Produced on'),
    enteredStatisticsOn: day('入统日期', 'Entered statistics on'),
    listedOn: day('列入日期', 'Listed on').kept(),
    leftOn: day('退出日期', 'Left on').kept(),
    leaveApproval: text('退出批准依据', 'Approval to leave').max(200),
    visitedOn: day('走访日期', 'Visited on'),
    visitNote: text('走访情况', 'What was seen and settled').max(500).multiline(),
    visitPhoto: data<StoredFile>('走访照片（可不附）', 'Photograph (not needed)', 'file'),
    visits: data<readonly LeaderVisit[]>('挂点走访', 'Visits of the sponsor').kept(),
    layout: whole('排期版次', 'Edition of the schedule').kept(),
  },
  // Entry in statistics runs beside these: it follows the start and says nothing of how far the works are.
  stages: {
    listedOn: stageLabels.preparing,
    startedOn: stageLabels.building,
    completedOn: stageLabels.completed,
    producedOn: stageLabels.producing,
  },
  lifecycle: {
    states: {
      proposed: ['待列入', 'Proposed'],
      listed: ['已列入', 'Listed'],
      refused: ['不列入', 'Not listed'],
      left: ['已退出', 'Left'],
    },
    initial: 'proposed',
    consequences: {
      prove: ['节点核实', 'Prove by a milestone'],
      'lay-out': ['倒排工期', 'Lay out backwards'],
      land: ['业主企业注册', 'The owner is registered'],
    },
    moves: {
      admit: {
        label: ['列入', 'List'],
        from: 'proposed',
        to: 'listed',
        by: { role: ['supervision', 'leader'] },
        stamps: { listedOn: 'today' },
        isMain: true,
      },
      refuse: {
        label: ['不列入', 'Do not list'],
        from: 'proposed',
        to: 'refused',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
      },
      record: {
        label: ['登记核实日期', 'Record verified days'],
        from: 'listed',
        to: 'listed',
        by: { role: 'supervision' },
        takes: ['startedOn', 'completedOn', 'producedOn', 'enteredStatisticsOn'],
        needsReason: true,
      },
      visit: {
        label: ['登记挂点走访', 'Record a visit'],
        from: 'listed',
        to: 'listed',
        by: { either: [{ role: 'supervision' }, { both: [{ role: 'leader' }, { samePost: 'leader' }] }, ownUnit] },
        takes: ['visitedOn', 'visitNote', 'visitPhoto'],
      },
      leave: {
        label: ['退出', 'Leave the list'],
        from: 'listed',
        to: 'left',
        by: { role: 'leader' },
        takes: ['leaveApproval'],
        needs: ['leaveApproval'],
        needsReason: true,
        stamps: { leftOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['supervision', 'leader'] },
        { charge: 'keyProjects' },
        { sameUnit: 'unit' },
        { sameUnit: 'cooperating' },
        // The owner follows its own project; whether it is listed at all, the zone settles first.
        { both: [{ sameEnterprise: 'enterprise' }, { inState: ['listed', 'left'] }] },
      ],
    },
    create: { either: [{ role: 'supervision' }, ownUnit] },
    change: {
      either: [
        { both: [{ role: 'supervision' }, { inState: ['proposed', 'listed'] }] },
        { both: [ownUnit, { inState: 'proposed' }] },
      ],
    },
  },
  metrics: {
    listed: { label: ['在列项目', 'Listed projects'], count: { in: ['listed'] } },
    total: { label: ['总投资', 'Total investment'], sum: 'total' },
  },
  indexed: [['unit'], ['state', 'listedYear']],
  views: {
    list: ['name', 'enterprise', 'unit', 'leader', 'kind', 'total', 'plannedStart', 'plannedProduction', 'listedYear'],
    order: 'name',
    form: {
      basics: {
        label: ['项目', 'Project'],
        fields: ['name', 'stateCode', 'enterprise', 'owner', 'content', 'kind', 'building', 'industry', 'listedYear'],
      },
      owners: { label: ['责任', 'Responsibility'], fields: ['unit', 'cooperating', 'leader'] },
      money: { label: ['投资', 'Investment'], fields: ['total'] },
      time: { label: ['计划日期', 'Planned days'], fields: ['plannedStart', 'plannedCompletion', 'plannedProduction'] },
    },
  },
})
