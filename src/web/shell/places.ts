import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import type { Label } from '#domain/label.ts'
import { getRegister } from '#registers/index.ts'
import type { Me } from '../api.ts'

export type Place = { readonly path: string; readonly label: Label }
export type PlaceGroup = {
  readonly label: Label
  readonly places: readonly Place[]
  /** What is opened seldom, behind one “更多”. */
  readonly seldom: readonly Place[]
}

/**
 * 导航 — the order of a leader's speech, then who carries it, then the rules; only what the person may enter. Registers that
 * are opened daily stand below the pages of their room; `seldom` are behind one “更多”.
 */
const order: readonly Room[] = [
  {
    label: ['目标', 'Targets'],
    pages: [
      { path: '/targets', label: ['目标进度', 'Progress of targets'], needs: 'target' },
      { path: '/figures', label: ['数据录入', 'Enter figures'], needs: 'observation', isMaking: true },
    ],
    registers: ['target', 'indicator'],
    seldom: ['target_share', 'observation', 'peer'],
  },
  {
    label: ['任务', 'Tasks'],
    registers: ['task', 'plan'],
    seldom: ['document', 'work_item', 'milestone', 'report'],
  },
  {
    label: ['项目', 'Projects'],
    pages: [
      { path: '/projects/board', label: ['重点项目看板', 'Board of projects'], needs: 'project' },
      { path: '/schedule', label: ['排期与预警', 'Schedules and warnings'], needs: 'milestone' },
      { path: '/battle-map', label: ['挂图作战图', 'Battle map'], needs: 'milestone' },
    ],
    registers: ['project'],
    seldom: ['project_plan', 'project_month', 'plan_template', 'layout'],
  },
  {
    label: ['向上争取', 'Funds'],
    pages: [{ path: '/funds', label: ['三争总览', 'Projects, funds, policies'], needs: 'fund_application' }],
    registers: ['fund_application', 'fund_window'],
  },
  {
    label: ['企业', 'Enterprises'],
    pages: [
      { path: '/growth', label: ['梯度培育', 'Growth ladder'], needs: 'cultivation' },
      { path: '/per-mu', label: ['亩均评价', 'Per-mu evaluation'], needs: 'per_mu_sheet' },
    ],
    registers: ['enterprise', 'industry_chain', 'saving'],
    seldom: [
      'enterprise_month',
      'certificate',
      'cultivation',
      'growth_criterion',
      'saving_policy',
      'per_mu_run',
      'per_mu_sheet',
      'chain_node',
      'chain_member',
    ],
  },
  {
    label: ['企业服务', 'Enterprise service'],
    pages: [{ path: '/service', label: ['企业诉求工作台', 'Service desk'], needs: 'service_case' }],
    registers: ['service_case', 'incident', 'policy'],
    seldom: ['service_card', 'service_rating', 'service_complaint', 'legal_event'],
  },
  {
    label: ['招商引资', 'Investment'],
    pages: [{ path: '/investment', label: ['招商看板', 'Investment board'], needs: 'investment_task' }],
    registers: ['lead', 'gate_review', 'contract', 'recognition'],
    seldom: [
      'visit',
      'lead_claim',
      'promise',
      'paid_in',
      'month_close',
      'investment_task',
      'gate_score',
      'investment_rule',
    ],
  },
  {
    label: ['融资用工', 'Finance and jobs'],
    pages: [
      { path: '/finance', label: ['投融资平台', 'Finance'], needs: 'bridge_loan' },
      { path: '/jobs', label: ['用工平台', 'Jobs'], needs: 'job_task' },
      { path: '/platforms', label: ['服务平台成效', 'Service platforms'], needs: 'rate_standard' },
    ],
    registers: ['finance_need', 'job_need', 'platform_service'],
    seldom: [
      'finance_product',
      'loan',
      'bridge_loan',
      'fund',
      'fund_investment',
      'job_task',
      'job_arrival',
      'job_class',
      'subsidy',
      'platform',
      'rate_standard',
    ],
  },
  {
    label: ['用地', 'Land'],
    pages: [
      { path: '/map', label: ['全区一张图', 'Map of the zone'], needs: 'device' },
      { path: '/land', label: ['征迁指挥台', 'Land desk'], needs: 'land_batch' },
      { path: '/land/map', label: ['征迁一张图', 'Map of clearance'], needs: 'plot' },
    ],
    registers: ['plot', 'household', 'grave'],
    seldom: ['land_batch', 'land_task'],
  },
  {
    label: ['规划与城市', 'Planning and city'],
    pages: [
      { path: '/planning', label: ['规划一张蓝图', 'Plans of the zone'], needs: 'plan_edition' },
      { path: '/city', label: ['城市功能', 'City functions'], needs: 'facility' },
    ],
    registers: ['plot_index', 'conformity_check', 'facility'],
    seldom: ['plan_edition'],
  },
  {
    label: ['智慧园区', 'Smart park'],
    pages: [{ path: '/park', label: ['园区总览', 'Overview of the park'], needs: 'device' }],
    registers: ['alarm', 'device'],
    seldom: ['product_model', 'alarm_rule', 'device_command'],
  },
  {
    label: ['生态环境', 'Environment'],
    pages: [{ path: '/ecology', label: ['生态环境', 'Environment'], needs: 'monitor_station' }],
    registers: ['exceedance', 'water_sample', 'emission_permit'],
    seldom: ['monitor_station', 'water_body', 'soil_plot', 'clean_audit'],
  },
  {
    label: ['社会治理', 'Society'],
    pages: [
      { path: '/tickets', label: ['工单台', 'Ticket desk'], needs: 'ticket' },
      { path: '/disputes', label: ['矛盾纠纷台', 'Disputes'], needs: 'dispute' },
      { path: '/emergencies', label: ['突发事件台', 'Emergencies'], needs: 'emergency' },
      { path: '/statements', label: ['签认台', 'Statements'], needs: 'statement' },
      { path: '/hazards', label: ['隐患统计', 'Hazards'], needs: 'ticket' },
    ],
    registers: ['ticket', 'dispute', 'emergency'],
    seldom: ['ticket_kind', 'emergency_plan', 'food_entity', 'statement'],
  },
  {
    label: ['乡村', 'Villages'],
    pages: [
      { path: '/village', label: ['村干部一页', 'Page of the village'], needs: 'village_visit', isMaking: true },
      {
        path: '/watched-household/compare',
        label: ['与全国系统比对', 'Compare with the national system'],
        needs: 'watched_household',
        isMaking: true,
      },
    ],
    registers: ['watched_household', 'rural_work', 'homestead'],
    seldom: ['village_visit'],
  },
  {
    label: ['供水', 'Water'],
    pages: [{ path: '/water', label: ['供水分区看板', 'Water areas'], needs: 'dma' }],
    registers: ['water_point', 'water_month'],
    seldom: ['dma'],
  },
  {
    label: ['督查', 'Supervision'],
    pages: [
      { path: '/lamps', label: ['亮灯看板', 'Lamp board'], needs: 'task' },
      { path: '/supervision/desk', label: ['督查台', 'Supervision desk'], needs: 'supervision_order' },
      { path: '/supervision/ledger', label: ['督办台账', 'Ledger'], needs: 'supervision_order' },
      { path: '/supervision/proposals', label: ['待决定的建议', 'Proposals to decide'], needs: 'escalation' },
    ],
    registers: ['supervision_order', 'slip', 'extension', 'objection'],
    seldom: [
      'adjustment',
      'coordination',
      'coordination_answer',
      'spot_check',
      'spot_finding',
      'lamp_change',
      'escalation',
    ],
  },
  {
    label: ['会议', 'Meetings'],
    pages: [
      { path: '/meetings', label: ['会议日程', 'Calendar of meetings'], needs: 'meeting' },
      { path: '/said-did', label: ['承诺对照', 'Said and done'], needs: 'commitment' },
      { path: '/dispatch', label: ['项目调度', 'Dispatch'], needs: 'dispatch_issue' },
    ],
    registers: ['decision', 'explanation'],
    seldom: ['meeting', 'agenda_item', 'commitment', 'dispatch_issue'],
  },
  { label: ['公文', 'Papers'], registers: ['paper'], seldom: ['paper_template'] },
  {
    label: ['考核', 'Assessment'],
    pages: [{ path: '/score', label: ['单位得分', 'Score of a unit'], needs: 'scheme' }],
    registers: ['assessment', 'score_objection'],
    seldom: ['scheme', 'score_sheet', 'score_entry', 'barred_matter'],
  },
  {
    label: ['金点子与党建', 'Ideas and Party work'],
    pages: [
      { path: '/ideas', label: ['金点子', 'Ideas'], needs: 'idea_campaign' },
      { path: '/party', label: ['党建工作台', 'Party building'], needs: 'party_body' },
    ],
    registers: ['idea', 'study_trip', 'party_work'],
    seldom: [
      ...['idea_campaign', 'idea_judgement', 'party_body', 'village_election', 'public_promise'],
      ...['tolerance_filing', 'conduct_decision'],
    ],
  },
  {
    label: ['单位与职责', 'Units and duties'],
    registers: ['unit', 'duty', 'person'],
    seldom: ['post', 'tenure'],
  },
  {
    label: ['设置', 'Settings'],
    pages: [
      { path: '/burden', label: ['负担表', 'Burden meter'], needs: 'form' },
      { path: '/privacy', label: ['个人信息保护', 'Data of persons'], needs: 'impact_assessment' },
      { path: '/supervision/rules', label: ['升级阶梯与色制', 'Ladder and colours'], needs: 'ladder' },
    ],
    registers: ['account', 'rule_set', 'form'],
    seldom: [
      'limit',
      'calendar',
      'number_series',
      'ladder',
      'colour_system',
      'spot_pattern',
      'printed_word',
      'meeting_series',
      'draw_rule',
      'robot',
      'webhook',
      'impact_assessment',
      'zone',
    ],
  },
]

