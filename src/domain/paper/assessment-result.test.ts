import { expect, it } from 'vitest'
import type { Day } from '#domain/day.ts'
import { assessmentResult, assessmentSheets, type ResultFacts, type ResultRow } from './assessment-result.ts'

const day = (text: string) => text as Day // written as days are
const row = (more: Partial<ResultRow>): ResultRow => ({
  ...{ unit: '经发局', base: 91.5, bonus: 2, penalty: -1, total: 92.5, isComplete: true, rank: 1 },
  ...{ grade: '优秀', veto: null },
  ...more,
})
const facts: ResultFacts = {
  name: '2026年度考核',
  scheme: '2026年度综合考核方案',
  full: 100,
  since: day('2026-01-01'),
  asOf: day('2026-12-31'),
  isFinal: false,
  computedOn: day('2027-01-08'),
  decision: null,
  decidedOn: null,
  issuedOn: null,
  issuer: '云岭高新区管委会',
  office: '督查室',
  groups: [
    {
      name: '经济部门',
      rows: [row({}), row({ unit: '招商局', total: 0, isComplete: false, rank: null, grade: null })],
    },
  ],
}

it('before it is issued every paper says that it is preliminary, and bears no seal', () => {
  const paper = assessmentResult(facts)
  expect(paper.title).toContain('初步结果')
  expect([paper.signature, paper.addressees]).toEqual([null, null])
  expect(paper.note).toContain('征求意见')
})

it('what is not complete stands open in the table and is never printed as nought', () => {
  const [annex] = assessmentResult(facts).annexes
  const [table] = annex?.body ?? []
  const rows = table?.kind === 'table' ? table.rows : []
  const cells = rows.flatMap((one) => (one.kind === 'cells' ? [one.cells] : []))
  expect(rows[0]).toEqual({ kind: 'group', text: '经济部门' })
  expect(cells[0]).toEqual(['1', '经发局', '91.50', '2.00', '-1.00', '92.50', '优秀', ''])
  expect(cells[1]?.slice(2)).toEqual(['—', '—', '—', '—', '—', '数据待核定'])
  expect(assessmentSheets(facts)[0]?.rows[1]?.[5]).toBeNull()
})

it('the issued result names the decision and the day, and grades are no longer proposals', () => {
  const issued = { ...facts, isFinal: true, decision: '党工委会议纪要', issuedOn: day('2027-02-03') }
  const paper = assessmentResult(issued)
  expect(paper.title).toBe('关于2026年度考核结果的通报')
  expect(JSON.stringify(paper.body)).toContain('经《党工委会议纪要》审定')
  expect(paper.signature).toMatchObject({ on: '2027-02-03', isSealed: true })
  expect(assessmentSheets(issued)[0]?.columns[6]?.title).toBe('等次')
})

it('no person is named anywhere in the result', () => {
  expect(Object.keys(row({})).filter((key) => /person|name/.test(key))).toEqual([])
})
