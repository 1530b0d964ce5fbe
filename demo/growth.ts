import { cultivated, type FirmYear, firmYears, policies, smallFirms, titles } from '#demo/growth-figures.ts'
import type { Stage } from '#demo/stage.ts'
import { certificate } from '#registers/enterprise/certificate.ts'
import type { Row } from '#schema/register.ts'
import { type ImportedMonth, importMonths } from '#services/enterprise/months.ts'
import { createRecords } from '#services/save-many.ts'

/** 企业培育这一年 — figures of the firms, their titles, whom the zone helps, what they saved, and the per-mu evaluation under objection. */
export async function playGrowth(stage: Stage): Promise<void> {
  const firms = await stage.records('enterprise', 'state', 'active')
  const firm = new Map(firms.map((row) => [String(row.shortName), row]))
  const get = (short: string): Row => {
    const row = firm.get(short)
    if (row === undefined) throw new Error(`The zone has no ${short}`)
    return row
  }
  await playReports(stage, get)
  await playTitles(stage, firms, get)
  await playSavings(stage, get)
  await playFinalPerMu(stage, get)
  await playPerMu(stage)
}

async function playReports(stage: Stage, get: (short: string) => Row): Promise<void> {
  const year = Number(stage.today.slice(0, 4))
  const code = (short: string) => String(get(short).uscc)
  const last = String(year - 1)
  const yuan = 10_000
  const statistics = firmYears.map(
    ([short, revenue, added, , rd, staff, energy]): ImportedMonth => ({
      ...{ uscc: code(short), period: last, revenue: revenue * yuan, output: Math.round(revenue * 1.03) * yuan },
      ...{ valueAdded: added * yuan, rd: rd * yuan, cost: Math.round(revenue * 0.83) * yuan, staff, energy },
    }),
  )
  const tax = firmYears.map(
    ([short, , , paid]): ImportedMonth => ({ uscc: code(short), period: last, tax: paid * yuan }),
  )
  const power = firmYears.map(
    ([short, , , , , , energy]): ImportedMonth => ({ uscc: code(short), period: last, power: energy * 1900 }),
  )
  const emitted = firmYears.flatMap(([short, , , , , , , emissions]): readonly ImportedMonth[] =>
    emissions === null ? [] : [{ uscc: code(short), period: last, emissions }],
  )
  const context = await stage.as('jingfa2', -40)
  await importMonths(context, 'statistics', '统计年报', statistics)
  await importMonths(context, 'tax', '税务年度清单', tax)
  await importMonths(context, 'power', '供电年度清单', power)
  await importMonths(context, 'environment', '排放年度清单', emitted)
  const months = firmYears.flatMap((one) => monthly(one, code(one[0]), stage))
  await importMonths(await stage.as('jingfa2', -2), 'statistics', '统计月报', months)
}

/** The months of this year that are over, each somewhat above or below its share of the year. */
function monthly(
  [, revenue, added, , , staff, , , growth]: FirmYear,
  uscc: string,
  stage: Stage,
): readonly ImportedMonth[] {
  const [year, month] = [stage.today.slice(0, 4), Number(stage.today.slice(5, 7))]
  return Array.from({ length: Math.min(month - 1, 10) }, (_, i) => {
    const share = ((100 + growth) * (94 + ((i * 5) % 13))) / 120_000
    const period = `${year}-${String(i + 1).padStart(2, '0')}`
    return {
      ...{
        uscc,
        period,
        revenue: Math.round(revenue * share) * 10_000,
        valueAdded: Math.round(added * share) * 10_000,
      },
      staff: staff + ((i * 3) % 7),
    }
  })
}

