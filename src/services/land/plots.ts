import type { Label } from '#domain/label.ts'
import { alwaysChecked, type CleanItem, cleanCodes, missingChecks } from '#domain/land/clean.ts'
import { type CleanProof, cleanItems, plot } from '#registers/land/plot.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOrder, assertPast } from '#services/land/days.ts'
import { outlineFacts } from '#services/land/outline.ts'
import { ratesOn } from '#services/rates.ts'

/** 地块 — its outline is a sound ring, its area by the corner points stands beside the surveyed one, its days are in order. */
export async function checkPlot({ now }: Context, row: Row, given: Facts): Promise<Facts> {
  const whole: Row = { ...row, ...given }
  assertPast(plot, whole, now.today, ['startDue', 'finishDue'])
  assertOrder(plot, whole, ['surveyedOn', 'signedOn', 'paidOn'])
  assertOrder(plot, whole, ['clearedOn', 'acceptedOn', 'reservedOn', 'suppliedOn', 'handedOverOn', 'startedOn'])
  assertOrder(plot, whole, ['startDue', 'finishDue'])
  return outlineFacts(row, given)
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
