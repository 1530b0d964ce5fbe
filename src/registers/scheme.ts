import type { SchemeContent } from '#domain/score/scheme.ts'
import { data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const deciders = { role: ['supervision', 'leader'] } as const satisfies Who

/** 考核方案 — what is assessed, by which formula and from whose figures; frozen by a second person before its period begins. */
export const scheme = defineRegister('scheme', {
  label: ['考核方案', 'Assessment scheme'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(120).searched(),
    year: whole('年度', 'Year').required().min(2000).max(2100),
    since: day('考核期起', 'Period from').required(),
    until: day('考核期止', 'Period until').required(),
    basis: text('制定依据', 'Basis').required().max(1000).multiline(),
    content: data<SchemeContent>('方案内容', 'Content'),
    document: ref('document', '印发文件', 'Issuing document'),
    preparedBy: ref('person', '起草人', 'Prepared by').kept(),
    frozenOn: day('定稿日期', 'Frozen on').kept(),
    frozenBy: ref('person', '定稿人', 'Frozen by').kept(),
    retiredOn: day('停用日期', 'Retired on').kept(),
  },
  lifecycle: {
    states: {
      draft: ['草案', 'Draft'],
      frozen: ['已定稿', 'Frozen'],
      inForce: ['执行中', 'In force'],
      retired: ['已停用', 'Retired'],
    },
    initial: 'draft',
    moves: {
      freeze: {
        label: ['定稿', 'Freeze'],
        from: 'draft',
        to: 'frozen',
        // Whoever wrote the rules does not seal them.
        by: { both: [deciders, { not: { person: 'preparedBy' } }] },
        isMain: true,
        stamps: { frozenOn: 'today', frozenBy: 'person' },
      },
      enforce: {
        label: ['施行', 'Put in force'],
        from: 'frozen',
        to: 'inForce',
        by: deciders,
        takes: ['document'],
        isMain: true,
      },
      retire: {
        label: ['停用', 'Retire'],
        from: ['frozen', 'inForce'],
        to: 'retired',
        by: deciders,
        needsReason: true,
        stamps: { retiredOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [deciders, { both: [{ not: { inState: 'draft' } }, { role: ['unitHead', 'unitOfficer'] }] }],
    },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: 'draft' }] },
  },
  indexed: [['year']],
  views: {
    list: ['name', 'year', 'since', 'until', 'frozenOn'],
    form: {
      basics: { label: ['基本情况', 'Basics'], fields: ['name', 'year', 'since', 'until', 'basis', 'document'] },
    },
  },
})
