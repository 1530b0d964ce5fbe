import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/label.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { contract } from '#registers/investment/contract.ts'
import type { gateReview } from '#registers/investment/gate-review.ts'
import { gateScore } from '#registers/investment/gate-score.ts'
import { recognition } from '#registers/investment/recognition.ts'
import type { UnitLine } from '#schema/investment-views.ts'
import type { RowOf } from '#schema/register.ts'
import { unitLines } from '#services/investment/board.ts'
import { isCounted } from '#services/investment/recognitions.ts'
import type { Loader } from '#services/ledger/figures.ts'
import { unitName } from '#services/meeting/facts.ts'
import { valueOn } from '#services/rates.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { visibleRows } from '#services/visible.ts'

const yi = (yuan: number | null): SheetCell => (yuan === null ? null : Number((yuan / 100_000_000).toPrecision(12)))
const tenth = (value: number | null): SheetCell => (value === null ? null : Number(value.toFixed(1)))

export const investmentLoaders: Readonly<Record<string, Loader>> = {
  'lead-weekly': ({ language }) => {
    const words = { follow: ['是', 'yes'], drop: ['否', 'no'], pause: ['暂缓', 'paused'] } as const
    const open = ['待研判', 'to be judged'] as const
    return ({ verdict }) => ({
      isValid: (words[verdict as keyof typeof words] ?? open)[language === 'zh' ? 0 : 1], // null is none of them
    })
  },

  // Tasks of other years and editions stay out: the month shows each unit once.
  'investment-monthly': async ({ facts: read, asOf, actor, language }) => {
    const business = ['supervision', 'leader', 'unitHead', 'unitOfficer']
    if (!actor.roles.some((role) => business.includes(role))) return () => null
    const facts = await read()
    const lines = unitLines(facts, asOf)
    const tasks = new Map(lines.map(({ task, unit }) => [task, unit]))
    const figures = unitFigures(facts, lines, asOf, language)
    return ({ id }) => figures.get(tasks.get(id) ?? '') ?? null
  },

  'recognition-sheet': async ({ facts: read }) => {
    const facts = await read()
    return (row) => {
      const { evidence, shares } = row as RowOf<typeof recognition> // rows of the register of this ledger
      const told = (shares ?? []).map(({ unit, percent }) => `${unitName(facts, unit) ?? ''}${percent}%`)
      return { papers: evidence?.name ?? null, shares: told.join('、') || null }
    }
  },

  'gate-scores': async ({ db, actor, past }, rows) => {
    const within = { field: 'review' as const, ids: rows.map(({ id }) => id) }
    const scores = await visibleRows({ db, actor, asOf: past }, gateScore, { within })
    return (row) => {
      const { id, terms } = row as RowOf<typeof gateReview> // rows of the register of this ledger
      const own = scores.filter(({ review }) => review === id)
      const given = own.flatMap(({ hasConflict, score }) => (hasConflict === true || score === null ? [] : [score]))
      return {
        highest: given.length === 0 ? null : Math.max(...given),
        lowest: given.length === 0 ? null : Math.min(...given),
        aside: own.filter(({ hasConflict }) => hasConflict === true).length,
        terms: (terms ?? []).map(({ what }) => what).join('；') || null,
      }
    }
  },
}

/** The month of each unit, whether it has a task or only recognised money. */
export function unitFigures(
  facts: FactBase,
  lines: readonly UnitLine[],
  asOf: Day,
  language: Language,
): ReadonlyMap<string, Readonly<Record<string, SheetCell>>> {
  const counts = countsIn(facts, asOf)
  const remark = (n: number) => (n === 0 ? null : language === 'zh' ? `含更正${n}项` : `with ${n} corrections`)
  return new Map(
    lines.map((line) => [
      line.unit,
      {
        ...{ target: yi(line.target), inMonth: yi(line.inMonth), amount: yi(line.amount), rank: line.rank },
        ...{ completion: tenth(line.completion), difference: tenth(line.difference) },
        ...{ signed: 0, started: 0, produced: 0, large: 0, ...counts.get(line.unit) },
        remark: remark(line.corrections.length),
      },
    ]),
  )
}

/** What is counted and not weighed in the year up to a month, for each unit; shared projects in parts of one. */
function countsIn(facts: FactBase, asOf: Day): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const month = asOf.slice(0, 7)
  const large = (valueOn(facts.all(rateStandard), 'large-contract', asOf) ?? Number.POSITIVE_INFINITY) * 10_000
  const counts = new Map<string, Record<string, number>>()
  for (const row of facts.all(recognition)) {
    const isOfYear = row.countedIn !== null && row.countedIn.slice(0, 4) === month.slice(0, 4) && row.countedIn <= month
    if (!isOfYear || row.kind === 'funds' || !isCounted(row)) continue
    const isLarge = row.kind === 'signed' && (amountOf(facts, row.contract) ?? 0) >= large
    for (const { unit, amount } of row.credits ?? []) {
      const own = counts.get(unit) ?? {}
      counts.set(unit, own)
      own[row.kind] = (own[row.kind] ?? 0) + amount
      if (isLarge) own.large = (own.large ?? 0) + amount
    }
  }
  return counts
}

function amountOf(facts: FactBase, id: string | null): number | null {
  return facts.find(contract, id)?.amount ?? null
}
