import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, dayOf } from '#domain/day.ts'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import type { Facts } from '#services/context.ts'
import { privacyOf } from '#services/privacy/view.ts'
import { findRow } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const day = dayOf(2026, 11, 23)

async function assess(facts: Facts = {}, on = day) {
  const { id } = await create('renshe2', on, 'impact_assessment', {
    ...{ matter: '务工人员回访', unit: await zone.unit('人社局'), holdings: ['job_arrival'], kinds: ['contact'] },
    ...{ purpose: '回访到岗情况。', grounds: ['duty'], basis: '用工服务职责', necessity: '只问是否在岗。' },
    ...{ impact: '很小。', measures: '不留通话内容。', risk: 'low', ...facts },
  })
  return id
}
const act = (login: string, id: string, name: string, facts: Facts = {}, on = day) =>
  move(login, on, 'impact_assessment', id, name, facts)
const line = async (login: string, holding: string, on = day) => {
  const holdings = await privacyOf({ db: zone.db, actor: (await zone.as(login)).actor, asOf: null }, on)
  return holdings.find(({ id }) => id === holding)
}

it('an assessment is adopted by a second person, the head or a leader, and by nobody else', async () => {
  const id = await assess()
  await act('renshe2', id, 'submit')
  expect(await codeOf(act('renshe2', id, 'adopt'))).toBe('not-allowed')
  expect(await codeOf(act('jianshe', id, 'adopt'))).toBe('not-allowed')
  await act('renshe', id, 'adopt')
  expect(await findRow(zone.db, impactAssessment, demoZone, id)).toMatchObject({ state: 'inForce', adoptedOn: day })
  const ofHead = await assess()
  await act('renshe', ofHead, 'submit')
  expect(await codeOf(act('renshe', ofHead, 'adopt'))).toBe('second-person')
  await act('shuji', ofHead, 'adopt')
})

it('what is examined again gives way to the new assessment on the day that it is adopted, and not before', async () => {
  const first = await assess()
  await act('renshe2', first, 'submit')
  expect(await codeOf(assess({ replaces: first }))).toBe('assessment-replaces-wrong')
  await act('renshe', first, 'adopt')
  const second = await assess({ replaces: first })
  await act('renshe2', second, 'submit')
  expect(await findRow(zone.db, impactAssessment, demoZone, first)).toMatchObject({ state: 'inForce' })
  await act('renshe', second, 'adopt')
  expect(await findRow(zone.db, impactAssessment, demoZone, first)).toMatchObject({ state: 'replaced' })
  expect((await line('renshe', 'job_arrival'))?.assessments.map(({ id }) => id)).not.toContain(first)
})

it('a register in use that no assessment speaks of is told as such, and a review that is late is said', async () => {
  expect(await line('ducha', 'ticket')).toMatchObject({ isUsed: true, assessments: [] })
  const id = await assess({ matter: '信访来电登记', holdings: ['ticket'] })
  expect((await line('ducha', 'ticket'))?.assessments).toEqual([])
  await act('renshe2', id, 'submit')
  await act('renshe', id, 'adopt')
  expect((await line('ducha', 'ticket'))?.assessments).toMatchObject([{ id, reviewBy: '2027-11-23', isLate: false }])
  expect((await line('ducha', 'ticket', addDays(day, 400)))?.assessments).toMatchObject([{ id, isLate: true }])
  await act('renshe', id, 'end')
  expect(await findRow(zone.db, impactAssessment, demoZone, id)).toMatchObject({ state: 'ended', endedOn: day })
  expect((await line('ducha', 'ticket'))?.assessments).toEqual([])
})

it('on a past day only what was there then is used and in force', async () => {
  const { actor } = await zone.as('ducha')
  const on = async (asOf: typeof day) =>
    (await privacyOf({ db: zone.db, actor, asOf }, day)).find(({ id }) => id === 'water_point')
  expect(await on(addDays(day, -1))).toMatchObject({ isUsed: true, assessments: [{ matter: '远传水表逐时用水数据' }] })
  expect(await on(addDays(day, -4000))).toMatchObject({ isUsed: false, assessments: [] })
})
