import { addDays, type Day } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Facts, Hands } from '#rehearsal/house.ts'
import type { Batch, Village } from '#rehearsal/parts/land.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

export type Place = { readonly batch: Batch; readonly village: Village; readonly label: string }
export type Home = { readonly land: number; readonly houses: number }

/** 被征迁户 — visited and measured, published, signed, paid, emptied, pulled down; one in five owns a house in the way. */
export function planHomes(stage: Stage, dice: Dice, at: Place, count: number): readonly Home[] {
  const { agenda } = stage
  return Array.from({ length: count }, (_, i) => {
    const houses = dice.chance(386 / 1860) ? dice.between(90, 280) : 0
    const home = { land: Math.round(dice.spread(200, 5200)), houses }
    const measured = addDays(at.batch.noticed, dice.between(2, 24))
    const entered = addDays(measured, dice.chance(0.1) ? dice.between(4, 12) : dice.between(0, 1))
    agenda.at(entered, () => enter(stage, dice, at, { ...home, measured, number: `户${at.label}-${i + 1}` }))
    return home
  })
}

type Known = Home & { readonly measured: Day; readonly number: string }

async function enter(stage: Stage, dice: Dice, at: Place, home: Known): Promise<void> {
  const { house, agenda, unit, names, ground } = stage
  const { planned, id: batch } = at.batch
  const hand = house.as(at.village.cadre)
  const isTypo = dice.chance(0.02)
  let row = await hand.create('household', {
    ...{ number: home.number, batch, village: unit(at.village.name), group: `${dice.between(1, 6)}组` },
    ...{ head: names.resident(), members: dice.between(1, 7), land: isTypo ? home.land * 10 : home.land },
    ...{ enteredOn: addDays(home.measured, -1), measuredOn: home.measured },
    ...(home.houses > 0 ? { houseLegal: home.houses, structure: 'brick', valued: home.houses * 900 } : {}),
    // Visibly no telephone of anybody.
    ...(home.houses > 0
      ? { phone: `000${home.number.replace(/\D/g, '')}`, ...ground.home(at.village.name, [dice.next(), dice.next()]) }
      : {}),
  })
  const published = addDays(planned, dice.between(2, 8))
  agenda.at(published, async () => {
    const right = isTypo ? { land: home.land } : {}
    row = await hand.next('household', row, null, { publishedOn: published, talkedOn: published, ...right })
  })
  const signs = dice.chance(home.houses > 0 ? 0.82 : 0.97)
  const signed = addDays(planned, home.houses > 0 ? dice.between(14, 190) : dice.between(9, 70))
  agenda.at(signs ? signed : addDays(planned, 40), async () => {
    if (signs) await sign(stage, dice, { ...at, row, home, signed })
    else if (dice.chance(0.1)) await house.as('tuoyuan').next('household', row, 'leave', {}, '拆户重复登记')
    else await hand.next('household', row, null, { difficulty: dice.pick(difficulties) })
  })
}

type Signing = Place & { readonly row: Row; readonly home: Known; readonly signed: Day }

/** Signed once as a rule; a few agreements are undone and signed again. What was agreed stays agreed. */
async function sign(stage: Stage, dice: Dice, { batch, village, row: open, home, signed }: Signing): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(village.cadre)
  const sums = { landSum: home.land * 60, houseSum: home.houses * 900, cropSum: dice.between(10, 90) * 100 }
  const facts = (day: Day): Facts => ({
    ...{ signedOn: day, agreementNo: `${batch.number}-${home.number}`, standard: '云高字征迁补偿办法第2版', ...sums },
    ...(home.houses > 0 ? { choice: dice.pick(['cash', 'flat', 'flat', 'site']), movingSum: 12_000 } : {}),
  })
  let row = await hand.next('household', open, 'sign', facts(signed))
  if (dice.chance(0.02)) await hand.refusedAct('household', row.id, null, { landSum: 1 }, 'agreement-fixed')
  const isUndone = dice.chance(0.015)
  if (isUndone)
    agenda.after(signed, 3, async () => {
      row = await house.as('tuoyuan').next('household', row, 'unsign', {}, '面积复核有误')
      row = await hand.next('household', row, 'sign', facts(addDays(signed, 3)))
    })
  const agreed = sums.landSum + sums.houseSum + sums.cropSum + (home.houses > 0 ? 12_000 : 0)
  const paid = addDays(signed, dice.between(5, 25))
  agenda.at(paid, async () => {
    row = await pay(stage, dice, { village, row, paid, agreed, number: home.number })
  })
  if (home.houses > 0) empty(stage, dice, { hand, id: open.id, from: paid })
}

