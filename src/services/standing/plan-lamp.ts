import type { Day } from '#domain/day.ts'
import { countsOf, lampOfWhole, worstOf } from '#domain/lamp/worst.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import type { WholeLamp } from '#schema/standing-lamp.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { standingOf } from '#services/standing/lamps.ts'
import { judgedTargets } from '#services/standing/readings/target.ts'
import { judgedTasks } from '#services/standing/readings/task.ts'

/** 计划的灯 — the worst of its targets and tasks with the reason, and beside it how many there are of each colour. */
export function planLampOf(facts: FactBase, plan: string, asOf: Day): WholeLamp {
  const targets = facts
    .of(target, 'plan', plan)
    .flatMap((row) => standingOf(facts, judgedTargets, row, asOf)?.lamp ?? [])
  const tasks = facts.of(task, 'plan', plan).flatMap((row) => standingOf(facts, judgedTasks, row, asOf)?.lamp ?? [])
  const groups = [
    { label: target.label, lamps: targets },
    { label: task.label, lamps: tasks },
  ]
  const sides = groups.flatMap(({ label, lamps }) => {
    // Within a kind the worst lamp stands for all, as it is shown and led by the title of its subject.
    const worst = worstOf(
      lamps.map(({ title, colour, lamp, reason }) => ({ label: [title, title], lamp: { ...lamp, colour, reason } })),
    )
    const whole = worst && lampOfWhole([worst])
    return whole === null ? [] : [{ label, lamp: whole, counts: countsOf(lamps.map(({ colour }) => colour)) }]
  })
  return { asOf, lamp: lampOfWhole(sides), sides }
}
