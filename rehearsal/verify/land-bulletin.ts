import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { factsOf, money, percent } from '#rehearsal/verify/print.ts'
import { counted, type Fact, hasCome, type Issue, type Worked } from '#rehearsal/verify/sums.ts'

/** What is summed over the records whose day has come, beside which part of the task. */
type Step = {
  readonly id: string
  readonly register: 'household' | 'grave' | 'plot'
  readonly day: string
  readonly size: (one: Rec) => number
  readonly task: 'land' | 'households' | 'houses' | 'graves'
}

const one = () => 1
const houses = (home: Rec) => (amount(home.houseLegal) ?? 0) + (amount(home.houseIllegal) ?? 0)
const steps: readonly Step[] = [
  { id: 'signed.households', register: 'household', day: 'signedOn', size: one, task: 'households' },
  { id: 'signed.houses', register: 'household', day: 'signedOn', size: houses, task: 'houses' },
  { id: 'signed.land', register: 'household', day: 'signedOn', size: (home) => amount(home.land) ?? 0, task: 'land' },
  { id: 'paid', register: 'household', day: 'paidOn', size: one, task: 'households' },
  { id: 'vacated', register: 'household', day: 'vacatedOn', size: one, task: 'households' },
  { id: 'demolished', register: 'household', day: 'demolishedOn', size: houses, task: 'houses' },
  { id: 'moved', register: 'grave', day: 'movedOn', size: one, task: 'graves' },
  { id: 'cleared', register: 'plot', day: 'clearedOn', size: (plot) => amount(plot.area) ?? 0, task: 'land' },
]
/** Steps of which a village prints no share, and of which nothing new is printed. */
const withoutShare = ['paid', 'vacated']
const withoutSpan = ['signed.houses', 'signed.land', 'paid', 'vacated']

/** 征迁进展通报 — batches and villages beside their tasks, who has not signed, plots that lie idle. */
export function landFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const told = allOf(world, 'land_batch').flatMap((batch) => {
    const tasks = allOf(world, 'land_task').filter((task) => task.batch === batch.id)
    return tasks.length === 0 || text(batch.preNoticeOn) > asOf ? [] : [{ batch, tasks }]
  })
  const sides = { ahead: [] as Rec[], behind: [] as Rec[] }
  for (const { batch, tasks } of told) {
    const whole = place(figures, world, `land.${batch.id}.total`, tasks, asOf, true)
    for (const task of tasks) {
      const share = place(figures, world, `land.${batch.id}.${text(task.village)}`, [task], asOf, false)
      if (share !== null && whole !== null) sides[share >= whole ? 'ahead' : 'behind'].push(task)
    }
    payments(figures, `land.${batch.id}.total`, homesOf(world, batch), tasks, asOf)
  }
  for (const [id, part] of Object.entries(sides))
    if (part.length > 0) figures.set(`land.${id}`, counted(factsOf('land_task', part)))
  unsigned(
    figures,
    told.flatMap(({ batch }) => homesOf(world, batch)).filter(({ signedOn }) => !hasCome(signedOn, asOf)),
  )
  const idle = allOf(world, 'plot').filter((plot) => isIdle(plot, asOf))
  if (idle.length > 0) figures.set('land.idle', counted(factsOf('plot', idle)))
  return figures
}

function homesOf(world: World, batch: Rec): readonly Rec[] {
  return allOf(world, 'household').filter((home) => home.batch === batch.id && home.state !== 'left')
}

function unsigned(figures: Map<string, Worked>, open: readonly Rec[]): void {
  if (open.length > 0) figures.set('land.open', counted(factsOf('household', open)))
  const causeOf = ({ difficulty }: Rec) => text(difficulty) || 'unknown'
  for (const cause of new Set(open.map(causeOf)))
    figures.set(
      `land.open.${cause}`,
      counted(
        factsOf(
          'household',
          open.filter((home) => causeOf(home) === cause),
        ),
      ),
    )
}

