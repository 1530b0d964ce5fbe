import type { RunningTarget, RunningTask } from '#demo/running-plan.ts'
import type { Stage } from '#demo/stage.ts'
import { compile } from '#domain/compiler/compile.ts'
import type { OutlineItem } from '#domain/compiler/types.ts'
import type { document } from '#registers/document.ts'
import type { FactsOf } from '#schema/register.ts'
import { reviewAct } from '#services/review/acts.ts'

export type IssuedPaper = {
  readonly name: string
  readonly words: string
  readonly kind: FactsOf<typeof document>['kind']
  readonly tasks: readonly RunningTask[]
  readonly targets: readonly RunningTarget[]
  /** Days from the day of seeding, negative. */
  readonly issued: number
}

/** Files a paper, enters its items as an officer would, issues the plan, and gives the tasks by their titles. */
export async function issuePaper(stage: Stage, paper: IssuedPaper): Promise<ReadonlyMap<string, string>> {
  const year = Number(stage.on(paper.issued).slice(0, 4))
  const drafted = paper.issued - 2
  const compiled = compile({ raw: paper.words, title: paper.name, planYear: year })
  const source = await stage.create('ducha', drafted, 'document', {
    name: paper.name,
    kind: paper.kind,
    year,
    givenOn: stage.on(drafted),
    words: compiled.text,
    dictionary: compiled.dictionary,
    reading: { items: compiled.items, sentences: compiled.sentences, questions: compiled.questions },
  })
  const plan = await stage.create('ducha', drafted, 'plan', {
    name: `${year}年工作计划（${paper.name}）`,
    document: source,
    year,
  })
  const outline = compiled.items.filter((item): item is OutlineItem => item.kind === 'outline')
  const place = (said: string) => placeOf(compiled.text, outline, said)
  const tasks = new Map<string, string>()
  for (const task of paper.tasks) tasks.set(task.title, await enterTask(stage, drafted, plan, task, place(task.said)))
  const targets: string[] = []
  for (const target of paper.targets)
    targets.push(await enterTarget(stage, drafted, plan, target, place(target.said), `${year}-12-31`))
  const officer = { ...(await stage.as('ducha', drafted)), batch: `demo-${plan}` }
  const items = [
    ...[...tasks.values()].map((id) => ({ register: 'task' as const, id })),
    ...targets.map((id) => ({ register: 'target' as const, id })),
  ]
  await reviewAct(officer, plan, { act: 'accept', items })
  await stage.move('ducha', paper.issued, 'plan', plan, 'issue')
  return tasks
}

type Place = { readonly start: number; readonly end: number; readonly section: string | null }

function placeOf(text: string, outline: readonly OutlineItem[], said: string): Place {
  const start = text.indexOf(said)
  if (start === -1) throw new Error(`The paper does not say ${said}`)
  return {
    start,
    end: start + said.length,
    section: outline.findLast((heading) => heading.start <= start)?.section ?? null,
  }
}

async function enterTask(
  stage: Stage,
  days: number,
  plan: string,
  { said, lead, cooperating, due, ...facts }: RunningTask,
  place: Place,
): Promise<string> {
  return stage.create('ducha', days, 'task', {
    ...facts,
    ...place,
    plan,
    asSaid: said,
    asIssued: said.replace(`${lead}要`, ''),
    saidUnits: lead,
    lead: await stage.unit(lead),
    cooperating: await stage.units(cooperating),
    leader: null,
    dueCurrent: stage.on(due),
  })
}

async function enterTarget(
  stage: Stage,
  days: number,
  plan: string,
  { said, lead, ...facts }: RunningTarget,
  place: Place,
  due: string,
): Promise<string> {
  return stage.create('ducha', days, 'target', {
    ...facts,
    ...place,
    plan,
    asSaid: said,
    saidValue: facts.amount === null ? null : String(facts.amount),
    noQuantity: facts.noQuantity ?? 'given',
    lead: await stage.unit(lead),
    cooperating: [],
    due,
  })
}
