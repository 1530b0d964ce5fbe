import { compile } from '#domain/compiler/compile.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { decisionsText, type Placed, shortTitle } from '#domain/meeting/sentences.ts'
import { nextSitting } from '#domain/meeting/standing.ts'
import { document } from '#registers/document.ts'
import { meeting as meetings } from '#registers/meeting.ts'
import { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { type Decision, getSeries, type Meeting, type Series } from '#services/meeting/load.ts'
import { compileSources } from '#services/review/compile-sources.ts'
import { plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

export type Filed = {
  readonly decision: Decision
  readonly facts: { readonly task: string; readonly due: Day; readonly dueMeeting: string | null }
}

type Timed = {
  readonly decision: Decision
  readonly due: Day
  readonly phrase: string | null
  readonly dueMeeting: string | null
}

/**
 * 议定事项入册 — the decisions read back in the room are filed as a document of the kind “minutes”, with a plan of their
 * own, so that every task keeps its sentence as all tasks do. No notice is drawn: the minutes are the paper of this plan.
 */
export async function fileDecisions(
  context: Context,
  meeting: Meeting,
  series: Series,
  decisions: readonly Decision[],
): Promise<readonly Filed[]> {
  for (const one of decisions) assertAssignable(one)
  const timed: Timed[] = []
  for (const one of decisions) timed.push({ decision: one, ...(await dueOf(context, meeting, one)) })
  // The key of the request belongs to its own record; what is planted here is found through that.
  const { onceKey: _onceKey, ...act } = context
  const { words, places } = decisionsText(meeting.title, meeting.on, decisions)
  const planId = await filePlan(act, meeting, words)
  const filed: Filed[] = []
  for (const [i, one] of timed.entries()) {
    const place = places[i]
    if (place === undefined) throw new Error('Every decision has its place in the text')
    const made = await plantRecord(act, task, {
      state: 'issued',
      facts: taskFacts(context, planId, series, one, place),
    })
    filed.push({ decision: one.decision, facts: { task: made.id, due: one.due, dueMeeting: one.dueMeeting } })
  }
  return filed
}

function assertAssignable({ text, lead, isClosed }: Decision): void {
  const short = shortTitle(text)
  if (isClosed === true) throw refusal('decision-closed', { text: short })
  if (lead === null) throw refusal('decision-without-lead', { text: short })
}

/** The stated day; or the day of the next planned meeting; or the zone's limit for matters of minutes. */
async function dueOf(
  context: Context,
  { on }: Meeting,
  { due, dueSeries }: Decision,
): Promise<Omit<Timed, 'decision'>> {
  const { db, actor, now } = context
  if (dueSeries !== null) {
    const series = await getSeries(context, dueSeries)
    const rows = (await rowsWhere(db, meetings, actor.zone, 'series', [dueSeries])) as unknown as readonly Meeting[] // the columns of this register
    const next = nextSitting(rows, dueSeries, on)
    if (next === null) throw refusal('meeting-not-planned', { series: series.name })
    return { due: next.on, phrase: `下次${series.name}前`, dueMeeting: next.id }
  }
  if (due !== null) return { due, phrase: null, dueMeeting: null }
  return { due: (await limitFrom(db, actor.zone, 'minutes', now.today)).on, phrase: null, dueMeeting: null }
}

async function filePlan(context: Context, meeting: Meeting, words: string): Promise<string> {
  const year = yearOf(meeting.on)
  const name = `${meeting.title}议定事项`
  const sources = await compileSources(context.db, context.actor.zone)
  const compiled = compile({ raw: words, title: name, planYear: year, ...sources })
  // A reading of other words than these would point at wrong places; none is kept then.
  const isSame = compiled.text === words
  const source = await plantRecord(context, document, {
    facts: {
      name,
      kind: 'minutes',
      year,
      givenOn: meeting.on,
      words,
      reading: isSame ? { items: compiled.items, sentences: compiled.sentences, questions: compiled.questions } : null,
      dictionary: isSame ? compiled.dictionary : null,
    },
  })
  const made = await plantRecord(context, plan, {
    state: 'issued',
    facts: { name, document: source.id, year, issuedOn: context.now.today, issuedBy: context.actor.person },
  })
  return made.id
}

function taskFacts(
  { now }: Context,
  planId: string,
  series: Series,
  { decision: { text, lead, cooperating, reportTo }, due, phrase }: Timed,
  { said, start, end }: Placed,
) {
  return {
    plan: planId,
    section: series.name,
    kind: 'task',
    title: shortTitle(text),
    asSaid: said,
    asIssued: text,
    start,
    end,
    lead,
    cooperating: (cooperating ?? []).filter((unit) => unit !== lead),
    leader: reportTo,
    duePhrase: phrase,
    dueOriginal: due,
    dueCurrent: due,
    issuedOn: now.today,
  }
}
