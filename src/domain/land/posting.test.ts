import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listOf2022 } from '#domain/clock/official-years.ts'
import { addDays, dayOf } from '#domain/day.ts'
import { type Hung, hangsUntil, nextRound } from '#domain/land/posting.ts'
import { nextPublicity, type Round, withObjection } from '#domain/land/publicity.ts'
import type { LandLimits } from '#domain/land/steps.ts'
import { type LandNoticeFacts, landNoticeOf } from '#domain/paper/land-notices.ts'
import { surveySheetOf } from '#domain/paper/survey-sheet.ts'

const limits: LandLimits = {
  preNotice: { count: 10, per: 'workdays' },
  planNotice: { count: 30, per: 'days', roll: 'none' },
  hearing: { count: 7, per: 'workdays' },
  finalNotice: { count: 15, per: 'workdays' },
}
const friday = dayOf(2022, 4, 29)

it('a pre-notice posted before the May holiday hangs ten working days, a plan notice thirty calendar days, the last one as long as it likes', () => {
  expect(hangsUntil('pre', friday, limits, listOf2022).on).toBe('2022-05-17')
  expect(hangsUntil('plan', friday, limits, listOf2022).on).toBe('2022-05-29')
  expect(hangsUntil('final', friday, limits, listOf2022).on).toBeNull()
})

it('rounds count from one for each notice, never go back in time, and never hang shorter than the law', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), (gaps) => {
      let known: readonly Hung[] = [{ notice: 'plan', round: 1, on: friday, until: null }]
      let on = friday
      for (const gap of gaps) {
        on = addDays(on, gap)
        const next = nextRound(known, { notice: 'pre', on, until: null }, limits, listOf2022)
        if ('kind' in next) throw new Error('A later round was refused')
        expect(next.until).toBe(hangsUntil('pre', on, limits, listOf2022).on)
        known = [...known, next]
      }
      expect(known.slice(1).map(({ round }) => round)).toEqual(gaps.map((_, i) => i + 1))
      const again = nextRound(known, { notice: 'pre', on, until: null }, limits, listOf2022)
      expect(again).toEqual({ kind: 'before', day: on })
    }),
  )
  const short = { notice: 'plan', on: friday, until: dayOf(2022, 5, 28) } as const
  expect(nextRound([], short, limits, listOf2022)).toEqual({ kind: 'short', earliest: '2022-05-29' })
  const long = { ...short, until: dayOf(2022, 6, 30) }
  expect(nextRound([], long, limits, listOf2022)).toMatchObject({ round: 1, until: '2022-06-30' })
})

it('an objection stays with the round that hung on its day, whatever is posted later', () => {
  const first = nextPublicity([], dayOf(2022, 5, 1), dayOf(2022, 5, 7)) as readonly Round[]
  const second = nextPublicity(first, dayOf(2022, 5, 10), dayOf(2022, 5, 16)) as readonly Round[]
  const early = { on: dayOf(2022, 5, 8), text: '果树少记6株', answer: null }
  const objected = withObjection(second, early) as readonly Round[]
  expect(objected.map(({ objections }) => objections.length)).toEqual([1, 0])
  const answered = withObjection(objected, { ...early, answer: '复核属实，已更正' }) as readonly Round[]
  expect(answered[0]?.objections).toEqual([{ ...early, answer: '复核属实，已更正' }])
  expect(withObjection([], early)).toBe('none')
  expect(withObjection(second, { ...early, on: dayOf(2022, 4, 30) })).toBe('before')
  expect(nextPublicity(first, dayOf(2022, 5, 1), dayOf(2022, 5, 9))).toBe('overlap')
  expect(nextPublicity([], dayOf(2022, 5, 2), dayOf(2022, 5, 1))).toBe('order')
})

const facts: LandNoticeFacts = {
  ...{ notice: 'pre', round: 1, on: friday, until: dayOf(2022, 5, 17), issuer: '某市人民政府' },
  ...{ batch: '东片区一期', batchNumber: '东征2022-01', purpose: '成片开发', villages: ['甲村', '乙村'] },
  places: ['甲村公告栏', '乙村村部'],
  plots: [
    { number: '东-01', village: '甲村', landClass: '耕地', area: 1600 },
    { number: '东-02', village: '乙村', landClass: '耕地', area: 16_179.8667 },
    { number: '东-03', village: '乙村', landClass: '建设用地', area: 59_975 },
  ],
  ...{ registerAt: '到甲村村部登记。', objectTo: '书面送指挥部。', compensation: '按区片综合地价补偿。' },
  ...{ rehousing: '货币或安置房，由户选择。', social: '纳入社会保障。', approver: '省级人民政府' },
  ...{ approvalNo: '某政地〔2022〕9号', approvedOn: dayOf(2022, 9, 1) },
}
const words = (more: Partial<LandNoticeFacts>) => JSON.stringify(landNoticeOf({ ...facts, ...more }))

it('each notice says what the law wants of it, with days and places, and areas that add up as printed', () => {
  const pre = words({})
  for (const part of ['征收土地预公告', '抢栽抢建', '现状调查', '2022年5月17日', '甲村公告栏', '2.4', '116.632'])
    expect(pre).toContain(part)
  const plan = words({ notice: 'plan', round: 2, until: dayOf(2022, 5, 29) })
  for (const part of ['第2次张贴', '区片综合地价', '补偿登记', '听证', '2022年5月29日前', '耕地26.6698亩', '社会保障'])
    expect(plan).toContain(part)
  const final = words({ notice: 'final', until: null })
  for (const part of ['征收土地公告', '某政地〔2022〕9号', '2022年9月1日', '征地补偿安置决定'])
    expect(final).toContain(part)
})

it('a survey sheet lists what was found with room for more and for signatures', () => {
  const sheet = surveySheetOf({
    ...{ batch: '东片区一期', number: '甲-01', village: '甲村', group: '3组', head: '钱某', members: 4 },
    ...{ measuredOn: null, cadre: null, lines: [{ kind: '坟墓', name: '土坟', quantity: 2, unit: '座' }] },
  })
  const table = sheet.body.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' ? table.rows.length : 0).toBeGreaterThanOrEqual(12)
  for (const part of ['土坟', '户主（或代理人）签字', '见证']) expect(JSON.stringify(sheet)).toContain(part)
})
