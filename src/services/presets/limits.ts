import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'
import { disputeLimits } from '#services/presets/dispute.ts'
import { ecologyLimits } from '#services/presets/ecology.ts'
import { enterpriseLimits } from '#services/presets/enterprise.ts'
import { investmentLimits } from '#services/presets/investment.ts'
import { landLimits } from '#services/presets/land.ts'
import { meetingLimits } from '#services/presets/meeting.ts'
import { peopleLimits } from '#services/presets/people.ts'
import { planningLimits } from '#services/presets/planning.ts'
import { projectLimits } from '#services/presets/project.ts'
import { ruralLimits } from '#services/presets/rural.ts'
import { safetyLimits } from '#services/presets/safety.ts'
import { serviceLimits } from '#services/presets/service.ts'
import { telemetryLimits } from '#services/presets/telemetry.ts'
import { ticketLimits } from '#services/presets/ticket.ts'

/** 时限预设 — what a new zone starts with. Lengths differ from place to place: each names its basis and may be changed. */
export const limitPresets: readonly FactsOf<typeof limit>[] = [
  {
    code: 'due-soon',
    name: '临期提示',
    count: 5,
    per: 'workdays',
    basis: '系统预设，无统一规定，由高新区确定；列表时钟转黄和每日简报均按此',
  },
  {
    code: 'objection',
    name: '对交办提出异议',
    count: 3,
    per: 'workdays',
    basis: '参照部分县（市、区）督查工作规则，自下发次日起算',
  },
  {
    code: 'objection-decision',
    name: '裁定异议',
    count: 3,
    per: 'workdays',
    basis: '系统预设，无统一规定，由高新区确定',
  },
  {
    code: 'no-stated-limit',
    name: '文件未写明时限的事项',
    count: 30,
    per: 'days',
    basis: '参照部分县（市、区）督查工作规则',
  },
  { code: 'minutes', name: '会议纪要议定事项', count: 20, per: 'days', basis: '参照部分县（市、区）督查工作规则' },
  {
    code: 'decision-progress',
    name: '会议决定事项报送首次进展',
    count: 5,
    per: 'workdays',
    basis: '参照部分市政府常务会议决定事项督办规定',
  },
  {
    code: 'instruction-urgent',
    name: '领导批示：急办',
    count: 5,
    per: 'days',
    basis: '参照部分县（市、区）督查工作规则',
  },
  { code: 'instruction', name: '领导批示：一般', count: 15, per: 'days', basis: '参照部分县（市、区）督查工作规则' },
  {
    code: 'instruction-hard',
    name: '领导批示：复杂事项',
    count: 30,
    per: 'days',
    basis: '参照部分县（市、区）督查工作规则',
  },
  {
    code: 'order-assignment',
    name: '督办件批准后分办',
    count: 2,
    per: 'workdays',
    basis: '参照部分县（市、区）督查通知印发时限',
  },
  {
    code: 'order-review',
    name: '督办件报结后审核',
    count: 5,
    per: 'workdays',
    basis: '系统预设，无统一规定，由高新区确定',
  },
  {
    code: 'coordination-answer',
    name: '答复协调请求',
    count: 5,
    per: 'workdays',
    basis: '系统预设，无统一规定；逾期未答复的转督查机构协调，不作责任认定',
  },
  {
    code: 'quiet-from',
    name: '夜间不发催办：自几时起',
    count: 21,
    per: 'hours',
    basis: '系统预设；催办在工作日白天发出',
  },
  {
    code: 'quiet-until',
    name: '夜间不发催办：至几时止',
    count: 8,
    per: 'hours',
    basis: '系统预设；催办在工作日白天发出',
  },
  ...meetingLimits,
  ...serviceLimits,
  ...investmentLimits,
  ...landLimits,
  ...enterpriseLimits,
  ...projectLimits,
  ...peopleLimits,
  ...ecologyLimits,
  ...ruralLimits,
  ...planningLimits,
  ...ticketLimits,
  ...disputeLimits,
  ...safetyLimits,
  ...telemetryLimits,
  {
    code: 'score-objection',
    name: '对考核得分申请复核',
    count: 5,
    per: 'workdays',
    basis: '系统预设，无统一规定，自发送单位次日起算，由高新区确定',
  },
  {
    code: 'score-objection-decision',
    name: '答复复核申请',
    count: 5,
    per: 'workdays',
    basis: '系统预设，无统一规定，由高新区确定',
  },
  {
    code: 'impact-review',
    name: '个人信息保护影响评估复评',
    count: 12,
    per: 'months',
    basis: '系统预设，无统一规定，由高新区确定；评估本身依个人信息保护法第五十五、五十六条（凭记忆，未经核对）',
  },
  { code: 'finance-verify', name: '核实融资需求', count: 3, per: 'workdays', basis: '系统预设，由高新区确定' },
  {
    code: 'subsidy-publicity',
    name: '就业补贴公示',
    count: 7,
    per: 'days',
    roll: 'none',
    basis: '参照部分市就业补贴公示期7天',
  },
]
