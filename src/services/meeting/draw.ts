import type { Day } from '#domain/day.ts'
import { type Drawn, type DrawRule, drawList } from '#domain/meeting/draw.ts'
import { reasonInWords } from '#domain/meeting/reason.ts'
import { drawRule } from '#registers/draw-rule.ts'
import { explanation } from '#registers/explanation.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'
import { escalatedIn, withEscalated } from '#services/meeting/escalated.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { getMeeting, getSeries } from '#services/meeting/load.ts'
import { mattersIn } from '#services/meeting/matters.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow, factsOn } from '#services/standing/facts.ts'

/** The list of a series by its rules in force, as the facts stood; the same facts give the same list on any later day. */
export function drawnOf(facts: FactBase, series: string, asOf: Day): readonly Drawn[] {
  const rules = facts
    .of(drawRule, 'series', series)
    .filter(({ state }) => state === 'inForce')
    .map(
      (rule): DrawRule => ({
        id: rule.id,
        version: rule.version,
        name: rule.name,
        source: rule.source,
        subject: rule.subject,
        words: rule.words ?? [],
        threshold: rule.threshold,
        period: rule.period,
      }),
    )
  const units = facts.all(unit).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const ids = units.map(({ id }) => id)
  const drawn = drawList(rules, mattersIn(facts, asOf), asOf, calendarIn(facts), ids)
  const explains = facts.find(meetingSeries, series)?.explains === true
  return explains ? withEscalated(drawn, escalatedIn(facts, asOf), ids) : drawn
}

export type LeftOut = { readonly unit: string; readonly reason: string }

/** 确认名单 — a named person confirms what the rules drew; who is left out stays on record with the reason. */
export async function confirmList(
  context: Context,
  meetingId: string,
  asOf: Day,
  leftOut: readonly LeftOut[],
): Promise<readonly string[]> {
  if (!['supervision', 'leader'].some((role) => context.actor.roles.some((own) => own === role)))
    throw refusal('not-allowed')
  if (context.actor.person === null) throw refusal('person-needed')
  if (leftOut.some(({ reason }) => reason.trim() === '')) throw refusal('leave-out-reason')
  const called = await getMeeting(context, meetingId, ['planned'])
  const series = await getSeries(context, called.series)
  if (series.explains !== true) throw refusal('no-explanations', { series: series.name })
  const now = await factsNow(context.db, context.actor.zone)
  const facts = asOf < context.now.today ? await factsOn(context.db, context.actor.zone, asOf) : now
  const known = new Set<string>(now.of(explanation, 'meeting', meetingId).map((one) => one.unit))
  const drawn = drawnOf(facts, called.series, asOf).filter((one) => !known.has(one.unit))
  if (drawn.length === 0) throw refusal('nobody-drawn')
  const made: string[] = []
  for (const one of drawn) {
    const without = leftOut.find((left) => left.unit === one.unit)
    made.push(await listUnit(context, meetingId, asOf, one, without?.reason ?? null))
  }
  const left = new Set(leftOut.map((one) => one.unit))
  const asked = drawn.map((one) => one.unit).filter((one) => !left.has(one))
  await amendRecord(
    context,
    meeting,
    called,
    { units: [...new Set([...(called.units ?? []), ...asked])] },
    { act: 'move', move: 'invite' },
  )
  return made
}

async function listUnit(
  context: Context,
  meetingId: string,
  asOf: Day,
  { unit: listed, reasons }: Drawn,
  leftOut: string | null,
): Promise<string> {
  const { onceKey: _onceKey, ...act } = context
  const ground = reasons.map((reason) => reasonInWords(reason)[0]).join('；')
  const row = await plantRecord(act, explanation, {
    facts: {
      meeting: meetingId,
      unit: listed,
      ground: ground.length > 400 ? `${ground.slice(0, 399)}…` : ground,
      reasons,
      drawnAsOf: asOf,
      listedOn: context.now.today,
      confirmedBy: context.actor.person,
    },
  })
  if (leftOut !== null)
    await amendRecord(act, explanation, row, { state: 'struck' }, { act: 'move', move: 'strike', reason: leftOut })
  return row.id
}
