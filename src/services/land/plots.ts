import type { Label } from '#domain/label.ts'
import { missingChecks } from '#domain/land/clean.ts'
import { areaOf, type RingFault, readRing, ringFault, ringText } from '#domain/land/ring.ts'
import { type CleanProof, cleanItems, plot } from '#registers/land/plot.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOrder, assertPast } from '#services/land/days.ts'

/** 地块 — its outline is a sound ring, its area by the corner points stands beside the surveyed one, its days are in order. */
export async function checkPlot({ now }: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertPast(plot, whole, now.today, ['startDue', 'finishDue'])
  assertOrder(plot, whole, ['surveyedOn', 'signedOn', 'paidOn'])
  assertOrder(plot, whole, ['clearedOn', 'acceptedOn', 'reservedOn', 'suppliedOn', 'handedOverOn', 'startedOn'])
  assertOrder(plot, whole, ['startDue', 'finishDue'])
  if (!('outline' in given)) return given
  const outline = whole.outline
  if (typeof outline !== 'string' || outline.trim() === '') return { ...given, outline: null, measured: null }
  const ring = readRing(outline)
  const fault = ringFault(ring)
  if (ring === null || fault !== null) {
    const [why, whyEn] = faults[fault ?? 'form']
    throw refusal('ring-wrong', { why, whyEn })
  }
  return { ...given, outline: ringText(ring), measured: Math.round(areaOf(ring) * 100) / 100 }
}

/** 净地核查 — one item with its proof; a later proof of the same item takes the place of the earlier one. */
export async function checkItem({ now, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { cleanItem, cleanProofText, cleanProofFile = null } = facts
  if (typeof cleanItem !== 'string' || typeof cleanProofText !== 'string' || cleanProofText.trim() === '')
    throw refusal('clean-proof-needed')
  const known = provedOf(row).filter(({ item }) => item !== cleanItem)
  const proof = { item: cleanItem, proof: cleanProofText.trim(), file: cleanProofFile, on: now.today, by: actor.person }
  return { cleanList: [...known, proof], cleanItem: null, cleanProofText: null, cleanProofFile: null }
}

/** 净地验收 — only with a proof of every item. */
export async function acceptPlot(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const missing = missingOf(row)
  if (missing.length === 0) return facts
  const labels = missing.map((item): Label => cleanItems[item as keyof typeof cleanItems]) // keys of the same list
  throw refusal('clean-open', {
    items: labels.map(([zh]) => zh).join('、'),
    itemsEn: labels.map(([, en]) => en).join(', '),
  })
}

export function missingOf(row: Facts): readonly string[] {
  const extra = Array.isArray(row.extraChecks) ? row.extraChecks.map(String) : []
  return missingChecks(provedOf(row), extra)
}

function provedOf(row: Facts): readonly CleanProof[] {
  return Array.isArray(row.cleanList) ? row.cleanList : []
}

const faults: Readonly<Record<RingFault, Label>> = {
  form: ['应为“经度,纬度”并以分号隔开', 'write “longitude,latitude” parted by semicolons'],
  few: ['至少三个界址点', 'at least three corners'],
  twice: ['有重复的界址点', 'a corner stands twice'],
  crossing: ['边线自相交', 'the outline crosses itself'],
  outside: ['不在国内范围，经度在前、纬度在后', 'outside the country: longitude first, then latitude'],
}
