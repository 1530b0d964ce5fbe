import type { Day } from '#domain/day.ts'
import { outcomes } from '#domain/meeting/said-did.ts'
import { wasHeld } from '#domain/meeting/standing.ts'
import type { ExplanationPackFacts } from '#domain/paper/explanation-pack.ts'
import type { MeetingNoticeFacts } from '#domain/paper/meeting-notice.ts'
import type { MinutesFacts, MinutesSection } from '#domain/paper/minutes.ts'
import { officialDate } from '#domain/paper/paper.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { explanation } from '#registers/explanation.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { zone } from '#registers/zone.ts'
import type { DecisionLine } from '#schema/meeting-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { postName, unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'
import { byOrder } from '#services/meeting/load.ts'
import { packOf } from '#services/meeting/pack.ts'
import { decisionsIn, findVisible, itemsIn, roomOf } from '#services/meeting/room.ts'

/** What the minutes say to this reader: items and decisions that only attendees may know keep their place without words. */
export function minutesFacts(viewing: Viewing, id: string): MinutesFacts {
  const { facts } = viewing
  const row = findVisible(viewing, id)
  if (!wasHeld(row.state)) throw refusal('minutes-not-drafted')
  const names = (posts: readonly string[] | null) => (posts ?? []).flatMap((one) => postName(facts, one) ?? [])
  const own = zoneIn(viewing)
  return {
    issuer: own.issuer,
    office: own.supervisionOffice,
    series: facts.find(meetingSeries, row.series)?.name ?? '',
    title: row.title,
    number: row.number,
    on: row.heldOn ?? row.on,
    at: row.at,
    place: row.place,
    chair: postName(facts, row.chair) ?? '',
    present: names(row.present),
    absent: names(row.absent),
    attending: names(row.attending),
    signedOn: row.signedOn,
    sections: sectionsOf(viewing, id),
    deferred: itemsIn(viewing, id)
      .filter(({ state }) => state === 'deferred')
      .map(({ title }) => title),
  }
}

function sectionsOf(viewing: Viewing, id: string): readonly MinutesSection[] {
  const { facts } = viewing
  const decisions = decisionsIn(viewing, id)
  const all = facts
    .of(agendaItem, 'meeting', id)
    .filter(({ state }) => state === 'discussed' || state === 'admitted')
    .toSorted(byOrder)
  const sections = all.map((item): MinutesSection => {
    const isHidden = visible(viewing, agendaItem, [item]).length === 0
    if (isHidden) return { ...emptySection, title: '（不公开议题）', isHidden }
    return {
      title: item.title,
      presenting: unitName(facts, item.unit),
      minutes: item.minutes,
      differing: (item.opinions ?? []).flatMap(({ agrees, words, unit }) =>
        agrees || words === null ? [] : [{ unit: unitName(facts, unit) ?? '', words }],
      ),
      decisions: decisions.filter((one) => one.item === item.id).map(decided),
      isHidden,
    }
  })
  const others = decisions.filter((one) => !all.some((item) => item.id === one.item))
  return others.length === 0 ? sections : [...sections, { ...emptySection, decisions: others.map(decided) }]
}

const emptySection: MinutesSection = {
  title: null,
  presenting: null,
  minutes: null,
  differing: [],
  decisions: [],
  isHidden: false,
}

function decided({ text, lead, cooperating, due, dueSeries }: DecisionLine): MinutesSection['decisions'][number] {
  return { text, lead, cooperating, due, dueSeries }
}

export function noticeFacts(viewing: Viewing, id: string, explainBy: Day | null): MeetingNoticeFacts {
  const { facts, asOf } = viewing
  const room = roomOf(viewing, id)
  const own = zoneIn(viewing)
  const series = facts.find(meetingSeries, room.series.id)
  const members = (series?.members ?? []).flatMap((one) => postName(facts, one) ?? [])
  const open = room.lastDecisions.filter(
    ({ standing }) => standing !== 'closed' && standing !== 'closedLate' && standing !== 'noted',
  )
  return {
    issuer: own.issuer,
    office: own.supervisionOffice,
    title: room.meeting.title,
    on: room.meeting.on,
    at: room.meeting.at,
    place: room.meeting.place,
    chair: room.meeting.chair,
    purpose: room.meeting.purpose,
    present: room.meeting.present.length > 0 ? room.meeting.present : members,
    attending: room.meeting.attending,
    last:
      room.last === null ? null : { title: room.last.title, decisions: room.lastDecisions.length, open: open.length },
    explaining: room.explanations.filter(({ state }) => state !== 'struck').map(({ unit }) => unit),
    items: room.items
      .filter(({ state }) => state === 'admitted')
      .map(({ title, unit }) => ({ title, presenting: unit })),
    explainBy,
    issuedOn: asOf,
  }
}

export function packFacts(viewing: Viewing, id: string): ExplanationPackFacts {
  const pack = packOf(viewing, id)
  const row = viewing.facts.find(explanation, id)
  if (row === null) throw refusal('not-found')
  const cause = row.cause === null ? null : (explanation.fields.cause.rules.options?.[row.cause]?.[0] ?? null)
  return {
    meeting: pack.meeting.title,
    on: pack.meeting.on,
    unit: pack.unit,
    asOf: pack.asOf,
    office: zoneIn(viewing).supervisionOffice,
    reasons: pack.reasons,
    targets: pack.targets.map((one) => ({ ...one, value: one.value[0] })),
    earlier: pack.earlier.map(({ meeting, promise, comparison }) => ({
      meeting: meeting.title,
      promise,
      outcome: outcomes[comparison?.outcome ?? 'noData'][0],
    })),
    cause,
    words: row.words,
    promise: promiseText(row),
    decided: row.decided,
  }
}

function promiseText({
  promise,
  promiseQuantity,
  promiseMeasure,
  promiseDue,
}: RowOf<typeof explanation>): string | null {
  if (promise === null) return null
  const quantity = promiseQuantity === null ? '' : `${promiseQuantity}${promiseMeasure ?? ''}`
  return `${promise}${quantity === '' ? '' : `，${quantity}`}${promiseDue === null ? '' : `，${officialDate(promiseDue)}前`}`
}

function zoneIn({ facts }: Viewing): RowOf<typeof zone> {
  const [own] = facts.all(zone)
  if (own === undefined) throw new Error('The zone has no record of itself')
  return own
}
