import {
  landOf,
  type PerMuFigure,
  type PerMuInputs,
  type PerMuKey,
  type PerMuScheme,
} from '#domain/enterprise/per-mu.ts'
import { exact } from '#domain/score/measured.ts'
import type { enterprise } from '#registers/enterprise/enterprise.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import type { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import type { RowOf } from '#schema/register.ts'
import { type Month, type MonthFigure, yearFigure } from '#services/enterprise/months.ts'

type Run = RowOf<typeof perMuRun>
type Firm = RowOf<typeof enterprise>

const weighted: Readonly<Record<PerMuKey, readonly [weight: keyof Run, base: keyof Run]>> = {
  tax: ['taxWeight', 'taxBase'],
  sales: ['salesWeight', 'salesBase'],
  added: ['addedWeight', 'addedBase'],
  energy: ['energyWeight', 'energyBase'],
  emission: ['emissionWeight', 'emissionBase'],
  labour: ['labourWeight', 'labourBase'],
  rd: ['rdWeight', 'rdBase'],
  powerTax: ['powerTaxWeight', 'powerTaxBase'],
}

export const weightKeys: readonly string[] = Object.values(weighted).map(([weight]) => weight)

/** The fields of an evaluation as the scheme of the pure core; indicators without a weight are not in it. */
export function schemeOf(run: Run): PerMuScheme {
  const indicators = (Object.keys(weighted) as PerMuKey[]).flatMap((key) => {
    // The keys of the table are the indicators.
    const [weight, base] = weighted[key].map((field) => Number(run[field] ?? 0))
    return (weight ?? 0) > 0 ? [{ key, weight: weight ?? 0, base: base ?? 0 }] : []
  })
  return { indicators, cap: run.cap, meanForEmissions: run.meanForEmissions === true }
}

/** 取数快照 — everything the score is worked out from, with the source of each figure. */
export function inputsOf(firm: Firm, months: readonly Month[], year: number): PerMuInputs {
  const own = months.filter((row) => row.enterprise === firm.id)
  const figure = (key: MonthFigure, scale = 1): PerMuFigure | null => {
    const found = yearFigure(own, year, key)
    const source = enterpriseMonth.fields.source.rules.options?.[found?.source ?? '']?.[0] ?? ''
    return found === null ? null : { value: exact(found.value / scale), source }
  }
  const tenThousand = 10_000
  const land = landOf(firm.ownLand, firm.rentedLand, firm.leasedLand)
  return {
    land: { value: land, source: '企业档案：自有＋租入−租出' },
    tax: figure('tax', tenThousand),
    revenue: figure('revenue', tenThousand),
    valueAdded: figure('valueAdded', tenThousand),
    rd: figure('rd', tenThousand),
    energy: figure('energy'),
    emissions: figure('emissions'),
    staff: figure('staff'),
    power: figure('power'),
  }
}

/** 否决建议 — what the record of the firm says against it; only a person decides. */
export function vetoOf({ safetyClass, environmentClass, credit }: Firm): string | null {
  const grounds = [
    safetyClass === 'serious' ? '存在重大安全隐患' : null,
    environmentClass === 'bad' ? '环境信用不良' : null,
    credit === 'dishonest' ? '严重失信' : null,
  ].filter((one) => one !== null)
  return grounds.length === 0 ? null : grounds.join('、')
}

/** 不评级 — firms in production for too short a time and firms without land are not graded, and it is said why. */
export function ungradedOf(firm: Firm, run: Run, land: number): string | null {
  if (land <= 0) return '没有评价用地'
  const { minYears } = run
  if (minYears === null || firm.startedOn === null) return null
  const years = run.year - Number(firm.startedOn.slice(0, 4))
  return years < minYears ? `投产不满${minYears}年` : null
}
