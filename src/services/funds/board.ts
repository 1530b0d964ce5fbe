import { fieldOf, stageOf } from '#derive/stage.ts'
import { daysBetween } from '#domain/day.ts'
import { channels } from '#domain/funds/channels.ts'
import { type CountingRule, wonUntil } from '#domain/funds/success.ts'
import type { Sheet } from '#domain/paper/sheet.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { fundWindow } from '#registers/funds/fund-window.ts'
import type { FundBoard, FundLine } from '#schema/project-views.ts'
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

/** 向上争取台账 — two sheets, so that nobody adds a grant to a debt by marking a column. */
export function fundSheets({ lines }: FundBoard): readonly Sheet[] {
  return [
    sheetOf(
      '无偿资金',
      lines.filter((one) => !one.isRepayable),
    ),
    sheetOf(
      '须偿还资金',
      lines.filter((one) => one.isRepayable),
    ),
  ]
}

function sheetOf(name: string, lines: readonly FundLine[]): Sheet {
  const amount = (title: string) => ({ title, width: 16, kind: 'number' }) as const
  const words = (title: string, width: number) => ({ title, width, kind: 'text' }) as const
  return {
    name,
    columns: [
      ...[
        words('争取方向', 20),
        words('项目', 34),
        words('渠道', 20),
        amount('申报金额（万元）'),
        words('申报层级', 12),
      ],
      ...[words('状态', 12), words('下达文号', 24), { title: '下达日期', width: 12, kind: 'day' } as const],
      ...[amount('下达金额（万元）'), amount('到账金额（万元）'), amount('支付金额（万元）')],
      ...[words('责任单位', 14), words('计入单位', 14)],
    ],
    rows: lines.map((one) => [
      ...[one.direction, one.name, channels[one.channel as keyof typeof channels].label[0], one.asked / 10_000],
      one.reached === null ? '谋划' : (fieldOf(fundApplication, 'stage')?.rules.options?.[one.reached]?.[0] ?? null),
      ...[stateWords[one.state]?.[0] ?? null, one.documentNo, one.documentOn],
      ...[wan(one.granted), wan(one.arrived), wan(one.paid), one.unit, one.credited],
    ]),
  }
}

const stateWords: Readonly<Record<string, readonly [string, string]>> = fundApplication.lifecycle.states

function wan(amount: number | null): number | null {
  return amount === null ? null : amount / 10_000
}
