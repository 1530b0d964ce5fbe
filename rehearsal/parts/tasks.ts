import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { speechOf, speechTasks } from '#rehearsal/speech.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

type ServedTask = { readonly id: string; readonly asSaid: string; readonly lead: string | null }

/** 任务 — the year's speech is compiled, reviewed and issued; its tasks are signed for, reported, delayed, returned and closed. */
export async function playTasks(stage: Stage): Promise<void> {
  const { house, agenda, year, unit } = stage
  const dice = stage.dice.fork('tasks')
  const officer = house.as('ducha')
  agenda.at(dayOf(year, 1, 12), async () => {
    const paper = speechOf(year)
    const filed = await officer.form('document/compile', {
      words: paper.words,
      name: paper.name,
      kind: 'speech',
      year: String(year),
    })
    const review = await officer.get(`plan/${filed.plan}/review`)
    const known = (review.tasks as ServedTask[]).map((one) => [one, wantedFor(one)] as const)
    for (const [task, wanted] of known) {
      const items = [{ register: 'task', id: task.id }]
      if (wanted === undefined) {
        await officer.post(`plan/${filed.plan}/act`, { act: 'reject', items, reason: '与其他任务重复' })
        continue
      }
      const due = dayOf(year, dice.between(4, 11), dice.between(1, 28))
      const facts = {
        lead: unit(wanted.lead),
        cooperating: wanted.cooperating.map(unit),
        dueCurrent: due,
        deliverable: wanted.deliverable,
        acceptance: wanted.standard,
      }
      await officer.post(`plan/${filed.plan}/act`, { act: 'assign', items, facts })
      await officer.post(`plan/${filed.plan}/act`, { act: 'accept', items })
      agenda.at(dayOf(year, 1, 17), () => run(stage, dice, task.id, wanted.lead, due))
    }
    const targets = (review.targets as { id: string }[]).map(({ id }) => ({ register: 'target', id }))
    await officer.post(`plan/${filed.plan}/act`, { act: 'assign', items: targets, facts: { lead: unit('经发局') } })
    await officer.post(`plan/${filed.plan}/act`, { act: 'acceptProposals', items: targets })
    const left = (await officer.get(`plan/${filed.plan}/review`)).targets as { id: string; state: string }[]
    for (const { id } of left.filter(({ state }) => state === 'proposed'))
      await officer.post(`plan/${filed.plan}/act`, {
        act: 'accept',
        items: [{ register: 'target', id }],
      })
    agenda.at(dayOf(year, 1, 14), async () => {
      await officer.move('plan', filed.plan, 'issue')
    })
  })
}

function wantedFor({ asSaid }: ServedTask) {
  return speechTasks.find(({ said }) => asSaid.includes(said.slice(0, 8)))
}

/** From the signature to the files: most in time, some late, one in five returned once, one in six extended. */
async function run({ house, agenda, unit }: Stage, dice: Dice, task: string, lead: string, due: Day): Promise<void> {
  const head = house.as(heads[lead] ?? 'jingfa')
  await head.move('task', task, 'sign')
  for (let month = 1; month < 12; month += 1) {
    const day = addDays(due, -30 * month)
    if (day > house.now().today)
      agenda.at(day, async () => {
        await head.create('report', { task, unit: unit(lead), progress: `按计划推进，距完成时限${month}个月。` })
      })
  }
  const extended = dice.chance(1 / 6) ? dice.between(10, 40) : 0
  if (extended > 0) askExtension({ house, agenda, unit }, task, lead, due, extended)
  const done = addDays(due, extended + (dice.chance(0.25) ? dice.between(1, 25) : -dice.between(1, 20)))
  const isReturned = dice.chance(0.2)
  agenda.at(done, async () => {
    await head.move('task', task, 'submit', { outcome: '各项内容已完成，佐证材料齐全。' })
    agenda.after(done, 2, async () => {
      if (!isReturned) return closeTask(house, task)
      await house.as('ducha').move('task', task, 'return', {}, '现场与所报不一致，请复核后再报。')
      agenda.after(done, 9, async () => {
        await head.move('task', task, 'submit', { outcome: '已按要求复核整改。' })
        await closeTask(house, task)
      })
    })
  })
}

function askExtension(
  { house, agenda, unit }: Pick<Stage, 'house' | 'agenda' | 'unit'>,
  task: string,
  lead: string,
  due: Day,
  days: number,
): void {
  agenda.at(addDays(due, -12), async () => {
    const { id } = await house.as(heads[lead] ?? 'jingfa').create('extension', {
      task,
      unit: unit(lead),
      newDue: addDays(due, days),
      grounds: '受前置手续影响，需顺延完成。',
    })
    agenda.at(addDays(due, -10), async () => {
      await house.as('ducha').move('extension', id, 'grant', { grantedDue: addDays(due, days) })
    })
  })
}

async function closeTask(house: Stage['house'], task: string): Promise<void> {
  await house.as('ducha').move('task', task, 'verify')
  await house.as('ducha2').move('task', task, 'close')
}
