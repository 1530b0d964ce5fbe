import type { ClockEvent } from '#domain/clock/clock.ts'
import {
  type CaseStanding,
  caseStanding,
  confirmedBy,
  daysTaken,
  refusedOn,
  repliedOn,
} from '#domain/service/case-clock.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertLead, partsFor } from '#services/service/intake.ts'
import { asCase, assertGiven, type Case } from '#services/service/read-case.ts'

/** 记录进展 — kept with its day and unit; the next note is due from here. */
export async function noteProgress(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'progress')
  const { notes } = asCase(row)
  const note = { on: context.now.today, unit: context.actor.units[0] ?? null, text: String(facts.progress) }
  return { ...facts, notes: [...(notes ?? []), note] }
}

/** 答复协办 — each unit answers its own part and no other. */
export async function answerPart(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'partAnswer')
  const { parts } = asCase(row)
  const isOurs = (unit: string) => context.actor.units.includes(unit)
  if (!(parts ?? []).some(({ unit, answer }) => isOurs(unit) && answer === null)) throw refusal('part-answered')
  const answered = (parts ?? []).map((part) =>
    isOurs(part.unit) && part.answer === null
      ? { ...part, answer: String(facts.partAnswer), answeredOn: context.now.today }
      : part,
  )
  return { ...facts, parts: answered }
}

/** 变更办理方式 — by the centre, with a reason. The first clock is kept: nobody gains time by another way. */
export async function changeMode(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'mode', 'modeReason')
  const { mode, modes, lead, parts } = asCase(row)
  if (facts.mode === mode) throw refusal('same-mode')
  const change = { mode: String(facts.mode), on: context.now.today, reason: String(facts.modeReason) }
  if (!Array.isArray(facts.cooperating)) return { ...facts, modes: [...(modes ?? []), change] }
  assertLead({ lead, cooperating: facts.cooperating })
  const asked = await partsFor(context, facts.cooperating.map(String), parts ?? [])
  return { ...facts, modes: [...(modes ?? []), change], parts: asked }
}

/** 暂停 — on a basis that the list knows; while it lasts nobody can name the due day. */
export async function pauseCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'pauseBasis', 'pauseGrounds')
  const label = serviceCase.fields.pauseBasis.rules.options?.[String(facts.pauseBasis)]?.[0] ?? ''
  return clocked(context, row, facts, (events) => [...events, { kind: 'pause', on: context.now.today, basis: label }])
}

export async function resumeCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return clocked(context, row, facts, (events) => [...events, { kind: 'resume', on: context.now.today }])
}

/** 申请延期 — once. One that comes after the due day is taken down, because it is a sign, and cannot be granted. */
export async function askExtension(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'extendTo', 'extensionGrounds')
  const { extensionAskedOn, dueOn } = asCase(row)
  if (extensionAskedOn !== null) throw refusal('extension-once')
  if (dueOn !== null && String(facts.extendTo) <= dueOn) throw refusal('extension-short')
  return facts
}

/** 同意延期 — before the due day has passed. */
export async function grantExtension(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { extensionAskedOn, extendTo, extendedOn, dueOn, extensionGrounds } = asCase(row)
  if (extensionAskedOn === null || extendTo === null || extendedOn !== null) throw refusal('extension-none')
  const { today } = context.now
  if (dueOn !== null && today > dueOn) throw refusal('extension-late', { day: dueOn })
  const extend = { kind: 'extend', on: today, until: extendTo, basis: extensionGrounds ?? '' } as const
  return clocked(context, row, facts, (events) => [...events, extend])
}

/** 不同意 — the answer is given once as well; only the reason in the log says why. */
export async function declineExtension(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (asCase(row).extendedOn !== null) throw refusal('extension-none')
  return { ...facts, extendTo: null }
}

/** 答复 — when every part is answered, the meeting held, the agent named. */
export async function replyToFirm(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'reply')
  const one = asCase(row)
  const open = (one.parts ?? []).filter(({ answer }) => answer === null).length
  if (open > 0) throw refusal('parts-open', { count: open })
  if (one.mode === 'joint' && one.metOn === null) throw refusal('meeting-missing')
  if (one.mode === 'agent' && one.agentNamedOn === null) throw refusal('agent-missing')
  const reply = { on: context.now.today, text: String(facts.reply), refusedFor: null }
  const said = { ...facts, replies: [...(one.replies ?? []), reply] }
  return clocked(context, row, said, (events) => repliedOn(events, context.now.today))
}

/** 未解决 — the firm says what is not settled; the case goes on with what was left of its time. */
export async function refuseReply(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'refusal')
  const one = asCase(row)
  const replies = (one.replies ?? []).map((reply, i, all) =>
    i === all.length - 1 ? { ...reply, refusedFor: String(facts.refusal) } : reply,
  )
  const said = { ...facts, replies, refusals: (one.refusals ?? 0) + 1 }
  return clocked(context, row, said, (events) => refusedOn(events, context.now.today))
}

/** 确认 — stops the clock on the day of the reply and works out what is told of it. */
export async function confirmReply(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asCase(row)
  return clocked(context, row, facts, (events) => confirmedBy(events, one.repliedOn ?? context.now.today))
}

async function clocked(
  context: Context,
  row: Row,
  facts: Facts,
  turn: (events: readonly ClockEvent[]) => readonly ClockEvent[],
): Promise<Facts> {
  const { clock }: Pick<Case, 'clock'> = asCase(row)
  if (clock === null) return facts
  const calendar = await loadCalendar(context.db, context.actor.zone)
  const turned = { ...clock, events: turn(clock.events) }
  const standing = caseStanding(turned, context.now.today, calendar)
  const isOver = standing.state === 'stopped'
  return {
    ...facts,
    clock: turned,
    dueOn: standing.due?.on ?? null,
    ...(isOver ? { lateBy: lateBy(standing), daysTaken: daysTaken(turned, calendar) } : {}),
  }
}

/** Late on a day off is late: the answer of Saturday did not come on Friday, though no working day lies between. */
function lateBy({ isLate, overdueBy }: CaseStanding): number {
  return isLate ? Math.max(1, overdueBy) : 0
}
