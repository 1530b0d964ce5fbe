import type { Label } from '#domain/label.ts'
import { alwaysChecked, type CleanItem, cleanCodes, missingChecks } from '#domain/land/clean.ts'
import { ringFrom, type SystemKey, systems } from '#domain/land/outline-in.ts'
import { areaOf, type RingFault, ringFault, ringText } from '#domain/land/ring.ts'
import { type CleanProof, cleanItems, plot } from '#registers/land/plot.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOrder, assertPast } from '#services/land/days.ts'
import { ratesOn } from '#services/rates.ts'

/** 地块 — its outline is a sound ring, its area by the corner points stands beside the surveyed one, its days are in order. */
export async function checkPlot({ now }: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertPast(plot, whole, now.today, ['startDue', 'finishDue'])
  assertOrder(plot, whole, ['surveyedOn', 'signedOn', 'paidOn'])
  assertOrder(plot, whole, ['clearedOn', 'acceptedOn', 'reservedOn', 'suppliedOn', 'handedOverOn', 'startedOn'])
  assertOrder(plot, whole, ['startDue', 'finishDue'])
  const isKept = given.outline === row.outline && row.measured !== null
  if (!('outline' in given) || isKept) {
    // A system without points says nothing, and must not be read into points that come later.
    return 'coordinates' in given ? { ...given, coordinates: null } : given
  }
  const outline = whole.outline
  if (typeof outline !== 'string' || outline.trim() === '')
    return { ...given, outline: null, measured: null, coordinates: null, givenIn: null }
  const system = systemOf(given.coordinates)
  const ring = ringFrom(outline, system)
  const fault = ringFault(ring)
  if (ring === null || fault !== null) {
    const [why, whyEn] = system === 'gauss3' && ring === null ? gridFault : faults[fault ?? 'form']
    throw refusal('ring-wrong', { why, whyEn })
  }
  const measured = Math.round(areaOf(ring) * 100) / 100
  // What was asked for is answered: from here on the points are CGCS2000 and are not converted a second time.
  return { ...given, outline: ringText(ring), measured, coordinates: null, givenIn: system }
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

/** 净地验收 — only with a proof of every item that the zone always checks and of those named for this plot. */
export async function acceptPlot({ db, actor, now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const rates = await ratesOn(db, actor.zone, Object.values(cleanCodes), now.today)
  const always = alwaysChecked((code) => rates[code as (typeof cleanCodes)[CleanItem]].value)
  const extra = Array.isArray(row.extraChecks) ? row.extraChecks.map(String) : []
  const missing = missingChecks(provedOf(row), always, extra)
  if (missing.length === 0) return facts
  const labels = missing.map((item): Label => cleanItems[item])
  throw refusal('clean-open', {
    items: labels.map(([zh]) => zh).join('、'),
    itemsEn: labels.map(([, en]) => en).join(', '),
  })
}

function provedOf(row: Facts): readonly CleanProof[] {
  return Array.isArray(row.cleanList) ? row.cleanList : []
}

function systemOf(given: unknown): SystemKey {
  return systems.find((one) => one === given) ?? 'geographic'
}

const gridFault: Label = [
  '高斯投影坐标每点为横坐标（带25至45带号，8位）和纵坐标，以逗号隔开',
  'grid points are an easting with its zone (25 to 45, eight figures) and a northing, parted by a comma',
]

const faults: Readonly<Record<RingFault, Label>> = {
  form: ['应为“经度,纬度”并以分号隔开', 'write “longitude,latitude” parted by semicolons'],
  few: ['至少三个界址点', 'at least three corners'],
  twice: ['有重复的界址点', 'a corner stands twice'],
  crossing: ['边线自相交', 'the outline crosses itself'],
  outside: ['不在国内范围，经度在前、纬度在后', 'outside the country: longitude first, then latitude'],
}
