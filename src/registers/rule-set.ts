import { subjects } from '#domain/lamp/measures.ts'
import type { Rules } from '#domain/lamp/rule-set.ts'
import { choice, data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const supervision = { role: 'supervision' } as const

/** 亮灯规则 — how lamps of one kind of subject are judged; put in force by a second person and never edited afterwards. */
export const ruleSet = defineRegister('rule_set', {
  label: ['亮灯规则', 'Lamp rule set'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    edition: whole('版次', 'Edition').kept(),
    name: text('名称', 'Name').required().max(80).searched(),
    appliesTo: choice('适用对象', 'Applies to', subjects).required().frozen(),
    source: text('依据', 'Source').required().max(400).multiline(),
    validFrom: day('施行日期', 'In force from').required(),
    validUntil: day('失效日期', 'In force until').kept(),
    rules: data<Rules>('规则', 'Rules'),
    draftedBy: ref('person', '起草人', 'Drafted by').kept(),
    enforcedBy: ref('person', '施行批准人', 'Put in force by').kept(),
    enforcedOn: day('批准日期', 'Put in force on').kept(),
  },
  lifecycle: {
    states: { draft: ['草案', 'Draft'], inForce: ['施行', 'In force'], retired: ['废止', 'Retired'] },
    initial: 'draft',
    consequences: { supersede: ['由新版接替', 'Superseded'] },
    moves: {
      enforce: {
        label: ['批准施行', 'Put in force'],
        from: 'draft',
        to: 'inForce',
        by: { both: [{ role: ['supervision', 'leader'] }, { not: { person: 'draftedBy' } }] },
        isMain: true,
        takes: ['validFrom'],
        needs: ['validFrom'],
        stamps: { enforcedBy: 'person', enforcedOn: 'today' },
      },
      retire: {
        label: ['废止', 'Retire'],
        from: ['draft', 'inForce'],
        to: 'retired',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: supervision,
    change: { both: [supervision, { inState: 'draft' }] },
  },
  unique: [['code', 'edition']],
  indexed: [['appliesTo', 'state']],
  views: {
    list: ['name', 'appliesTo', 'edition', 'validFrom', 'validUntil', 'source'],
    order: 'code',
    form: {
      basics: { label: ['规则', 'Rules'], fields: ['code', 'name', 'appliesTo', 'validFrom', 'source'] },
    },
  },
})
