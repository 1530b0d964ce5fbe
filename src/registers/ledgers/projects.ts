import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { explanation } from '#registers/explanation.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { project } from '#registers/project.ts'
import { defineLedger, type LedgerColumn } from '#schema/ledger.ts'

const application: readonly LedgerColumn<keyof typeof fundApplication.fields>[] = [
  { title: ['序号', 'No.'], own: 'line' },
  { title: ['争取方向', 'Direction'], field: 'direction' },
  { title: ['项目', 'Project'], field: 'name' },
  { title: ['渠道', 'Channel'], field: 'channel' },
  { title: ['申报金额（万元）', 'Asked (10,000 yuan)'], field: 'asked' },
  { title: ['申报层级', 'Level reached'], figure: 'level', kind: 'text' },
  { title: ['状态', 'State'], own: 'state' },
  { title: ['下达文号', 'Document of the grant'], field: 'documentNo' },
  { title: ['下达日期', 'Granted on'], field: 'documentOn' },
  { title: ['下达金额（万元）', 'Granted (10,000 yuan)'], field: 'granted' },
  { title: ['到账金额（万元）', 'Arrived (10,000 yuan)'], field: 'arrived' },
  { title: ['支付金额（万元）', 'Paid out (10,000 yuan)'], field: 'paid' },
  { title: ['责任单位', 'Responsible unit'], field: 'unit' },
]

