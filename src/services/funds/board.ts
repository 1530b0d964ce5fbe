import { stageOf } from '#derive/stage.ts'
import { daysBetween } from '#domain/day.ts'
import { type CountingRule, wonUntil } from '#domain/funds/success.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { fundWindow } from '#registers/funds/fund-window.ts'
import type { FundBoard } from '#schema/project-views.ts'
import { unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'
import { valueOn } from '#services/rates.ts'

/** 三争总览 — what was won, grants and debts apart; open windows by their days left; every application with how far it is. */
export function fundBoard(viewing: Viewing): FundBoard {
  const { facts, asOf } = viewing
  const rows = visible(viewing, fundApplication, facts.all(fundApplication))
  const applications = rows.map((one) => ({
    ...one,
    isRepayable: one.isRepayable === true,
    isSpread: one.isSpread === true,
  }))
  const rule = ruleOn(viewing)
  return {
    asOf,
    ...wonUntil(applications, rule, asOf),
    basis: rule.basis,
    windows: visible(viewing, fundWindow, facts.all(fundWindow))
      .filter(({ state }) => state === 'open')
      .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
      .map(({ id, name, issuer, cap, deadline, unit }) => ({
        ...{ id, name, issuer, cap, deadline },
        daysLeft: daysBetween(asOf, deadline),
        unit: unitName(facts, unit) ?? '',
      })),
    lines: applications.map((one) => ({
      id: one.id,
      name: one.name,
      channel: one.channel,
      direction: one.direction,
      isRepayable: one.isRepayable,
      unit: unitName(facts, one.unit) ?? '',
      credited: unitName(facts, one.credited),
      state: one.state,
      reached: stageOf(fundApplication, one),
      asked: one.asked,
      documentNo: one.documentNo,
      documentOn: one.documentOn,
      granted: one.granted,
      arrived: one.arrived,
      paid: one.paid,
    })),
  }
}

/** 认定口径 — what the zone counts as won on the day, with the basis that stands beside its floor. */
function ruleOn({ facts, asOf }: Viewing): CountingRule {
  const standards = facts.all(rateStandard)
  const of = (code: string) => valueOn(standards, code, asOf)
  return {
    floor: of('funds-floor') ?? 0,
    excludesSpread: of('funds-without-spread') === 1,
    excludesMatching: of('funds-without-matching') === 1,
    basis: standards.find(({ code }) => code === 'funds-floor')?.basis ?? '',
  }
}
