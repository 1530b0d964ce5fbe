import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Stage } from '#rehearsal/stage.ts'

const keeper = 'jingfa2'

/**
 * 亩均评价 — figures of two years come from the offices, some of them twice; the evaluation of the year before last is made final in
 * March and that of last year in May, after objections of the firm that signs in; the bulletin lays one beside the other.
 */
export async function playPerMu(stage: Stage): Promise<void> {
  const { agenda, year } = stage
  const dice = stage.dice.fork('per mu')
  agenda.at(dayOf(year, 1, 20), () => handOver(stage, dice))
  evaluate(stage, dice, year - 2, dayOf(year, 2, 14))
  evaluate(stage, dice, year - 1, dayOf(year, 4, 12))
  agenda.at(dayOf(year, 5, 26), () => tell(stage))
}

/** Statistics, taxes, power and emissions of each firm above scale; a tenth of the tax figures is sent again, corrected. */
async function handOver({ house, year, codes, ownFirm }: Stage, dice: Dice): Promise<void> {
  const { uscc: ownCode } = await house.as(keeper).get(`enterprise/${ownFirm}`)
  const firms = [...codes.filter(({ isLarge }) => isLarge).map(({ uscc }) => uscc), String(ownCode)]
  const send = async (source: string, rows: readonly object[]) => {
    // A small zone may have nothing of a kind to hand over.
    if (rows.length > 0) await house.as(keeper).post('enterprise-months', { source, origin: `${source}年度清单`, rows })
  }
  const bases = firms.map((uscc) => ({ uscc, revenue: Math.round(dice.spread(2000, 90_000)) * 10_000 }))
  for (const period of [year - 2, year - 1]) {
    const grown = (sum: number, low: number, high: number) => Math.round((sum * dice.between(low, high)) / 1e7) * 10_000
    const lines = bases.map(({ uscc, revenue }) => ({
      ...{ uscc, period: String(period), revenue: grown(revenue, 850, 1250), valueAdded: grown(revenue, 140, 330) },
      ...{ rd: grown(revenue, 0, 60), cost: grown(revenue, 700, 900), staff: dice.between(12, 600) },
      energy: dice.between(80, 9000),
    }))
    await send('statistics', lines)
    const taxes = bases.map(({ uscc, revenue }) => ({ uscc, period: String(period), tax: grown(revenue, 8, 75) }))
    await send('tax', taxes)
    const again = taxes.filter((_, i) => i % 10 === 3)
    await send(
      'tax',
      again.map((one) => ({ ...one, tax: Math.round(one.tax / 20_000) * 10_000 })),
    )
    await send(
      'power',
      bases.map(({ uscc }) => ({ uscc, period: String(period), power: dice.between(40, 9000) * 1000 })),
    )
    await send(
      'environment',
      bases.flatMap(({ uscc }) =>
        dice.chance(0.8) ? [{ uscc, period: String(period), emissions: dice.between(2, 120) / 10 }] : [],
      ),
    )
  }
}

function evaluate(stage: Stage, dice: Dice, of: number, drafted: Day): void {
  const { house, agenda } = stage
  const hand = house.as(keeper)
  agenda.at(drafted, async () => {
    const { id } = await hand.create('per-mu-run', {
      ...{ name: `${of}年度规上工业企业亩均评价`, year: of, scope: 'above', minYears: 2, cap: 1.5 },
      ...{ cutA: 20, cutB: 70, cutC: 95, meanForEmissions: true, basis: '参照公开的县区评价公式，比例由本区确定' },
    })
    await hand.move('per-mu-run', id, 'compute')
    agenda.after(drafted, 2, async () => {
      await hand.move('per-mu-run', id, 'publish')
      await house.as('zhuren').refusedAct('per-mu-run', id, 'finalise', {}, 'per-mu-objection-open')
    })
    agenda.after(drafted, 4, () => object(stage, dice, id, of === stage.year - 1))
    agenda.after(drafted, 27, async () => {
      await house.as('zhuren').move('per-mu-run', id, 'finalise')
    })
  })
}

/** The firm says that its land was counted wrongly: of last year it is right, of the year before it had no proof. */
async function object({ house, agenda }: Stage, dice: Dice, run: string, isRight: boolean): Promise<void> {
  const own = house.as('chengbo')
  const [sheet] = (await own.get(`per-mu-sheet?run=${run}&limit=5`)).items as { id: string; land: number }[]
  if (sheet === undefined) return
  const proof = await own.file('file', '用地证明.txt', '不动产权证书附图')
  await own.move('per-mu-sheet', sheet.id, 'object', { objection: '用地面积含已退还的代征道路。', proof })
  agenda.after(house.now().today, 9, async () => {
    const hand = house.as(keeper)
    if (!isRight) await hand.move('per-mu-sheet', sheet.id, 'dismiss', { ruling: '与不动产登记一致，维持。' })
    else {
      const correctedLand = Math.round(sheet.land * dice.between(80, 95)) / 100
      await hand.move('per-mu-sheet', sheet.id, 'uphold', { ruling: '代征道路已退还，按更正面积重算。', correctedLand })
    }
  })
}

async function tell({ house, agenda, unit }: Stage): Promise<void> {
  const today = house.now().today
  const { id } = await house.as('ducha').create('paper', {
    ...{ kind: 'perMu', asOf: addDays(today, -1), issuer: unit('党政办'), addressees: '各部门、各单位，各镇' },
    copies: '党工委、管委会领导',
  })
  await house.as('ducha').move('paper', id, 'freeze')
  agenda.after(today, 1, async () => {
    await house.as('shuji').move('paper', id, 'sign')
    await house.as('ducha').move('paper', id, 'issue')
  })
}
