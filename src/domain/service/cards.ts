import type { Day } from '#domain/day.ts'
import type { Signal } from '#domain/service/stalling.ts'

export type Colour = 'blue' | 'yellow' | 'red'
export type Occasion = Signal | 'near' | 'overdue' | 'longOverdue' | 'badRating' | 'yellows' | 'shirking'

/** 亮卡规则 — numbers of a zone, shipped as a preset. */
export type CardRules = {
  /** A blue card once this share of the limit has run. */
  readonly nearShare: number
  /** A red card when it is overdue by more working days than this. */
  readonly longOverdue: number
  /** A red card at so many yellow ones within so many days. */
  readonly yellows: number
  readonly window: number
}

export type CaseFacts = {
  readonly used: number | null
  readonly overdueBy: number
  readonly signals: readonly Signal[]
}
export type Proposed = { readonly colour: Colour; readonly occasion: Occasion }

/** 建议发卡 — what the facts of a case would warrant; only the gravest time card is proposed, and a person decides. */
export function cardsFor({ used, overdueBy, signals }: CaseFacts, rules: CardRules): readonly Proposed[] {
  const time: readonly Proposed[] =
    overdueBy > rules.longOverdue
      ? [{ colour: 'red', occasion: 'longOverdue' }]
      : overdueBy > 0
        ? [{ colour: 'yellow', occasion: 'overdue' }]
        : used !== null && used >= rules.nearShare
          ? [{ colour: 'blue', occasion: 'near' }]
          : []
  return [...time, ...signals.map((occasion): Proposed => ({ colour: 'yellow', occasion }))]
}

/** Whether a unit has as many yellow cards in the window as warrant a red one; withdrawn cards do not count. */
export function warrantsRed(yellows: readonly Day[], since: Day, rules: CardRules): boolean {
  return yellows.filter((on) => on >= since).length >= rules.yellows
}
