import type { StoredFile } from '#registers/document.ts'
import { eventKinds } from '#registers/safety/emergency.ts'
import { choices, data, day, lines, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const owner = {
  either: [{ charge: 'safety' }, { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const satisfies Who

/** 应急预案 — what is done when something happens: its version, who is on duty, the drills held and what they found. */
export const emergencyPlan = defineRegister('emergency_plan', {
  label: ['应急预案', 'Emergency plan'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kinds: choices('适用事件', 'Applies to', eventKinds).required(),
    unit: ref('unit', '编制单位', 'Unit').required().frozen(),
    edition: whole('版次', 'Edition').required().min(1),
    replaces: ref('emergency_plan', '替代的预案', 'Replaces'),
    issuedOn: day('印发日期', 'Issued on').required(),
    reviewBy: day('应评估日期', 'To be reviewed by').required(),
    steps: text('响应要点', 'What is done').required().max(2000).multiline(),
    file: data<StoredFile>('预案文本', 'Text of the plan', 'file'),
    roster: lines('值班表', 'Roster', {
      from: day('自', 'From').required(),
      until: day('至', 'Until').required(),
      post: text('值班岗位', 'Post on duty').required(),
      phone: text('值班电话', 'Duty telephone').required(),
    }),
    drilledOn: day('演练日期', 'Drill on'),
    drill: text('演练科目', 'Drill').max(200),
    drillFound: text('演练发现的问题', 'Found by the drill').max(500).multiline(),
    drills: lines('演练记录', 'Drills', {
      on: day('日期', 'Day').required(),
      what: text('科目', 'Drill').required(),
      found: text('问题', 'Found').required(),
    }).kept(),
    lastDrillOn: day('最近演练日期', 'Last drill on').kept(),
  },
  lifecycle: {
    states: { draft: ['草案', 'Draft'], inForce: ['有效', 'In force'], retired: ['废止', 'Retired'] },
    initial: 'draft',
    consequences: { replaced: ['由新版替代', 'Replaced'] },
    moves: {
      enforce: {
        label: ['印发施行', 'Put in force'],
        from: 'draft',
        to: 'inForce',
        by: { both: [owner, { role: 'unitHead' }] },
        isMain: true,
      },
      recordDrill: {
        label: ['登记演练', 'Record a drill'],
        from: 'inForce',
        to: 'inForce',
        by: owner,
        takes: ['drilledOn', 'drill', 'drillFound'],
        needs: ['drilledOn', 'drill', 'drillFound'],
      },
      retire: { label: ['废止', 'Retire'], from: 'inForce', to: 'retired', by: owner, needsReason: true },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: owner,
    // The roster of those on duty changes while the plan is in force.
    change: { both: [owner, { inState: ['draft', 'inForce'] }] },
  },
  indexed: [['unit']],
  views: {
    list: ['name', 'kinds', 'unit', 'edition', 'issuedOn', 'reviewBy', 'lastDrillOn'],
    order: 'issuedOn',
    form: {
      basics: {
        label: ['预案', 'Plan'],
        fields: ['name', 'kinds', 'unit', 'edition', 'replaces', 'issuedOn', 'reviewBy'],
      },
      steps: { label: ['响应', 'Response'], fields: ['steps', 'file'] },
      duty: { label: ['值班', 'On duty'], fields: ['roster'] },
    },
  },
})
