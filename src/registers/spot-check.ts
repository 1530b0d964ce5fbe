import type { Lot } from '#domain/supervision/lottery.ts'
import { choice, data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const supervision = { role: 'supervision' } as const satisfies Who

/** 抽查 — a draw that anybody can repeat: the seed is committed before the day whose facts make the pool. */
export const spotCheck = defineRegister('spot_check', {
  label: ['抽查', 'Spot check'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('种类', 'Kind', {
      progress: ['进展抽查', 'Check of progress'],
      lookBack: ['回头看', 'Look-back'],
    })
      .required()
      .frozen(),
    count: whole('抽取数量', 'How many').required().min(1).max(100).frozen(),
    drawOn: day('抽取日', 'Day of the draw')
      .required()
      .frozen()
      .hint('抽取池按抽取日前一日终了时的事实确定', 'The pool is made of the facts at the end of the day before'),
    commitment: text('种子承诺（SHA-256）', 'Commitment to the seed (SHA-256)').required().max(64).frozen(),
    seed: text('种子', 'Seed').max(100),
    poolAsOf: day('抽取池截至', 'Pool as of').kept(),
    pool: data<readonly Lot[]>('抽取池', 'Pool').kept(),
    drawn: data<readonly string[]>('抽中事项', 'Drawn').kept(),
    drawnOn: day('抽取日期', 'Drawn on').kept(),
    drawnBy: ref('person', '抽取人', 'Drawn by').kept(),
    finishedOn: day('完成日期', 'Finished on').kept(),
  },
  lifecycle: {
    states: {
      committed: ['已承诺种子', 'Seed committed'],
      drawn: ['已抽取', 'Drawn'],
      finished: ['已完成', 'Finished'],
      void: ['已作废', 'Void'],
    },
    initial: 'committed',
    moves: {
      draw: {
        label: ['抽取', 'Draw'],
        from: 'committed',
        to: 'drawn',
        by: supervision,
        isMain: true,
        takes: ['seed'],
        needs: ['seed'],
        stamps: { drawnOn: 'today', drawnBy: 'person' },
      },
      finish: {
        label: ['抽查完成', 'Finish'],
        from: 'drawn',
        to: 'finished',
        by: supervision,
        isMain: true,
        stamps: { finishedOn: 'today' },
      },
      annul: { label: ['作废', 'Annul'], from: 'committed', to: 'void', by: supervision, needsReason: true },
    },
  },
  access: {
    read: {
      either: [
        { role: ['supervision', 'leader'] },
        { both: [{ inState: ['drawn', 'finished'] }, { role: ['unitHead', 'unitOfficer'] }] },
      ],
    },
    create: supervision,
    change: { nobody: true },
  },
  views: {
    list: ['name', 'kind', 'count', 'drawOn', 'drawnOn', 'drawnBy'],
    order: 'drawOn',
    form: {
      basics: { label: ['抽查', 'Spot check'], fields: ['name', 'kind', 'count', 'drawOn', 'commitment'] },
    },
  },
})