async function playTitles(stage: Stage, firms: readonly Row[], get: (short: string) => Row): Promise<void> {
  const year = Number(stage.today.slice(0, 4))
  const above = firms.flatMap(({ id, isAboveScale, aboveScaleSince }, i) =>
    isAboveScale === true
      ? [{ enterprise: id, kind: 'aboveScale', number: `入规-${i + 1}`, batch: '年度', validFrom: aboveScaleSince }]
      : [],
  )
  const given = titles.map(([short, kind, number, batch, from, years]) => ({
    ...{ enterprise: get(short).id, kind, validFrom: `${year + from}-01-15` },
    ...{ number: number.replace('2026', `${year + from}`), batch: batch.replace('2026', `${year + from}`) },
    validTo: years === null ? null : `${year + from + years}-01-14`,
  }))
  await createRecords(await stage.as('jingfa2', -30), certificate, [...above, ...given])
  const helper = (await stage.as('jingfa2', -30)).actor.person
  for (const [short, rung, measures, isPromoted] of cultivated) {
    const facts = { enterprise: get(short).id, rung, year, helper, measures }
    const id = await stage.create('jingfa2', -30, 'cultivation', facts)
    if (isPromoted) await stage.move('jingfa2', -20, 'cultivation', id, 'promote')
  }
}

async function playSavings(stage: Stage, get: (short: string) => Row): Promise<void> {
  const year = Number(stage.on(-35).slice(0, 4))
  const period = stage.on(-35).slice(0, 7)
  for (const { name, document, group, method, office, rates, standard, eligible, rows } of policies) {
    const policy = await stage.create('jingfa2', -45, 'saving_policy', {
      ...{ name, document, group, method, effect: 'saves', office: await stage.unit(office) },
      ...{ oldRate: rates?.[0] ?? null, newRate: rates?.[1] ?? null, standard: standard ?? null },
      ...{ validFrom: `${year - 1}-07-01`, validTo: `${year + 1}-12-31`, eligible: eligible.map((one) => get(one).id) },
    })
    for (const [short, numbers] of rows) {
      const facts = { policy, enterprise: get(short).id, period, evidenceKind: 'actual', ...numbers }
      await stage.create('jingfa2', -4, 'saving', facts)
    }
  }
}

/** The small firms of the year before: made final after the days of objection, so that a bulletin may tell of it. */
async function playFinalPerMu(stage: Stage, get: (short: string) => Row): Promise<void> {
  const year = Number(stage.today.slice(0, 4)) - 2
  const context = await stage.as('jingfa2', -36)
  const rows = smallFirms.map(([short, tax, power]) => ({
    tax: { uscc: String(get(short).uscc), period: String(year), tax: tax * 10_000 },
    power: { uscc: String(get(short).uscc), period: String(year), power },
  }))
  const taxes: readonly ImportedMonth[] = rows.map(({ tax }) => tax)
  await importMonths(context, 'tax', '税务年度清单', taxes)
  const powers: readonly ImportedMonth[] = rows.map(({ power }) => power)
  await importMonths(context, 'power', '供电年度清单', powers)
  const run = await stage.create('jingfa2', -35, 'per_mu_run', {
    ...{ name: `${year}年度规下工业企业亩均评价`, year, scope: 'below', minLand: 0, cap: 1.5 },
    ...{ cutA: 50, cutB: 70, cutC: 95, basis: '参照台州市黄岩区2022年度公式，比例由本区确定' },
  })
  await stage.move('jingfa2', -34, 'per_mu_run', run, 'compute')
  await stage.move('jingfa2', -33, 'per_mu_run', run, 'publish')
  await stage.move('zhuren', -22, 'per_mu_run', run, 'finalise')
}

async function playPerMu(stage: Stage): Promise<void> {
  const year = Number(stage.today.slice(0, 4)) - 1
  // A zone that lived its year otherwise has evaluated it already.
  if ((await stage.records('per_mu_run', 'year', year)).some(({ scope }) => scope === 'above')) return
  const run = await stage.create('jingfa2', -6, 'per_mu_run', {
    ...{ name: `${year}年度规上工业企业亩均评价`, year, scope: 'above', minYears: 2, cap: 1.5 },
    ...{ cutA: 20, cutB: 60, cutC: 90, meanForEmissions: true, basis: '参照台州市黄岩区2022年度公式，比例由本区确定' },
  })
  await stage.move('jingfa2', -3, 'per_mu_run', run, 'compute')
  await stage.move('jingfa2', -1, 'per_mu_run', run, 'publish')
}
