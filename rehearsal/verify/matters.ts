import { allOf, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { counted, daysFrom, factOf, hasCome, type Issue, tenths, type Worked } from '#rehearsal/verify/sums.ts'

type Matter = {
  readonly rec: Rec
  readonly register: 'task' | 'supervision_order'
  readonly due: string | null
  readonly late: number
  readonly standing: 'closed' | 'running' | 'overdue'
}

/** 督查通报 — how many matters there were on the day, how many of them done, running, overdue, extended; how late each is. */
export function matterFigures(world: World, issue: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const matters = mattersOf(world, issue.asOf)
  if (matters.length === 0) return figures
  const facts = (part: readonly Matter[]) => part.map(({ register, rec }) => factOf(register, rec))
  const groups = (['closed', 'running', 'overdue'] as const).map(
    (name) => [name, matters.filter(({ standing }) => standing === name)] as const,
  )
  const shares = tenths(groups.map(([, part]) => part.length))
  figures.set('matters.all', counted(facts(matters)))
  for (const [i, [name, part]] of groups.entries()) {
    figures.set(`matters.${name}`, counted(facts(part)))
    const share = shares[i] ?? 0
    const words = `${Math.floor(share / 10)}.${share % 10}`
    figures.set(`matters.${name}.share`, { value: share / 10, text: words, facts: facts(matters) })
  }
  const extended = matters.filter(({ rec, due }) => typeof rec.dueOriginal === 'string' && due !== rec.dueOriginal)
  if (extended.length > 0) figures.set('matters.extended', counted(facts(extended)))
  const late = matters.filter(({ standing }) => standing === 'overdue')
  for (const one of late)
    figures.set(`matter.${one.rec.id}.late`, { value: one.late, text: `${one.late}`, facts: facts([one]) })
  const byUnit = Map.groupBy(
    late.filter((one) => issue.namesUnits || isNamed(world, one)),
    ({ rec }) => text(oneOf(world, 'unit', rec.lead)?.shortName) || '待明确',
  )
  for (const [unit, part] of byUnit) figures.set(`matters.overdue.${unit}`, counted(facts(part)))
  return figures
}

function mattersOf(world: World, asOf: string): readonly Matter[] {
  const tasks = allOf(world, 'task').filter(({ issuedOn }) => hasCome(issuedOn, asOf))
  const orders = allOf(world, 'supervision_order').filter(({ assignedOn }) => hasCome(assignedOn, asOf))
  return [
    ...tasks.map((rec) => matterOf(world, 'task', rec, asOf)),
    ...orders.map((rec) => matterOf(world, 'supervision_order', rec, asOf)),
  ]
}

function matterOf(world: World, register: Matter['register'], rec: Rec, asOf: string): Matter {
  const due = dueOf(world, register, rec, asOf)
  const until = hasCome(rec.submittedOn, asOf) ? text(rec.submittedOn) : asOf
  const late = due === null ? 0 : Math.max(0, daysFrom(due, until))
  const standing = hasCome(rec.closedOn, asOf) ? 'closed' : late > 0 ? 'overdue' : 'running'
  return { rec, register, due, late, standing }
}

/** The day granted last by then, otherwise the day first set. */
function dueOf(world: World, register: Matter['register'], rec: Rec, asOf: string): string | null {
  const granted = allOf(world, 'extension')
    .filter((one) => isAbout(register, rec, one) && one.state === 'granted' && hasCome(one.decidedOn, asOf))
    .sort((a, b) => text(a.decidedOn).localeCompare(text(b.decidedOn)))
  const days = [granted.at(-1)?.grantedDue, rec.dueOriginal, rec.dueCurrent]
  return days.map(text).find((day) => day !== '') ?? null
}

/** Somebody confirmed that this matter may be named in a bulletin. */
function isNamed(world: World, { register, rec }: Matter): boolean {
  return allOf(world, 'escalation').some(
    (one) =>
      isAbout(register, rec, one) &&
      one.state === 'confirmed' &&
      one.step === 'bulletin' &&
      typeof one.decidedOn === 'string',
  )
}

function isAbout(register: Matter['register'], { id }: Rec, one: Rec): boolean {
  return register === 'task' ? one.task === id : one.supervisionOrder === id
}
