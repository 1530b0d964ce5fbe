import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { ladder } from '#registers/ladder.ts'
import { limit } from '#registers/limit.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { printedWord } from '#registers/printed-word.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { Register } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { growthPresets } from '#services/presets/enterprise.ts'
import { investmentRulePresets } from '#services/presets/investment.ts'
import { lampPresets } from '#services/presets/lamps.ts'
import { limitPresets } from '#services/presets/limits.ts'
import { planTemplatePresets } from '#services/presets/plan-templates.ts'
import { ratePresets } from '#services/presets/rates.ts'
import { colourPresets, ladderPresets, patternPresets, wordPresets } from '#services/presets/supervision.ts'
import { ticketKindPresets } from '#services/presets/ticket-kinds.ts'
import { plantRecord } from '#services/save.ts'
import { allRows } from '#store/records.ts'

/**
 * 补齐预设 — files the rules that a zone works by and does not have yet: all of them when it is founded, and at a later start what
 * came since. Single rules come one by one; a set that says something only as a whole is left as the zone has made it.
 */
export async function completeZone(context: Context): Promise<void> {
  await plantEach(context, limit, limitPresets)
  await plantEach(context, rateStandard, ratePresets)
  await plantEach(context, ticketKind, ticketKindPresets)
  await plantEach(
    context,
    planTemplate,
    planTemplatePresets.map((preset) => ({ ...preset, state: 'inForce' })),
  )
  await plantEach(context, ruleSet, lampRulesFrom(dayOf(yearOf(context.now.today), 1, 1)))
  await plantWhole(context, investmentRule, investmentRulePresets)
  await plantWhole(context, ladder, ladderPresets)
  await plantWhole(context, colourSystem, colourPresets)
  await plantWhole(context, spotPattern, patternPresets)
  await plantWhole(context, printedWord, wordPresets)
  await plantWhole(context, growthCriterion, growthPresets)
}

/** Kinds of subjects that came later get the rules that the house ships; the others of a kind are drafts that a zone may choose. */
function lampRulesFrom(validFrom: Day): readonly Preset[] {
  return lampPresets.map(({ isDefault, ...preset }) => ({
    ...{ ...preset, edition: 1, validFrom },
    ...(isDefault ? { state: 'inForce' } : {}),
  }))
}

type Preset = Readonly<Record<string, unknown>>

/** A rule that the zone knows by its code, in whatever edition, stays as it is. */
async function plantEach(context: Context, register: Register, presets: readonly Preset[]): Promise<void> {
  const known = new Set((await allRows(context.db, register, context.actor.zone)).map(({ code }) => code))
  for (const preset of presets) if (!known.has(preset.code)) await plant(context, register, preset)
}

async function plantWhole(context: Context, register: Register, presets: readonly Preset[]): Promise<void> {
  const rows = await allRows(context.db, register, context.actor.zone)
  if (rows.length === 0) for (const preset of presets) await plant(context, register, preset)
}

async function plant(context: Context, register: Register, { state, ...facts }: Preset): Promise<void> {
  await plantRecord(context, register, { facts, ...(typeof state === 'string' ? { state } : {}) })
}
