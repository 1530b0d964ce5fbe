import type { Sheet } from '#domain/paper/sheet.ts'
import type { ProjectBoard } from '#schema/project-views.ts'

/** 重点项目月报 — the columns that offices exchange; amounts in 万元. */
export function monthSheet({ projects, asOf }: ProjectBoard): Sheet {
  return {
    name: '重点项目月报',
    columns: [
      ...[text('项目', 28), text('业主', 26), text('建设内容', 36), number('总投资（万元）')],
      ...[number('年度计划（年初，万元）'), number('年度计划（现行，万元）'), number('至上年底累计（万元）')],
      ...[text('数据月份', 10), number('本月（万元）'), number('本年累计（万元）')],
      ...[number('完成率（年初计划，%）'), number('完成率（现行计划，%）'), number('序时差（百分点）')],
      ...[
        text('形象进度', 36),
        text('数据性质', 10),
        day('计划开工'),
        day('实际开工'),
        day('计划投产'),
        day('实际投产'),
      ],
      ...[text('问题', 36), text('挂点领导', 24), text('责任单位', 14), day('数据截至')],
    ],
    rows: projects.map((one) => [
      ...[one.name, one.owner, one.content, wan(one.total)],
      ...[wan(one.planned), wan(one.plannedNow), wan(one.before)],
      ...[one.lastMonth?.period ?? null, wan(one.lastMonth?.done ?? null), wan(one.opening?.done ?? null)],
      ...[tenth(one.opening?.rate), tenth(one.current?.rate), tenth(one.opening?.ahead)],
      one.lastMonth?.visible ?? null,
      one.lastMonth === null ? '未填报' : one.lastMonth.isVerified ? '已核实' : '自报',
      ...[one.plannedStart, one.startedOn, one.plannedProduction, one.producedOn],
      ...[one.issues.join('；') || null, one.leader, one.unit, asOf],
    ]),
  }
}

const text = (title: string, width: number) => ({ title, width, kind: 'text' }) as const
const number = (title: string) => ({ title, width: 16, kind: 'number' }) as const
const day = (title: string) => ({ title, width: 12, kind: 'day' }) as const

function wan(amount: number | null): number | null {
  return amount === null ? null : amount / 10_000
}

function tenth(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10
}