/** 项目台账 — money from above, key projects each month, issues handed over, what was not met. */
export const projectLedgers = [
  // Two ledgers, so that nobody adds a grant to a debt by marking a column.
  defineLedger('grants', fundApplication, {
    title: ['向上争取台账（无偿资金）', 'Ledger of grants from above'],
    only: { isRepayable: 'false' },
    columns: application,
  }),
  defineLedger('debts', fundApplication, {
    title: ['向上争取台账（须偿还资金）', 'Ledger of debts from above'],
    only: { isRepayable: 'true' },
    columns: application,
  }),
  defineLedger('project-monthly', project, {
    title: ['重点项目月报', 'Key projects by month'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['项目', 'Project'], field: 'name' },
      { title: ['业主企业', 'Owner'], field: 'enterprise' },
      { title: ['业主单位', 'Owner (public works)'], field: 'owner' },
      { title: ['建设内容', 'What is built'], field: 'content' },
      { title: ['总投资（万元）', 'Total investment (10,000 yuan)'], field: 'total' },
      { title: ['年度计划（年初，万元）', 'Plan of 1 January (10,000 yuan)'], figure: 'planned', kind: 'number' },
      { title: ['年度计划（现行，万元）', 'Plan in force (10,000 yuan)'], figure: 'plannedNow', kind: 'number' },
      { title: ['至上年底累计（万元）', 'By the end of last year (10,000 yuan)'], figure: 'before', kind: 'number' },
      { title: ['数据月份', 'Month'], figure: 'period', kind: 'code' },
      { title: ['本月（万元）', 'In the month (10,000 yuan)'], figure: 'inMonth', kind: 'number' },
      { title: ['本年累计（万元）', 'In the year (10,000 yuan)'], figure: 'inYear', kind: 'number' },
      { title: ['完成率（年初计划，%）', 'Completion, plan of 1 January (%)'], figure: 'openingRate', kind: 'number' },
      { title: ['完成率（现行计划，%）', 'Completion, plan in force (%)'], figure: 'currentRate', kind: 'number' },
      { title: ['序时差（百分点）', 'Ahead of time (points)'], figure: 'ahead', kind: 'number' },
      { title: ['形象进度', 'Visible result'], figure: 'visible', kind: 'text', width: 36 },
      { title: ['数据性质', 'What the figures are'], figure: 'standing', kind: 'text' },
      { title: ['计划开工', 'Planned start'], field: 'plannedStart' },
      { title: ['实际开工', 'Started on'], field: 'startedOn' },
      { title: ['计划竣工', 'Planned completion'], field: 'plannedCompletion' },
      { title: ['实际竣工', 'Completed on'], field: 'completedOn' },
      { title: ['计划投产', 'Planned production'], field: 'plannedProduction' },
      { title: ['实际投产', 'Produced on'], field: 'producedOn' },
      { title: ['问题', 'Issues'], figure: 'issues', kind: 'text', width: 36 },
      { title: ['挂点领导', 'Sponsoring leader'], field: 'leader' },
      { title: ['责任单位', 'Responsible unit'], field: 'unit' },
      { title: ['联系人', 'Contact'], own: 'pen' },
      { title: ['类别', 'Kind'], field: 'kind' },
      { title: ['列入年度', 'Listed for year'], field: 'listedYear' },
    ],
  }),
  defineLedger('month-filing', projectMonth, {
    title: ['重点项目月报（填报）', 'Key projects by month, as filed'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['项目', 'Project'], field: 'project' },
      { title: ['建设内容', 'What is built'], through: 'project', shows: 'content' },
      { title: ['总投资（万元）', 'Total investment (10,000 yuan)'], through: 'project', shows: 'total' },
      { title: ['月份', 'Month'], field: 'period' },
      { title: ['本月（万元）', 'In the month (10,000 yuan)'], field: 'done' },
      { title: ['本月支付（万元）', 'Paid in the month (10,000 yuan)'], field: 'paid' },
      { title: ['本年累计（万元）', 'In the year (10,000 yuan)'], field: 'cumulative' },
      { title: ['形象进度', 'Visible result'], field: 'visible' },
      { title: ['责任单位', 'Responsible unit'], field: 'unit' },
      { title: ['数据性质', 'What the figures are'], own: 'state' },
    ],
  }),
  defineLedger('issue-slips', dispatchIssue, {
    title: ['问题交办单', 'Issues handed over'],
    columns: [
      { title: ['编号', 'No.'], own: 'line' },
      { title: ['项目', 'Project'], field: 'project' },
      { title: ['项目名称（未列重点）', 'Project name (not a key project)'], field: 'about' },
      { title: ['问题', 'Issue'], field: 'issue' },
      { title: ['类别', 'Kind'], field: 'kind' },
      { title: ['交办意见', 'How it is handed over'], figure: 'order', kind: 'text', width: 30 },
      { title: ['协调层级', 'Level'], field: 'level' },
      { title: ['提出单位', 'Raised by'], field: 'raisedBy' },
      { title: ['责任单位', 'Responsible unit'], field: 'owner' },
      { title: ['完成时限', 'Due'], field: 'due' },
      { title: ['落实情况', 'What was done'], field: 'answer' },
      { title: ['销号意见', 'Closing'], figure: 'closing', kind: 'text', width: 24 },
      { title: ['状态', 'State'], own: 'state' },
    ],
  }),
  defineLedger('not-met', explanation, {
    title: ['未完成情况说明', 'What was not met, explained'],
    columns: [
      { title: ['序号', 'No.'], own: 'line' },
      { title: ['会议', 'Meeting'], field: 'meeting' },
      { title: ['单位', 'Unit'], field: 'unit' },
      { title: ['任务', 'Task'], figure: 'tasks', kind: 'text', width: 36 },
      { title: ['完成', 'Done'], figure: 'done', kind: 'text' },
      { title: ['差距', 'Gap'], figure: 'gap', kind: 'text' },
      { title: ['原因类别', 'Cause'], field: 'cause' },
      { title: ['主客观', 'Own or outside'], figure: 'blame', kind: 'text' },
      { title: ['原因', 'Explanation'], field: 'words' },
      { title: ['措施', 'Measures'], field: 'promise' },
      { title: ['新时限', 'New date'], field: 'promiseDue' },
      { title: ['会议意见', 'What the meeting said'], field: 'decided' },
      { title: ['状态', 'State'], own: 'state' },
    ],
  }),
]
