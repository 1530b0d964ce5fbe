import type { Compiled } from '#domain/compiler/types.ts'
import { choice, data, day, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

export type StoredFile = { readonly id: string; readonly name: string; readonly bytes: number; readonly sha256: string }

/** 文件 — a speech, report, notice or minutes as it came in: its words never change, its reading is stored beside it. */
export const document = defineRegister('document', {
  label: ['文件', 'Document'],
  title: 'name',
  fields: {
    name: text('标题', 'Title').required().max(200).searched(),
    kind: choice('文种', 'Kind', {
      speech: ['讲话', 'Speech'],
      report: ['工作报告', 'Work report'],
      notice: ['通知', 'Notice'],
      minutes: ['会议纪要', 'Minutes'],
      decision: ['决定', 'Decision'],
    }).required(),
    year: whole('计划年度', 'Plan year').min(2000).max(2100),
    givenOn: day('成文日期', 'Given on'),
    words: text('正文', 'Text').required().frozen().multiline(),
    file: data<StoredFile>('原件', 'Original file', 'file').frozen(),
    reading: data<Pick<Compiled, 'items' | 'sentences' | 'questions'>>('编译结果', 'Reading').kept(),
    dictionary: text('词典版本', 'Dictionary version').kept(),
  },
  lifecycle: {
    states: { filed: ['已收录', 'Filed'], withdrawn: ['已撤回', 'Withdrawn'] },
    initial: 'filed',
    moves: {
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: 'filed',
        to: 'withdrawn',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  views: {
    list: ['name', 'kind', 'year', 'givenOn'],
    form: { basics: { label: ['文件', 'Document'], fields: ['name', 'kind', 'year', 'givenOn'] } },
  },
})
