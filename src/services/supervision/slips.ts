import type { Day } from '#domain/day.ts'
import { type SlipFacts, urgingSlip } from '#domain/paper/urging-slip.ts'
import { daysOverdue } from '#domain/supervision/ladder.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { person } from '#registers/person.ts'
import { slip } from '#registers/slip.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { takeNumber } from '#services/numbering.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import { getMatter, type Matter } from '#services/running/load-matter.ts'
import { officeOf, titlesOf } from '#services/supervision/notice.ts'
import { assertObjects } from '#services/supervision/objects.ts'
import { allRows, rowsWhere } from '#store/records.ts'

type Slip = RowOf<typeof slip>
export type SlipKind = Slip['kind']

/** What a slip says; everything else follows from the matter on the day. */
export type SlipWords = {
  readonly unit: string
  readonly kind: SlipKind
  readonly demand: string
  readonly newLimit: Day | null
  readonly consequence: string | null
}

const colours: ReadonlySet<string> = new Set(['blue', 'yellow', 'orange', 'red'])

/** 催办、提示 — by an officer's hand, to a unit of an open matter, in a colour that this zone uses. */
export async function sendSlip(context: Context, row: Row): Promise<Facts> {
  const words = row as unknown as Slip // the procedures of this register are called with its rows
  const about = await getMatter(context, row, 'open')
  if (![about.lead, ...about.cooperating].includes(words.unit)) throw refusal('slip-unit')
  await assertObjects(context, [words.unit])
  if (words.kind === 'red') throw refusal('colour-by-leader')
  if (colours.has(words.kind)) await assertColour(context, words.kind)
  if (words.newLimit !== null && words.newLimit <= context.now.today)
    throw refusal('due-not-future', { today: context.now.today })
  await assertNobodyNamed(context, [words.demand, words.consequence])
  return { answer: null, ...(await completeSlip(context, about, words)), issuedBy: context.actor.person }
}

/** The number, the counts and the paper of a slip; calls and reminders are only noted. */
export async function completeSlip(context: Context, about: Matter, words: SlipWords): Promise<Facts> {
  const earlier = await slipsOn(context, about)
  const facts = {
    nth: earlier.filter(({ kind }) => kind === words.kind).length + 1,
    earlier: earlier.length,
    dueAt: about.due,
    daysOverdue: daysOverdue(about.due, context.now.today),
    issuedOn: context.now.today,
  }
  if (words.kind === 'call' || words.kind === 'reminder') return facts
  const { text } = await takeNumber(context, words.kind === 'urging' ? 'urging' : 'slip')
  const names = await titlesOf(context, unit, 'shortName', [words.unit])
  const printed: SlipFacts = {
    kind: kindLabel(words.kind),
    number: text,
    office: await officeOf(context),
    unit: names.get(words.unit) ?? '',
    matter: about.title,
    matterNumber: 'numberText' in about.row ? about.row.numberText : null,
    due: about.due,
    dueOriginal: about.dueOriginal,
    daysOverdue: facts.daysOverdue,
    nth: facts.nth,
    earlier: earlier.map(({ issuedOn, kind }) => ({ on: issuedOn ?? context.now.today, kind: kindLabel(kind) })),
    demand: words.demand,
    newLimit: words.newLimit,
    consequence: words.consequence,
    on: context.now.today,
  }
  const tree = urgingSlip(printed)
  const filed = await fileOfficial(context, {
    kind: words.kind === 'urging' ? 'urging' : 'slip',
    tree,
    number: text,
    issuedBy: 'office',
    units: [words.unit],
    isAddressed: true,
  })
  return { ...facts, numberText: text, paper: tree, filed }
}

/** The slips on a matter that still stand, in the order in which they went out. */
async function slipsOn(context: Context, { key, row }: Matter): Promise<readonly Slip[]> {
  const rows = await rowsWhere(context.db, slip, context.actor.zone, key, [row.id])
  return rows.filter(({ state }) => state !== 'withdrawn') as unknown as readonly Slip[] // rows of this register
}

export function kindLabel(kind: SlipKind): string {
  const options: Readonly<Record<string, readonly [string, string]>> = slip.fields.kind.rules.options ?? {}
  return options[kind]?.[0] ?? ''
}

async function assertColour(context: Context, colour: string): Promise<void> {
  const [system] = await rowsWhere(context.db, colourSystem, context.actor.zone, 'state', ['inForce'])
  if (system !== undefined && system[colour] === 'unused')
    throw refusal('colour-unused', { system: String(system.name) })
}

/** 对事不对人 — facts of supervision are about a matter of a unit; who is to be named, a signed document says elsewhere. */
export async function assertNobodyNamed(context: Context, texts: readonly (string | null)[]): Promise<void> {
  const said = texts.filter((text) => text !== null).join('\n')
  const persons = await allRows(context.db, person, context.actor.zone)
  const named = persons.map(({ name }) => String(name)).find((name) => name.length > 1 && said.includes(name))
  if (named !== undefined) throw refusal('person-named', { name: named })
}
