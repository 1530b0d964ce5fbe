import { choice, ref, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 名单规则 — by which facts a unit comes onto the list of those that explain: subject, threshold, period and the paper that says so. */
export const drawRule = defineRegister('draw_rule', {
  label: ['名单规则', 'Draw rule'],
  title: 'name',
  fields: {
    series: ref('meeting_series', '会议系列', 'Meeting series').required(),
    name: text('名称', 'Name').required().max(80).searched(),
    subject: choice('对象', 'Subject', {
      tasks: ['任务逾期', 'Tasks past due'],
      projects: ['重点项目节点逾期', 'Milestones of key projects past due'],
      milestones: ['工作项节点逾期', 'Milestones of work items past due'],
      shares: ['目标未达计划进度', 'Targets behind their path'],
      commitments: ['承诺到期未达到', 'Promises due and not reached'],
      investment: ['招商任务慢于序时进度', 'Investment tasks behind the time gone'],
    }).required(),
    words: texts('事项含有', 'The matter names').hint(
      '任务名称或内容含有其中一词的才算；不填则全部计入',
      'Counts only matters that contain one of these words; all when empty',
    ),
    threshold: whole('门槛', 'Threshold')
      .required()
      .min(0)
      .hint(
        '逾期以工作日计，目标以百分点计；超过的列入',
        'Working days late, or points behind; more than this is listed',
      ),
    period: whole('时限落在最近', 'Due within the last', ['日', 'days'])
      .min(1)
      .hint('不填则不论何时到期', 'Whenever it was due, when empty'),
    source: text('依据', 'Source').required().max(200),
  },
  lifecycle: {
    states: { draft: ['拟定', 'Draft'], inForce: ['施行', 'In force'], ended: ['已停用', 'Ended'] },
    initial: 'draft',
    moves: {
      enforce: {
        label: ['施行', 'Put in force'],
        from: ['draft', 'ended'],
        to: 'inForce',
        by: { role: ['supervision', 'leader'] },
        isMain: true,
      },
      end: {
        label: ['停用', 'End'],
        from: 'inForce',
        to: 'ended',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'draft' }] },
  },
  indexed: [['series']],
  views: {
    list: ['name', 'series', 'subject', 'threshold', 'period', 'source'],
    form: {
      basics: {
        label: ['规则', 'Rule'],
        fields: ['series', 'name', 'subject', 'words', 'threshold', 'period', 'source'],
      },
    },
  },
})