type Room = {
  readonly label: Label
  /** Pages that are more than one register; each names the register that a person must be able to enter, or to make records of. */
  readonly pages?: readonly (Place & { readonly needs: string; readonly isMaking?: boolean })[]
  readonly registers: readonly string[]
  readonly seldom?: readonly string[]
}

export function placesFor(me: Me): readonly PlaceGroup[] {
  const mayEnter = (name: string) => me.registers[pathOf(name)] !== undefined
  const mayMake = (name: string) => me.registers[pathOf(name)]?.mayCreate === true
  const lists = (names: readonly string[]) =>
    names.filter(mayEnter).map((name) => ({ path: `/${pathOf(name)}`, label: plural(getRegister(name).label) }))
  return order
    .map(({ label, pages = [], registers, seldom = [] }) => {
      const open = pages.filter(({ needs, isMaking }) => (isMaking ? mayMake(needs) : mayEnter(needs)))
      return folded(label, [...open, ...lists(registers)], lists(seldom))
    })
    .filter(({ places }) => places.length > 0)
}

/** One line hidden behind a button saves nothing, and a room of hidden lines alone hides the room. */
function folded(label: Label, places: readonly Place[], seldom: readonly Place[]): PlaceGroup {
  const isWorthIt = seldom.length > 1 && places.length > 0
  return isWorthIt ? { label, places, seldom } : { label, places: [...places, ...seldom], seldom: [] }
}

/** Every register that the navigation knows. */
export const placedRegisters: readonly string[] = order.flatMap(({ registers, seldom = [] }) => [
  ...registers,
  ...seldom,
])
