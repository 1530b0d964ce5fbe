import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { report } from '#registers/report.ts'
import { inTransaction } from '#services/context.ts'
import { createRecord } from '#services/save.ts'
import { factsNow, factsOn } from '#services/standing/facts.ts'
import { colourIn, lampsOf, standingsOf } from '#services/standing/lamps.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const name = 'yunling'
const { today } = testNow

async function lampOf(title: string, asOf: Day = today) {
  const facts = asOf === today ? await factsNow(zone.db, name) : await factsOn(zone.db, name, asOf)
  return lampsOf(facts, asOf).find((one) => one.title === title)
}

test('scratch', async () => {
  const facts = await factsNow(zone.db, name)
  for (const one of standingsOf(facts, today)) console.log(one.lamp.register, one.lamp.title, one.lamp.colour, one.lamp.reason[0], one.lamp.since, one.lamp.turn?.[0], one.lamp.unitName)
})