/** Every number of a village or of all of them together; gives back the share of households that signed. */
function place(
  figures: Map<string, Worked>,
  world: World,
  id: string,
  tasks: readonly Rec[],
  asOf: string,
  isWhole: boolean,
): number | null {
  const villages = tasks.map(({ village }) => village)
  const taskFacts = factsOf('land_task', tasks)
  const wanted = (key: Step['task']) =>
    tasks.reduce((sum, task) => sum + (amount(task[key]) ?? amount(task[`${key}Initial`]) ?? 0), 0)
  for (const key of ['households', 'houses', 'graves'] as const)
    figures.set(`${id}.task.${key}`, money(wanted(key), taskFacts))
  figures.set(`${id}.task.land`, mu(wanted('land'), taskFacts))
  let signed: number | null = null
  for (const step of steps) {
    const rows = allOf(world, step.register).filter(
      (row) =>
        row.batch === tasks[0]?.batch &&
        row.state !== 'left' &&
        villages.includes(row.village) &&
        hasCome(row[step.day], asOf),
    )
    const facts = factsOf(step.register, rows)
    const print = (value: number) => (step.task === 'land' ? mu(value, facts) : money(value, facts))
    const sum = (part: readonly Rec[]) => part.reduce((all, row) => all + step.size(row), 0)
    figures.set(`${id}.${step.id}.total`, print(sum(rows)))
    if (!withoutSpan.includes(step.id))
      figures.set(`${id}.${step.id}.week`, print(sum(rows.filter((row) => text(row[step.day]) >= spanFrom(asOf)))))
    const task = wanted(step.task)
    if (task <= 0) continue
    const share = Math.round((10_000 * sum(rows)) / task + 1e-9) / 100
    if (step.id === 'signed.households') signed = share
    if (isWhole || !withoutShare.includes(step.id))
      figures.set(`${id}.${step.id}.share`, percent(share, [...facts, ...taskFacts], 2))
  }
  return signed
}

type Payment = { readonly on: string; readonly sum: number }

function payments(
  figures: Map<string, Worked>,
  id: string,
  homes: readonly Rec[],
  tasks: readonly Rec[],
  asOf: string,
): void {
  const signed = homes.filter(({ signedOn }) => hasCome(signedOn, asOf))
  const facts = factsOf(
    'household',
    signed.filter(({ village }) => tasks.some((task) => task.village === village)),
  )
  const agreed = signed.reduce((sum, home) => sum + (amount(home.agreedSum) ?? 0), 0)
  const paid = homes
    .flatMap((home) => (home.payments ?? []) as readonly Payment[]) // the log says so
    .reduce((sum, payment) => sum + (payment.on <= asOf ? payment.sum : 0), 0)
  figures.set(`${id}.agreed`, money(agreed / 1e4, facts))
  figures.set(`${id}.paid`, money(paid / 1e4, facts))
  if (agreed > 0) figures.set(`${id}.paid.money`, percent(Math.round((10_000 * paid) / agreed + 1e-9) / 100, facts, 2))
}

/** 2000/3 m² are a mu, so a ten-thousandth of one is a fifteenth of a square metre. */
function mu(squareMetres: number, facts: readonly Fact[]): Worked {
  return money(Math.round(squareMetres * 15 + 1e-7) / 1e4, facts, 4)
}

/** The first of a month that is over, otherwise the Monday of the week. */
function spanFrom(asOf: string): string {
  const next = new Date(Date.parse(asOf) + 86_400_000)
  if (next.getUTCDate() === 1) return `${asOf.slice(0, 7)}-01`
  const weekday = (next.getUTCDay() + 5) % 7
  return new Date(Date.parse(asOf) - weekday * 86_400_000).toISOString().slice(0, 10)
}

/** Supplied, and a year after the agreed start or after work stopped on a small part nothing went on. */
function isIdle(plot: Rec, asOf: string): boolean {
  if (plot.state !== 'active' || text(plot.suppliedOn) === '' || text(plot.startDue) === '') return false
  if (!hasCome(plot.startedOn, asOf)) return asOf > yearAfter(text(plot.startDue))
  const [begun, planned, spent] = [amount(plot.areaStarted), amount(plot.planned), amount(plot.invested)]
  const isSmall =
    (begun !== null && begun * 3 < (amount(plot.area) ?? 0)) ||
    (planned !== null && planned > 0 && spent !== null && spent * 4 < planned)
  return hasCome(plot.stoppedOn, asOf) && isSmall && asOf > yearAfter(text(plot.stoppedOn))
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
}
