import { data, day, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** What a plan said of a step when it was laid out. */
export type LaidNode = {
  readonly step: string
  readonly result: string
  readonly unit: string
  /** The unit as it was called then. */
  readonly unitName: string
  readonly due: string
}

/** 排期 — one laying out of a plan backwards from its due day. Later ones are added; none is ever changed. */
export const layout = defineRegister('layout', {
  label: ['排期', 'Laid-out schedule'],
  title: 'reason',
  fields: {
    project: ref('project', '重点项目', 'Key project').frozen(),
    workItem: ref('work_item', '工作项', 'Work item').frozen(),
    sharedWith: refs('unit', '相关单位', 'Units concerned').kept(),
    edition: whole('版次', 'Edition').required().frozen(),
    template: ref('plan_template', '节点模板', 'Plan template').frozen(),
    due: day('倒排终点', 'Laid out from').required().frozen(),
    reason: text('说明', 'Reason').required().max(400).frozen().multiline(),
    nodes: data<readonly LaidNode[]>('节点', 'Milestones', 'laid').kept(),
    laidOn: day('排期日期', 'Laid out on').kept(),
    laidBy: ref('person', '排期人', 'Laid out by').kept(),
  },
  lifecycle: { states: { kept: ['留存', 'Kept'] }, initial: 'kept', moves: {} },
  access: {
    read: { either: [{ role: ['supervision', 'leader'] }, { sameUnit: 'sharedWith' }] },
    create: { nobody: true },
    change: { nobody: true },
  },
  indexed: [['project'], ['workItem']],
  views: {
    list: ['reason', 'project', 'workItem', 'edition', 'due', 'laidOn', 'laidBy'],
    form: { basics: { label: ['排期', 'Layout'], fields: ['edition', 'template', 'due', 'reason'] } },
  },
})