type Payable = {
  readonly village: Village
  readonly row: Row
  readonly paid: Day
  readonly agreed: number
  readonly number: string
}

async function pay({ house, agenda }: Stage, dice: Dice, one: Payable): Promise<Row> {
  const hand = house.as(one.village.cadre)
  const pays = (row: Row, paySum: number, payOn: Day, nth: number) =>
    hand.next('household', row, 'pay', { paySum, payOn, payProof: `ZF-${one.number}-${nth}` })
  const isWhole = dice.chance(0.7)
  const first = isWhole ? one.agreed : Math.round(one.agreed * 0.6)
  const row = await pays(one.row, first, one.paid, 1)
  if (dice.chance(0.02)) {
    const tooMuch = { paySum: one.agreed, payOn: one.paid, payProof: 'ZF-X' }
    await hand.refusedAct('household', row.id, 'pay', tooMuch, 'paid-too-much')
  }
  if (isWhole) return row
  const second = addDays(one.paid, dice.between(3, 9))
  agenda.at(second, async () => {
    await hand.move('household', row.id, 'pay', {
      paySum: one.agreed - first,
      payOn: second,
      payProof: `ZF-${one.number}-2`,
    })
  })
  return row
}

type Emptying = { readonly hand: Hands; readonly id: string; readonly from: Day }

/** 腾空、拆除 — some weeks after the money; reported late now and then. */
function empty({ agenda }: Stage, dice: Dice, { hand, id, from }: Emptying): void {
  const vacated = addDays(from, dice.between(12, 50))
  const demolished = addDays(vacated, dice.between(6, 40))
  const late = dice.chance(0.1) ? 6 : 1
  const report = (day: Day, facts: Facts) =>
    agenda.at(addDays(day, late), async () => {
      await hand.change('household', id, facts)
    })
  report(vacated, { vacatedOn: vacated, acceptedOn: addDays(vacated, 1) })
  if (dice.chance(0.8)) report(demolished, { demolishedOn: demolished })
}

/** 坟墓 — noticed, agreed with kin, moved; a day before the notice is refused. */
export function planGraves(stage: Stage, dice: Dice, { batch, village, label }: Place, count: number): number {
  const { house, agenda, unit } = stage
  const hand = house.as(village.cadre)
  for (let i = 0; i < count; i += 1) {
    const hasOwner = dice.chance(0.88)
    const noticed = addDays(batch.noticed, 8)
    agenda.at(addDays(noticed, dice.between(1, 18)), async () => {
      const row = await hand.create('grave', {
        ...{
          number: `坟${label}-${i + 1}`,
          batch: batch.id,
          village: unit(village.name),
          hasOwner,
          noticedOn: noticed,
        },
        ...{ kind: dice.pick(['earth', 'brick', 'double']), standard: 800 },
      })
      const moved = addDays(noticed, dice.between(30, 160))
      if (!dice.chance(hasOwner ? 0.92 : 0.4)) return
      agenda.at(addDays(moved, dice.between(0, 2)), async () => {
        if (dice.chance(0.01))
          await hand.refusedAct('grave', row.id, 'move', { movedOn: addDays(noticed, -1) }, 'days-disordered')
        await hand.next('grave', row, 'move', { movedOn: moved })
      })
    })
  }
  return count
}

const difficulties = ['price', 'title', 'family', 'rehousing', 'away', 'lawsuit']
