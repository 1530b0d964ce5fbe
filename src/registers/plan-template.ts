import type { TemplateStep } from '#domain/schedule/template.ts'
import { choice, data, day, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 节点模板 — the steps of a kind of work with their lengths, order and legal waits; a plan is laid out backwards from it. */
export const planTemplate = defineRegister('plan_template', {
  label: ['节点模板', 'Plan template'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('类别', 'Kind', {
      land: ['用地征收', 'Land acquisition'],
      construction: ['项目建设', 'Construction'],
      policy: ['文件起草', 'Drafting of papers'],
      procurement: ['招标采购', 'Tender and procurement'],
      other: ['其他', 'Other'],
    }).required(),
    edition: whole('版次', 'Edition').required().min(1).max(999),
    steps: data<readonly TemplateStep[]>('环节', 'Steps', 'steps').required(),
    source: text('来源', 'Source').required().max(400).multiline(),
    validFrom: day('适用自', 'Valid from'),
    validUntil: day('适用至', 'Valid until'),
  },
  lifecycle: {
    states: { draft: ['草稿', 'Draft'], inForce: ['有效', 'In force'], retired: ['已停用', 'Retired'] },
    initial: 'draft',
    moves: {
      enforce: {
        label: ['启用', 'Put in force'],
        from: 'draft',
        to: 'inForce',
        by: { role: 'supervision' },
        isMain: true,
      },
      retire: {
        label: ['停用', 'Retire'],
        from: 'inForce',
        to: 'retired',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'draft' }] },
  },
  unique: [['code', 'edition']],
  views: {
    list: ['name', 'kind', 'edition', 'validFrom', 'source'],
    order: 'code',
    form: {
      basics: { label: ['模板', 'Template'], fields: ['code', 'name', 'kind', 'edition', 'validFrom', 'validUntil'] },
      steps: { label: ['环节', 'Steps'], fields: ['steps', 'source'] },
    },
  },
})
