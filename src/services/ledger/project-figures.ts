import { fieldOf } from '#derive/stage.ts'
import { type Label, say } from '#domain/label.ts'
import type { Reason } from '#domain/meeting/reason.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import type { ProjectLine } from '#schema/project-views.ts'
import type { Loader } from '#services/ledger/figures.ts'
import { projectBoard } from '#services/project/board.ts'

const wan = (yuan: number | null): SheetCell => (yuan === null ? null : Number((yuan / 10_000).toPrecision(15)))
const tenth = (value: number | undefined): SheetCell => (value === undefined ? null : Math.round(value * 10) / 10)

/** How far an application is: the last of its days; before the first it is only thought of. */
const level: Loader = ({ language }) => {
  const stages = fieldOf(fundApplication, 'stage')?.rules.options ?? {}
  const first: Label = ['谋划', 'Planned']
  return ({ stage }) => ({ level: say(stages[String(stage)] ?? first, language) })
}

export const projectLoaders: Readonly<Record<string, Loader>> = {
  grants: level,
  debts: level,

  // Projects that left the list stay out of its months.
  'project-monthly': async ({ facts: read, actor, asOf, calendar, language }) => {
    const facts = await read()
    const board = projectBoard({ facts, actor, asOf, calendar: calendar(facts) })
    const lines = new Map(board.projects.map((line) => [line.id, line]))
    return ({ id }) => {
      const line = lines.get(id)
      return line === undefined ? null : monthOf(line, language === 'zh' ? 0 : 1)
    }
  },

  'issue-slips':
    ({ language }) =>
    (row) => {
      const names = row.names as Readonly<Record<string, string | null>> // served with every record
      const owner = names.owner ?? ''
      const order: Label = [
        `请${owner}于${row.due}前解决并报销号`,
        `${owner} is to solve it by ${row.due} and to report that it is solved`,
      ]
      const closed: Label = [
        `${names.closedBy ?? ''} ${row.closedOn} 确认销号`,
        `Confirmed by ${names.closedBy ?? ''} on ${row.closedOn}`,
      ]
      const waiting: Label = ['待提出单位确认', 'To be confirmed by the unit that raised it']
      const closing = row.state === 'closed' ? say(closed, language) : say(waiting, language)
      return { order: say(order, language), closing: row.state === 'open' ? null : closing }
    },

  'not-met':
    ({ language }) =>
    ({ reasons, cause }) => {
      const all = (Array.isArray(reasons) ? reasons : []) as readonly Reason[] // written by the list of a meeting
      const joined = (of: (reason: Reason) => string) => all.map(of).join('；') || null
      const blame: Label = cause === 'own' ? ['主观', 'Own work'] : ['客观', 'Outside']
      return {
        tasks: joined(({ title }) => title),
        done: joined((reason) =>
          reason.kind === 'behind' ? `${reason.completion}%` : say(['未完成', 'Not done'], language),
        ),
        gap: joined((reason) => say(gapOf(reason), language)),
        blame: cause === null || cause === undefined ? null : say(blame, language),
      }
    },
}

function gapOf(reason: Reason): Label {
  return reason.kind === 'behind'
    ? [`差${reason.behindBy}个百分点`, `${reason.behindBy} points behind`]
    : [`逾${reason.lateBy}个工作日`, `${reason.lateBy} working days past`]
}

function monthOf(one: ProjectLine, at: 0 | 1): Readonly<Record<string, SheetCell>> {
  const { lastMonth } = one
  const standing: Label =
    lastMonth === null
      ? ['未填报', 'Not filed']
      : lastMonth.isVerified
        ? ['已核实', 'Verified']
        : ['自报', 'As reported']
  return {
    ...{ planned: wan(one.planned), plannedNow: wan(one.plannedNow), before: wan(one.before) },
    ...{ period: lastMonth?.period ?? null, inMonth: wan(lastMonth?.done ?? null) },
    ...{ inYear: wan(one.opening?.done ?? null), ahead: tenth(one.opening?.ahead) },
    ...{ openingRate: tenth(one.opening?.rate), currentRate: tenth(one.current?.rate) },
    ...{ visible: lastMonth?.visible ?? null, standing: standing[at], issues: one.issues.join('；') || null },
  }
}
