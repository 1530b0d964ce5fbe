import { addDays, type Day, dayOf } from '#domain/day.ts'
import { alwaysChecked } from '#domain/land/clean.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Place } from '#rehearsal/parts/households.ts'
import { villages } from '#rehearsal/parts/land.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'
import { ratePresets } from '#services/presets/rates.ts'

const office = 'tuoyuan'

/** 地块 — of some thirty 亩 each, measured, signed, paid, cleared; half of them clean by the end of the year, a few supplied. */
export function planPlots(stage: Stage, dice: Dice, { batch, village, label }: Place, land: number): void {
  const { house, agenda, unit } = stage
  const count = Math.max(1, Math.round(land / 20_000))
  for (let i = 0; i < count; i += 1) {
    const place = stage.ground.next(village.name, land / count)
    const surveyed = addDays(batch.noticed, dice.between(6, 25))
    agenda.at(surveyed, async () => {
      const row = await house.as(office).create('plot', {
        ...{
          number: `地${label}-${i + 1}`,
          batch: batch.id,
          village: unit(village.name),
          ...place,
          surveyedOn: surveyed,
        },
        landClass: dice.pick(['arable', 'arable', 'otherFarm', 'building', 'unused']),
      })
      plan(stage, dice, row, addDays(batch.planned, dice.between(20, 70)))
    })
  }
}

function plan({ house, agenda }: Stage, dice: Dice, { id }: Row, signed: Day): void {
  const hand = house.as(office)
  const step = (day: Day, facts: Readonly<Record<string, Day>>) =>
    agenda.at(day, async () => {
      await hand.change('plot', id, facts)
    })
  step(signed, { signedOn: signed })
  const paid = addDays(signed, dice.between(8, 30))
  step(paid, { paidOn: paid })
  const cleared = addDays(paid, dice.between(15, 150))
  if (!dice.chance(0.75)) return
  step(addDays(cleared, 2), { clearedOn: cleared })
  if (!dice.chance(0.35)) return
  agenda.at(addDays(cleared, 20), async () => {
    await hand.refusedAct('plot', id, 'accept', {}, 'clean-open')
    for (const item of alwaysChecked((code) => ratePresets.find((one) => one.code === code)?.value ?? null))
      await hand.move('plot', id, 'check', { cleanItem: item, cleanProofText: '净地核查记录' })
    await hand.move('plot', id, 'accept')
  })
}

/** 批而未供 — what the year before left: approved land, part of it supplied in the year, some of it idle on its firm. */
export async function oldPlots(stage: Stage, dice: Dice): Promise<void> {
  const { house, agenda, year, unit, scale, someDay, firms, ground } = stage
  const hand = house.as(office)
  const on = (month: number, day: number) => dayOf(year - 1, month, day)
  const batch = await hand.create('land-batch', {
    ...{ name: '西片区', number: `西征${year - 1}-1`, purpose: 'development', approver: 'province' },
    ...{
      purposeOn: on(1, 11),
      preNoticeOn: on(1, 14),
      surveyedOn: on(2, 22),
      riskOn: on(2, 24),
      planNoticeOn: on(3, 1),
    },
    ...{ registeredOn: on(4, 6), agreedOn: on(4, 8), fundedOn: on(4, 9), appliedOn: on(4, 20), approvedOn: on(8, 2) },
    ...{ receivedOn: on(8, 5), noticedOn: on(8, 16), paidOn: on(9, 30), handedOverOn: on(10, 20) },
  })
  for (let i = 0; i < Math.max(3, Math.round(30 * scale)); i += 1) {
    const row = await hand.create('plot', {
      ...{ number: `西-${i + 1}`, batch: batch.id, village: unit(dice.pick(villages).name), landClass: 'building' },
      ...{
        ...ground.next('西片区', dice.between(60, 560) * 100),
        clearedOn: on(10, dice.between(1, 28)),
        surveyedOn: on(2, 10),
      },
    })
    if (dice.chance(0.3)) await leaveIdle(hand, dice, row, year, firms)
    else if (dice.chance(0.5)) {
      const supplied = someDay(dice, dayOf(year, 1, 20), dayOf(year, 12, 20))
      agenda.at(supplied, async () => {
        const enterprise = stage.builders[i % stage.builders.length] ?? null
        await hand.change('plot', row.id, { suppliedOn: supplied, startDue: addDays(supplied, 90), enterprise })
      })
    }
  }
}

/** Supplied long ago, begun a little or not at all. */
async function leaveIdle(
  hand: ReturnType<Stage['house']['as']>,
  dice: Dice,
  row: Row,
  year: number,
  firms: readonly string[],
): Promise<void> {
  const isBegun = dice.chance(0.4)
  await hand.next('plot', row, null, {
    ...{ suppliedOn: dayOf(year - 1, 11, 2), startDue: dayOf(year - 1, dice.between(1, 12), dice.between(1, 28)) },
    ...{ enterprise: dice.pick(firms), contractNo: `云岭出让-${row.id.slice(-4)}`, planned: 90_000_000 },
    ...(isBegun
      ? { startedOn: dayOf(year - 1, 11, 20), areaStarted: 600, invested: 3_000_000, stoppedOn: dayOf(year - 1, 12, 6) }
      : {}),
    ...(dice.chance(0.5) ? { idleCause: dice.pick(['own', 'government', 'preparatory']) } : {}),
  })
}
