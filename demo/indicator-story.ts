import { type DemoFigure, figuresOf, peerGrowth } from '#demo/figures.ts'
import {
  type DemoIndicator,
  demoIndicators,
  demoIndustries,
  demoPeerSeries,
  demoPeers,
  demoShares,
} from '#demo/indicators.ts'
import { measureTargets } from '#demo/measured-targets.ts'
import type { Stage } from '#demo/stage.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { parsePeriod } from '#domain/indicator/period.ts'
import { observation } from '#registers/observation.ts'
import type { Facts } from '#services/context.ts'
import { createRecords } from '#services/save-many.ts'

export type PlantedIndicators = {
  readonly indicators: ReadonlyMap<string, string>
  readonly peers: ReadonlyMap<string, string>
}

/** The series before the system came were entered on one day, in the weeks before the plan was issued. */
const firstEntry = -165

const entries: Readonly<Record<string, string>> = { 经发局: 'jingfa2', 财政局: 'caizheng', 招商局: 'zhaoshang2' }

/** 建立指标 — supervision says what is measured, by whom, and beside whom. */
export async function plantIndicators(stage: Stage): Promise<PlantedIndicators> {
  const [indicators, peers] = [new Map<string, string>(), new Map<string, string>()]
  for (const { ahead: _ahead, ...facts } of demoPeers)
    peers.set(facts.name, await stage.create('ducha', firstEntry - 5, 'peer', facts))
  for (const { total: _total, growth: _growth, season: _season, owner, ...facts } of demoIndicators) {
    const validFrom = `${stage.on(firstEntry).slice(0, 4)}-01-01`
    const id = await stage.create('ducha', firstEntry - 5, 'indicator', {
      ...facts,
      owner: await stage.unit(owner),
      validFrom,
    })
    indicators.set(facts.code, id)
  }
  return { indicators, peers }
}

/** 三年数据 — entered by the data owners on their days, and what the targets of the plan are measured by. */
export async function playFigures(
  stage: Stage,
  planted: PlantedIndicators,
  year: number,
  measuredOn: number,
): Promise<void> {
  const files = new Files(stage)
  for (const one of demoIndicators) {
    const about = { indicator: planted.indicators.get(one.code) ?? '', owner: await stage.unit(one.owner) }
    const figures = withEditions(one, figuresOf(one, year, stage.today), year)
    for (const figure of figures) files.enter(one, figure, { ...about, scope: 'zone' })
    const lately = figures.filter(({ period }) => (parsePeriod(period)?.year ?? 0) >= year - 1)
    if (demoPeerSeries.some((code) => code === one.code)) enterPeers(files, one, lately, about, planted.peers)
    await enterParts(files, stage, one, lately, year, about)
    await files.hand()
  }
  await measureTargets(stage, planted, year, measuredOn)
}

/** What industries and units add to the whole. */
async function enterParts(
  files: Files,
  stage: Stage,
  one: DemoIndicator,
  figures: readonly DemoFigure[],
  year: number,
  about: About,
): Promise<void> {
  const enter = (share: number, ahead: number, subject: Readonly<Record<string, string>>) => {
    for (const figure of figuresOf(one, year, stage.today, share, ahead).filter(isOf(figures)))
      files.enter(one, figure, { ...about, ...subject })
  }
  if (one.code === 'GYZJZ')
    for (const [industry, share, ahead] of demoIndustries) enter(share, ahead, { scope: 'industry', industry })
  if (one.code === 'LYSWZJ')
    for (const [name, , share, ahead] of demoShares)
      enter(share, ahead, { scope: 'unit', unit: await stage.unit(name) })
}

type About = { readonly indicator: string; readonly owner: string }

function enterPeers(
  files: Files,
  one: DemoIndicator,
  figures: readonly DemoFigure[],
  about: About,
  peers: PlantedIndicators['peers'],
): void {
  const finals = figures.filter(({ edition, growth }) => edition === 'final' && growth !== null)
  for (const { name, ahead } of demoPeers) {
    for (const figure of finals) {
      const growth = peerGrowth(figure.growth ?? 0, `${one.code}${name}`, ahead, figure.period)
      const beside = { ...about, scope: 'peer', peer: peers.get(name) ?? null }
      files.enter(one, { ...figure, value: null, growth }, beside)
    }
  }
}

/** What makes a series real: flash figures before the final ones, a revision, a base restated, a month that is late. */
function withEditions(one: DemoIndicator, figures: readonly DemoFigure[], year: number): readonly DemoFigure[] {
  const isThisYear = ({ period }: DemoFigure) => parsePeriod(period)?.year === year
  if (one.code === 'YBGGYSSR')
    return figures.flatMap((figure) => (isThisYear(figure) ? [flashOf(figure), figure] : [figure]))
  if (one.code === 'GDZCTZ') {
    const march = figures.find(({ period }) => period === `${year}-03`)
    const published = figures.slice(0, -1)
    return march === undefined || published.length < 30 ? published : [...published, revisionOf(march)]
  }
  if (one.code === 'SHXFPLSZE')
    return figures.map((figure) =>
      figure.period === `${year}-06` && figure.growth !== null
        ? { ...figure, growth: Math.round((figure.growth + 0.9) * 10) / 10, note: '同期基数已按普查口径调整' }
        : figure,
    )
  return figures
}

function flashOf(figure: DemoFigure): DemoFigure {
  const [value, growth] = [figure.value ?? 0, figure.growth ?? 0]
  return {
    ...figure,
    value: Math.round(value * 99.4) / 100,
    growth: Math.round((growth - 0.7) * 10) / 10,
    edition: 'flash',
    releasedOn: `${figure.releasedOn.slice(0, 8)}03` as Day, // the third of the same month
  }
}

function revisionOf(figure: DemoFigure): DemoFigure {
  return {
    ...figure,
    value: Math.round((figure.value ?? 0) * 98.6) / 100,
    growth: figure.growth === null ? null : Math.round((figure.growth - 1.6) * 10) / 10,
    edition: 'revised',
    releasedOn: `${figure.releasedOn.slice(0, 5)}06-18` as Day, // a literal day of the same year
    note: '统计核查核减1个项目的重复申报数',
  }
}

function isOf(figures: readonly DemoFigure[]): (figure: DemoFigure) => boolean {
  const periods = new Set(figures.map(({ period }) => period))
  return ({ period }) => periods.has(period)
}

/** Collects figures and hands them in as their owners do: those of one day and owner in one act. */
class Files {
  private readonly stage: Stage
  private readonly waiting = new Map<string, { readonly login: string; readonly days: number; facts: Facts[] }>()

  constructor(stage: Stage) {
    this.stage = stage
  }

  enter(one: DemoIndicator, figure: DemoFigure, about: About & Readonly<Record<string, unknown>>): void {
    const login = entries[one.owner] ?? ''
    const days = Math.max(firstEntry, daysBetween(this.stage.today, figure.releasedOn))
    const [month = 0, year = 0] = [parsePeriod(figure.period)?.last, parsePeriod(figure.period)?.year]
    const document =
      figure.edition === 'revised'
        ? `关于调整${year}年${month}月${one.name}数据的函`
        : `${one.source}（${year}年${month}月）`
    const act = this.waiting.get(`${login} ${days}`) ?? { login, days, facts: [] }
    this.waiting.set(`${login} ${days}`, act)
    act.facts.push({ rank: null, ...figure, ...about, document })
  }

  async hand(): Promise<void> {
    for (const { login, days, facts } of this.waiting.values())
      await createRecords(await this.stage.as(login, days), observation, facts)
    this.waiting.clear()
  }
}
