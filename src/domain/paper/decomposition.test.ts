import { describe, expect, test } from 'vitest'
import type { Compiled, DirectiveItem, OutlineItem, TargetItem } from '#domain/compiler/types.ts'
import {
  decompose,
  decompositionAnnexes,
  decompositionDraft,
  decompositionSheets,
} from '#domain/paper/decomposition.ts'

const heading = (start: number, text: string): OutlineItem => ({
  kind: 'outline',
  level: 1,
  section: text,
  start,
  end: start + text.length,
  text,
})

const target: TargetItem = {
  kind: 'target',
  section: '一',
  start: 20,
  end: 30,
  text: '财政收入增长8%以上',
  indicator: '财政收入',
  value: '8',
  unit: '%',
  comparator: 'ge',
  period: '全年',
  strength: 'floor',
  modality: 'binding',
  pending: false,
}
const task: DirectiveItem = {
  kind: 'directive',
  type: 'task',
  section: '一',
  start: 40,
  end: 60,
  text: '请经发局在6月底前拿出总体方案',
  title: '拿出总体方案',
  units: ['经发局'],
  deadline: '6月底前',
  due: null,
  parts: [],
  context: null,
  deliverable: '总体方案',
  modality: 'ordinary',
  rule: 'ask',
  continues: null,
  responsibility: {
    lead: { name: '经发局', unit: null, source: 'stated', reason: ['', ''] },
    cooperating: [],
    broadcast: '各部门',
  },
  checkability: { grade: 'strong', reason: ['', ''], proposal: null },
}
const open: DirectiveItem = {
  ...task,
  start: 90,
  end: 99,
  text: '要强化服务',
  title: '强化服务',
  units: [],
  deadline: null,
  responsibility: { lead: null, cooperating: [], broadcast: null },
}
const compiled: Compiled = {
  title: '工作会讲话',
  text: '',
  dictionary: '1',
  sentences: [],
  items: [
    heading(10, '一、抓项目'),
    target,
    { ...target, value: 'x', pending: true },
    task,
    heading(80, '二、强服务'),
    open,
  ],
  questions: [{ code: 'masked-value', start: 0, end: 1, text: ['多少？', 'How much?'] }],
}

describe('the decomposition', () => {
  const rows = decompose(compiled)

  test('keeps what was said beside what is issued, under its heading', () => {
    expect(rows.tasks).toEqual([
      {
        number: '1',
        theme: '一、抓项目',
        issued: '拿出总体方案',
        said: '请经发局在6月底前拿出总体方案',
        lead: '经发局',
        cooperating: ['各部门'],
        due: '6月底前',
      },
      {
        number: '2',
        theme: '二、强服务',
        issued: '强化服务',
        said: '要强化服务',
        lead: null,
        cooperating: [],
        due: null,
      },
    ])
  })

  test('never turns a masked figure into a value', () => {
    expect(rows.targets.map((row) => row.value)).toEqual(['8%', null])
  })

  test('opens a group where the heading changes and says on paper what is open', () => {
    const [, tasks] = decompositionAnnexes(rows)
    const table = tasks?.body[0]
    if (table?.kind !== 'table') throw new Error('The annex holds no table.')
    expect(table.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join('|')))).toEqual([
      '一、抓项目',
      '1|拿出总体方案|请经发局在6月底前拿出总体方案|经发局|各部门|6月底前',
      '二、强服务',
      '2|强化服务|要强化服务|待明确||待明确',
    ])
    expect(table.columns.map((column) => column.title)).toEqual([
      '序号',
      '工作任务',
      '原文',
      '牵头单位',
      '配合单位',
      '完成时限',
    ])
  })

  test('leaves open cells empty in a sheet, where they are to be filled', () => {
    const [, sheet] = decompositionSheets(rows, 'en')
    expect(sheet?.columns.map((column) => column.title)).toEqual([
      'No.',
      'Part',
      'Task as issued',
      'As said',
      'Lead unit',
      'Cooperating units',
      'Time limit',
    ])
    expect(sheet?.rows[1]).toEqual(['2', '二、强服务', '强化服务', '要强化服务', null, '', null])
  })

  test('has no annex of targets when there is none', () => {
    expect(decompositionAnnexes({ ...rows, targets: [] }).map((annex) => annex.title)).toEqual(['重点任务分解表'])
  })

  test('comes as a draft that counts what is open', () => {
    const draft = decompositionDraft(compiled)
    expect(draft.title).toBe('《工作会讲话》目标任务分解表')
    expect(JSON.stringify(draft.body)).toMatch(
      /目标2项、任务2项.*牵头单位的任务1项.*完成时限的任务1项.*数值的目标1项.*问题1个/,
    )
    expect(draft.annexes).toHaveLength(2)
  })
})
