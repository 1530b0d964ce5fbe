import type { Day } from '#domain/day.ts'
import { itemLike } from '#domain/score/drafting.ts'
import type { SchemeContent, SchemeItem, SchemeSection } from '#domain/score/scheme.ts'
import type { scheme } from '#registers/scheme.ts'
import type { FactsOf } from '#schema/register.ts'

/** 考核方案预设 — a proposal of 100 points that a zone edits and fills with its units before it freezes anything. */
export function schemePreset(year: number): FactsOf<typeof scheme> {
  return {
    name: `${year}年度综合考核方案（草案）`,
    year,
    since: `${year}-01-01` as Day, // January has a first
    until: `${year}-12-31` as Day, // and December a thirty-first
    basis:
      '系统预设草案，分值和公式均可修改。参照：某市2023年招商考核（完成率封顶）、某市2024年招商引资通报（120%、100%封顶）、某区2017年部门绩效考核（重点工作70分）、皖江示范区两类权重、部分县（市、区）督查工作逐次扣分办法。',
    content: presetContent,
  }
}

type Draft = Pick<SchemeItem, 'code' | 'name' | 'points' | 'formula' | 'inputs' | 'basis' | 'owner'> &
  Partial<SchemeItem>

function line({ code, formula, ...more }: Draft): SchemeItem {
  const item = itemLike(code, formula, more)
  return { ...item, parameters: { ...item.parameters, ...more.parameters } }
}

/** Groups without indicators or investment get these points elsewhere: they are compared with their own kind only. */
const base: readonly SchemeSection[] = [
  {
    code: '1',
    name: '指标任务',
    kind: 'base',
    most: null,
    items: [
      line({
        code: '1-1',
        name: '分解目标完成率',
        points: 30,
        pointsByGroup: { 党群: 0, 镇街: 0 },
        formula: 'capped',
        parameters: { cap: 1.2 },
        inputs: { actual: { measure: 'share-completion' }, target: { constant: 100 } },
        basis: '参照某市2024年考核：完成率封顶120%；以数据主管单位发布数为准',
        owner: '指标数据责任单位',
      }),
    ],
  },
  {
    code: '2',
    name: '重点任务',
    kind: 'base',
    most: null,
    items: [
      line({
        code: '2-1',
        name: '任务按期办结',
        points: 15,
        pointsByGroup: { 党群: 40, 镇街: 40 },
        formula: 'capped',
        inputs: { actual: { measure: 'task-on-time' }, target: { constant: 100 } },
        basis: '计划下发通知：考核以原定时限为准',
        owner: '督查室',
      }),
      line({
        code: '2-2',
        name: '任务成果通过核验',
        points: 10,
        pointsByGroup: { 党群: 25, 镇街: 25 },
        formula: 'capped',
        inputs: { actual: { measure: 'task-accepted' }, target: { constant: 100 } },
        basis: '参照某区2017年部门绩效考核：重点工作占主要分值',
        owner: '督查室',
      }),
      line({
        code: '2-3',
        name: '退回重办（每次扣1分）',
        points: 5,
        pointsByGroup: { 党群: 15, 镇街: 15 },
        formula: 'penalty',
        parameters: { first: 1 },
        inputs: { first: { measure: 'task-returned' } },
        basis: '参照部分县（市、区）督查工作逐次扣分办法',
        owner: '督查室',
      }),
    ],
  },
  {
    code: '3',
    name: '招商任务',
    kind: 'base',
    most: null,
    items: [
      line({
        code: '3-1',
        name: '招商引资任务（核定得分率）',
        points: 20,
        pointsByGroup: { 党群: 0, 镇街: 0 },
        formula: 'external',
        inputs: { score: { measure: 'entry-mean' } },
        basis: '参照某市2024年招商引资考核：完成率封顶，数据以主管单位核定为准',
        owner: '招商局',
      }),
    ],
  },
  {
    code: '4',
    name: '督查响应、服务和党建安全',
    kind: 'base',
    most: null,
    items: [
      line({
        code: '4-1',
        name: '督办件按期报结',
        points: 3,
        formula: 'capped',
        inputs: { actual: { measure: 'order-on-time' }, target: { constant: 100 } },
        basis: '督查响应只看时限，不看报送数量',
        owner: '督查室',
      }),
      line({
        code: '4-2',
        name: '任务按时签收',
        points: 2,
        formula: 'capped',
        inputs: { actual: { measure: 'task-signed' }, target: { constant: 100 } },
        basis: '督查响应只看时限，不看报送数量',
        owner: '督查室',
      }),
      line({
        code: '4-3',
        name: '服务对象满意度',
        points: 10,
        formula: 'external',
        inputs: { score: { measure: 'entry-mean' } },
        basis: '由第三方或主管单位测评',
        owner: '企业服务中心',
      }),
      line({
        code: '4-4',
        name: '党建和安全生产（专项考核得分）',
        points: 5,
        formula: 'external',
        inputs: { score: { measure: 'entry-mean' } },
        basis: '以专项考核结果为准',
        owner: '党群部、应急局',
      }),
    ],
  },
]

const adjustments: readonly SchemeSection[] = [
  {
    code: '5',
    name: '加分',
    kind: 'bonus',
    most: 5,
    items: [
      line({
        code: '5-1',
        name: '经核实的上级批准事项、到位资金、位次提升',
        points: 5,
        formula: 'count',
        inputs: { count: { measure: 'bonus-sum' } },
        basis: '每项须有决定文件；加分合计不超过5分',
        owner: '督查室',
      }),
    ],
  },
  {
    code: '6',
    name: '扣分',
    kind: 'penalty',
    most: 10,
    items: [
      line({
        code: '6-1',
        name: '经认定的失职失责、数据不实',
        points: 10,
        formula: 'count',
        inputs: { count: { measure: 'penalty-sum' } },
        basis: '每项须有决定文件；扣分合计不超过10分',
        owner: '督查室',
      }),
    ],
  },
]

export const presetContent: SchemeContent = {
  full: 100,
  groups: [
    { code: '经济', name: '经济部门', units: [] },
    { code: '建设', name: '建设部门', units: [] },
    { code: '党群', name: '党群综合部门', units: [] },
    { code: '镇街', name: '镇街社区', units: [] },
    { code: '国企', name: '国有企业', units: [] },
  ],
  sections: [...base, ...adjustments],
  rounding: { places: 2, mode: 'half-up', at: 'item' },
  grades: [
    { name: '优秀', share: 0.25, mode: 'half-up', least: 85 },
    { name: '良好', share: 0.5, mode: 'half-up', least: 75 },
    { name: '合格', share: null, mode: 'half-up', least: null },
  ],
  ties: 'equal',
}
