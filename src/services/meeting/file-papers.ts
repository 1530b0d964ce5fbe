import { explanationPackOf } from '#domain/paper/explanation-pack.ts'
import { minutesOf } from '#domain/paper/minutes.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { decision } from '#registers/decision.ts'
import type { explanation } from '#registers/explanation.ts'
import { meeting } from '#registers/meeting.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { minutesFacts, packFacts } from '#services/meeting/papers.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { factsNow } from '#services/standing/facts.ts'

/** 会议纪要 — as the convener signs them; with a closed item in them they stay within the circle of the meeting. */
export async function fileMinutes(context: Context, id: string, number: string): Promise<PaperRow['id']> {
  const viewing = await viewingOf(context)
  const { facts } = viewing
  const sitting = facts.find(meeting, id)
  const parts = [...facts.of(agendaItem, 'meeting', id), ...facts.of(decision, 'meeting', id)]
  const isClosed = sitting?.isClosed === true || parts.some((part) => part.isClosed === true)
  const said = { ...minutesFacts(viewing, id), number, signedOn: context.now.today }
  const circle = [...new Set([...(sitting?.circle ?? []), ...context.actor.posts])]
  return fileOfficial(context, {
    kind: 'minutes',
    tree: minutesOf(said),
    number,
    issuedBy: 'zone',
    circle: isClosed ? circle : null,
  })
}

/** 说明材料 — with what the meeting said of it: from then on it is a document of the meeting, for the unit and the desk. */
export async function fileExplanation(
  context: Context,
  { id, unit }: RowOf<typeof explanation>,
  decided: string,
): Promise<PaperRow['id']> {
  const pack = packFacts(await viewingOf(context), id)
  return fileOfficial(context, {
    kind: 'explanation',
    tree: explanationPackOf({ ...pack, decided: decided === '' ? null : decided }),
    number: null,
    issuedBy: 'office',
    units: [unit],
    isAddressed: true,
  })
}

async function viewingOf({ db, actor, now }: Context): Promise<Viewing> {
  const facts = await factsNow(db, actor.zone)
  return { facts, actor, asOf: now.today, calendar: calendarIn(facts) }
}
