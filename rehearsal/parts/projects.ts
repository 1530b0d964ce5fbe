import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Facts } from '#rehearsal/house.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

/** 重点项目 — 38 new, 31 continuing and 17 in reserve; they start, complete and produce near their planned days or late. */
export async function playProjects(stage: Stage): Promise<void> {
  const { agenda, year, names, unit, scale } = stage
  const dice = stage.dice.fork('projects')
  const builders = stage.dice.fork('builders')
  const kinds = { fresh: Math.round(38 * scale), running: Math.round(31 * scale), reserve: Math.round(17 * scale) }
  for (const [kind, count] of Object.entries(kinds)) {
    for (let i = 0; i < count; i += 1) {
      const lead = dice.pick(Object.keys(heads))
      const isFresh = kind === 'fresh'
      const plannedStart = isFresh ? stage.someDay(dice, dayOf(year, 2, 1), dayOf(year, 10, 31)) : dayOf(year - 1, 5, 1)
      const plannedProduction = addDays(plannedStart, dice.between(240, 600))
      const { shortName } = names.firm(dice.pick(['项目', '基地', '产业园']))
      const facts = {
        name: `${shortName}${isFresh ? '新建' : kind === 'running' ? '续建' : '储备'}工程`,
        unit: unit(lead),
        kind: dice.pick(['industry', 'industry', 'industry', 'infrastructure', 'livelihood']),
        building: 'fresh',
        total: Math.round(dice.spread(3_000, 120_000)) * 10_000,
        listedYear: year,
        plannedStart,
        plannedProduction,
      }
      const enterprise = facts.kind === 'industry' ? builders.pick(stage.firms) : null
      if (enterprise !== null && kind !== 'reserve') stage.builders.push(enterprise)
      const amount = Math.round(dice.spread(1_000, 40_000)) * 10_000
      const plan = { year, amount, since: dayOf(year, 1, 1), document: `重点项目年度计划〔${year}〕` }
      agenda.at(dayOf(year, 1, dice.between(16, 25)), () => run(stage, dice, kind, { ...facts, enterprise }, plan))
    }
  }
}

type Planned = { readonly plannedStart: Day; readonly [key: string]: unknown }

/** On the list, then the days that really came, each verified some days after; a few leave with approval. */
async function run(
  { house, agenda, year, someDay }: Stage,
  dice: Dice,
  kind: string,
  facts: Planned,
  plan: Facts,
): Promise<void> {
  const officer = house.as('ducha')
  const { id } = await officer.create('project', facts)
  if (kind === 'reserve') return
  await officer.move('project', id, 'admit')
  await officer.create('project-plan', { project: id, ...plan })
  const record = (day: Day, what: Facts) =>
    agenda.at(addDays(day, dice.between(1, 12)), async () => {
      await officer.move('project', id, 'record', what, '现场核实')
    })
  const started = addDays(facts.plannedStart, dice.chance(0.7) ? -dice.between(0, 10) : dice.between(5, 90))
  record(started < agenda.first ? addDays(agenda.first, 30) : started, { startedOn: started })
  if (kind === 'running' && dice.chance(0.5)) {
    const produced = someDay(dice, dayOf(year, 4, 1), dayOf(year, 12, 1))
    record(produced, { producedOn: produced })
  }
  if (dice.chance(0.03))
    agenda.at(dayOf(year, 9, 20), async () => {
      await house.as('shuji').move('project', id, 'leave', { leaveApproval: '管委会主任办公会纪要' }, '投资方终止投资')
    })
}
