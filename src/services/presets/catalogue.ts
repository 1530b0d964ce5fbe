import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { calendar } from '#registers/calendar.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { drawRule } from '#registers/draw-rule.ts'
import { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { ladder } from '#registers/ladder.ts'
import { limit } from '#registers/limit.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { printedWord } from '#registers/printed-word.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { scheme } from '#registers/scheme.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { Register } from '#schema/register.ts'
import { barredPresets } from '#services/presets/barred-matters.ts'
import { calendarPresets } from '#services/presets/calendars.ts'
import { growthPresets } from '#services/presets/enterprise.ts'
import { investmentRulePresets } from '#services/presets/investment.ts'
import { lampPresets } from '#services/presets/lamps.ts'
import { limitPresets } from '#services/presets/limits.ts'
import { drawRulePresets, meetingSeriesPresets } from '#services/presets/meeting.ts'
import { planTemplatePresets } from '#services/presets/plan-templates.ts'
import { ratePresets } from '#services/presets/rates.ts'
import { schemePreset } from '#services/presets/scheme.ts'
import { colourPresets, ladderPresets, patternPresets, wordPresets } from '#services/presets/supervision.ts'
import { ticketKindPresets } from '#services/presets/ticket-kinds.ts'

/** The facts of a preset; `state` says in which state it is filed, where that is not the first one. */
export type Preset = Readonly<Record<string, unknown>>

export type PresetKind = {
  readonly register: Register
  /** The fields by which one preset is known; without any, one record is all there is to have. */
  readonly key: readonly string[]
  /** The fields that presets share which mean something only together: once people have a hand in one, all are theirs. */
  readonly group: readonly string[]
  /** A field that names a preset of another register by its key. */
  readonly refers?: { readonly field: string; readonly to: Register }
  readonly presets: readonly Preset[]
}

/** 预设目录 — every rule that the house ships as a record, in the order in which they are filed. */
export function shippedPresets(today: Day): readonly PresetKind[] {
  const [parameters, rules] = [isParameter, isRule].map((is) => investmentRulePresets.filter(is))
  return [
    { register: calendar, key: ['year'], group: ['year'], presets: calendarPresets },
    { register: barredMatter, key: ['rule'], group: ['rule'], presets: barredPresets },
    { register: scheme, key: [], group: [], presets: [schemePreset(yearOf(today) + 1)] },
    { register: limit, ...datedCode, presets: limitPresets },
    { register: rateStandard, ...datedCode, presets: ratePresets },
    { register: ticketKind, key: ['code'], group: ['code'], presets: ticketKindPresets },
    { register: planTemplate, ...edition, presets: planTemplatePresets.map(inForce) },
    { register: ruleSet, ...edition, presets: lampRulesFrom(dayOf(yearOf(today), 1, 1)) },
    { register: investmentRule, ...datedRule, group: ['kind', 'code'], presets: parameters ?? [] },
    { register: investmentRule, ...datedRule, group: ['kind'], presets: rules ?? [] },
    { register: ladder, key: ['step'], group: [], presets: ladderPresets },
    { register: colourSystem, key: ['code'], group: [], presets: colourPresets },
    { register: spotPattern, key: ['pattern'], group: ['pattern'], presets: patternPresets },
    { register: printedWord, key: ['standing'], group: [], presets: wordPresets },
    { register: growthCriterion, key: ['rung', 'measure', 'name'], group: ['rung'], presets: growthPresets },
    { register: meetingSeries, key: ['name'], group: [], presets: meetingSeriesPresets },
    {
      register: drawRule,
      ...{ key: ['name'], group: ['name'], refers: { field: 'series', to: meetingSeries } },
      presets: drawRulePresets.map(inForce),
    },
  ]
}

const datedCode = { key: ['code', 'validFrom'], group: ['code'] } as const
const datedRule = { key: ['kind', 'code', 'validFrom'] } as const
const edition = { key: ['code', 'edition'], group: ['code'] } as const

/** Procedures cannot do without a parameter, so each stands by itself; thresholds, vetoes and exclusions are lists of a zone. */
function isParameter({ kind }: Preset): boolean {
  return kind === 'measure'
}

function isRule(preset: Preset): boolean {
  return !isParameter(preset)
}

function inForce(preset: Preset): Preset {
  return { ...preset, state: 'inForce' }
}

/** Each kind of subjects has the rules that the house ships; the others of a kind are drafts that a zone may choose. */
function lampRulesFrom(validFrom: Day): readonly Preset[] {
  return lampPresets.map(({ isDefault, ...preset }) => ({
    ...{ ...preset, edition: 1, validFrom },
    ...(isDefault ? { state: 'inForce' } : {}),
  }))
}
