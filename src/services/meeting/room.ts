import { type MeetingLimits, type PlannedMeeting, type Warning, warningsOf } from '#domain/meeting/limits.ts'
import { lastSitting, nextSitting, wasHeld } from '#domain/meeting/standing.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { decision } from '#registers/decision.ts'
import { explanation } from '#registers/explanation.ts'
import { limit } from '#registers/limit.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import type { DecisionLine, ItemLine, RoomView } from '#schema/meeting-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { postName, unitName } from '#services/meeting/facts.ts'
import { unanswered } from '#services/meeting/items.ts'
import { decisionLine, explanationLine, satOf, type Viewing, visible } from '#services/meeting/lines.ts'
import { byOrder } from '#services/meeting/load.ts'

type Meeting = RowOf<typeof meeting>

/** 会场 — all that the room needs: last decisions first, what became of earlier explanations, those of today, the agenda. */
export function roomOf(viewing: Viewing, id: string): RoomView {
  const { facts, asOf } = viewing
  const row = findVisible(viewing, id)
  const series = facts.find(meetingSeries, row.series)
  if (series === null) throw refusal('not-found')
  const sittings = visible(viewing, meeting, facts.of(meeting, 'series', row.series))
  const last = lastSitting(sittings, row)
  const next = nextSitting(sittings, row.series, row.on)
  return {
    asOf,
    meeting: headOf(viewing, row),
    series: { id: series.id, name: series.name, kind: series.kind, explains: series.explains === true },
    last: last === null ? null : satOf(last),
    lastDecisions: lastDecisions(viewing, row, sittings, last),
    lastExplanations: last === null ? [] : explanationsOf(viewing, last.id).filter(({ state }) => state !== 'struck'),
    explanations: explanationsOf(viewing, row.id),
    items: itemsIn(viewing, row.id).map((item) => itemLine(viewing, item)),
    decisions: decisionsIn(viewing, row.id),
    next: next === null ? null : satOf(next),
    warnings: warningsFor(viewing, row, series),
  }
}

export function findVisible(viewing: Viewing, id: string): Meeting {
  const row = viewing.facts.find(meeting, id)
  if (row === null || visible(viewing, meeting, [row]).length === 0) throw refusal('not-found')
  return row
}

export function decisionsIn(viewing: Viewing, meetingId: string): readonly DecisionLine[] {
  return visible(viewing, decision, viewing.facts.of(decision, 'meeting', meetingId))
    .filter(({ state }) => state !== 'dropped')
    .toSorted(byOrder)
    .map((row) => decisionLine(viewing, row))
}

export function itemsIn(viewing: Viewing, meetingId: string): readonly RowOf<typeof agendaItem>[] {
  return visible(viewing, agendaItem, viewing.facts.of(agendaItem, 'meeting', meetingId))
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted(byOrder)
}

/** Everything of the last sitting; of earlier ones what is not done yet. */
function lastDecisions(
  viewing: Viewing,
  row: Meeting,
  sittings: readonly Meeting[],
  last: Meeting | null,
): readonly DecisionLine[] {
  if (last === null) return []
  const earlier = sittings
    .filter((one) => wasHeld(one.state) && one.id !== row.id && one.id !== last.id && one.on <= last.on)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const open = earlier
    .flatMap((one) => decisionsIn(viewing, one.id))
    .filter(({ standing }) => standing !== 'closed' && standing !== 'closedLate' && standing !== 'noted')
  return [...open, ...decisionsIn(viewing, last.id)]
}

function explanationsOf(viewing: Viewing, meetingId: string) {
  return visible(viewing, explanation, viewing.facts.of(explanation, 'meeting', meetingId)).map((row) =>
    explanationLine(viewing, row),
  )
}

function headOf({ facts }: Viewing, row: Meeting): RoomView['meeting'] {
  const names = (posts: readonly string[] | null) => (posts ?? []).flatMap((id) => postName(facts, id) ?? [])
  return {
    ...satOf(row),
    version: row.version,
    at: row.at,
    place: row.place,
    purpose: row.purpose,
    number: row.number,
    chair: postName(facts, row.chair) ?? '',
    present: names(row.present),
    absent: names(row.absent),
    attending: names(row.attending),
  }
}

function itemLine({ facts }: Viewing, row: RowOf<typeof agendaItem>): ItemLine {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    order: row.order,
    title: row.title,
    unit: unitName(facts, row.unit) ?? '',
    opinions: (row.opinions ?? []).map((one) => ({ ...one, name: unitName(facts, one.unit) ?? '' })),
    unanswered: unanswered(row).flatMap((one) => unitName(facts, one) ?? []),
    paper: row.paper === null ? null : { id: row.paper.id, name: row.paper.name },
    minutes: row.minutes,
    isClosed: row.isClosed === true,
  }
}

function warningsFor(viewing: Viewing, row: Meeting, series: RowOf<typeof meetingSeries>): readonly Warning[] {
  const { facts, calendar } = viewing
  const planned: PlannedMeeting = {
    id: row.id,
    series: row.series,
    on: row.on,
    state: row.state,
    isIssuedInWriting: row.issuedAs !== null,
    speechMinutes: row.speechMinutes,
    members: series.members ?? [],
    present: row.present ?? [],
    items: itemsIn(viewing, row.id).map((item) => ({
      title: item.title,
      characters: item.characters,
      admittedOn: item.admittedOn,
      proposedOn: item.proposedOn,
      unanswered: unanswered(item).length,
      differing: (item.opinions ?? []).filter(({ agrees }) => !agrees).length,
    })),
  }
  return warningsOf(planned, limitsOf(viewing, series), facts.of(meeting, 'series', row.series), calendar)
}

export function limitsOf({ facts }: Viewing, series: RowOf<typeof meetingSeries>): MeetingLimits {
  const ahead = facts.all(limit).find(({ code }) => code === 'topics-ahead')
  return {
    speechMinutes: series.speechMinutes,
    paperCharacters: series.paperCharacters,
    mostPerYear: series.mostPerYear,
    quorum: series.quorum,
    basis: series.limitBasis,
    papersAhead: { count: ahead?.count ?? 0, basis: ahead?.basis ?? '' },
  }
}
