import { expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import type { Day } from '#domain/day.ts'
import { plainText, type Text } from '#domain/paper/paper.ts'
import { escalation } from '#registers/escalation.ts'
import { ladder } from '#registers/ladder.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { paper } from '#registers/paper.ts'
import { task } from '#registers/task.ts'
import { confirmList, drawnOf } from '#services/meeting/draw.ts'
import { drawPaper } from '#services/papers/draw.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { plantRecord } from '#services/save.ts'
import { factsNow } from '#services/standing/facts.ts'
import { allRows, findRow } from '#store/records.ts'
import { actsIn } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const { today } = testNow

/** A task that no rule of the meeting lists: it is not past its day, but was urged before. */
async function lateTask(shortName: string) {
  const lead = await zone.unit(shortName)
  const [model] = await allRows(zone.db, task, demoZone)
  if (model === undefined) throw new Error('The demonstration has no task')
  const { id: _id, version: _version, state: _state, ...facts } = model
  const due = today
  return inAct('ducha', today, (context) =>
    plantRecord(context, task, {
      state: 'active',
      facts: { ...facts, title: '核对档案目录', lead, cooperating: null, dueOriginal: due, dueCurrent: due },
    }),
  )
}

async function proposed(about: string, unit: unknown, step: string): Promise<string> {
  const rung = (await allRows(zone.db, ladder, demoZone)).find((one) => one.step === step)
  const made = await inAct('ducha', today, (context) =>
    plantRecord(context, escalation, {
      facts: {
        task: about,
        unit,
        rung: rung?.id,
        step,
        grounds: '逾期未办结。',
        proposedOn: today,
        dueAt: today,
      },
    }),
  )
  return made.id
}

async function committee(): Promise<string> {
  const found = (await allRows(zone.db, meetingSeries, demoZone)).find(({ kind }) => kind === 'committee')
  return String(found?.id)
}

async function listed(unit: unknown, asOf: Day = today): Promise<readonly string[]> {
  const drawn = drawnOf(await factsNow(zone.db, demoZone), await committee(), asOf)
  return drawn.filter((one) => one.unit === unit).flatMap(({ reasons }) => reasons.map(({ fact }) => fact.id))
}

test('“explains at the next meeting” puts a unit on the list once a leader confirmed it, and once only', async () => {
  const { id, lead } = await lateTask('财政局')
  const one = await proposed(id, lead, 'explanation')
  expect(await listed(lead)).not.toContain(id)
  await move('shuji', today, 'escalation', one, 'confirm')
  expect(await listed(lead)).toContain(id)

  const [next] = await zone.db.query(
    "select id from meeting where zone_id = $1 and series = $2::uuid and state = 'planned'",
    [demoZone, await committee()],
  )
  const made = await inAct('ducha', today, (context) => confirmList(context, next?.id, today, []))
  expect(made.length).toBeGreaterThan(0)
  expect(await listed(lead)).not.toContain(id)
})

test('a proposal that was declined, or whose matter is done, puts nobody on the list', async () => {
  const declined = await lateTask('财政局')
  await move(
    'shuji',
    today,
    'escalation',
    await proposed(declined.id, declined.lead, 'explanation'),
    'decline',
    {},
    '已约定办结日期',
  )
  expect(await listed(declined.lead)).not.toContain(declined.id)
})

function wordsOf(tree: { readonly body: readonly unknown[] }): string {
  return tree.body.map((block) => plainText((block as { text?: Text }).text ?? '')).join('\n') // blocks with a text are read
}

test('the supervision bulletin names a unit only when “named in a bulletin” was confirmed for its matter', async () => {
  const about = await findRow(zone.db, task, demoZone, await zone.task('化工企业安全隐患排查整改'))
  if (about === null) throw new Error('The demonstration has no such task')
  const issuer = await zone.unit('党政办')
  const draft = await create('ducha', today, 'paper', { kind: 'supervision', asOf: today, issuer })
  const row = (await findRow(zone.db, paper, demoZone, draft.id)) as unknown as PaperRow // a row of this register
  const drawn = async () => wordsOf((await drawPaper(zone.db, demoZone, row, today)).snapshot.tree)
  const [{ name: unit }] = await zone.db.query(
    'select short_name as name from unit where zone_id = $1 and id = $2::uuid',
    [demoZone, about.lead],
  )
  const one = await proposed(about.id, about.lead, 'bulletin')
  const named = `${unit}：逾期未办结`
  expect(await drawn()).toContain('化工企业安全隐患排查整改')
  expect(await drawn()).not.toContain(named)
  await move('shuji', today, 'escalation', one, 'confirm')
  expect(await drawn()).toContain(named)
})
