import { expect, test } from 'vitest'
import { filterNames, isFilter, isInPlan, narrow, questionsOf } from './filter.ts'
import { groupBySection, orderOf } from './groups.ts'
import { gaps, targetItem, taskItem } from './samples.ts'

const items = [
  taskItem({ id: 't1', start: 0, end: 5, title: '拿出总体方案', section: '二(一)' }),
  taskItem({ id: 't2', start: 6, end: 9, state: 'rejected', title: '弘扬精神', section: '二(一)' }),
  taskItem({ id: 't3', start: 10, end: 12, state: 'merged', section: '二(一)' }),
  targetItem({ id: 'g1', start: 13, end: 20, state: 'accepted', indicator: '招商引资', section: '一' }),
]
const ids = (list: readonly { readonly row: { readonly id: string } }[]) => list.map((item) => item.row.id)

test('a rejected line leaves the plan and stays to be found again', () => {
  expect(ids(narrow(items, 'all', '', gaps({}), []))).toEqual(['t1', 'g1'])
  expect(ids(narrow(items, 'rejected', '', gaps({}), []))).toEqual(['t2'])
})

test('a gap shows exactly the lines that the server counted in it', () => {
  const counted = gaps({ withoutLead: ['t1'], undecided: ['t1'], withoutValue: ['g1'] })
  expect(ids(narrow(items, 'withoutLead', '', counted, []))).toEqual(['t1'])
  expect(ids(narrow(items, 'withoutValue', '', counted, []))).toEqual(['g1'])
  expect(ids(narrow(items, 'withoutDue', '', counted, []))).toEqual([])
})

test('words narrow by title, words as said and names of units', () => {
  expect(ids(narrow(items, 'all', '总体', gaps({}), []))).toEqual(['t1'])
  const named = [taskItem({ id: 't9', names: { lead: '经发局', cooperating: ['财政局'] } })]
  expect(ids(narrow(named, 'all', '财政', gaps({}), []))).toEqual(['t9'])
})

test('a question belongs to the lines whose words it touches', () => {
  const question = { code: 'missing-due', start: 4, end: 6, text: ['时限不明', 'No due day'] } as const
  expect(questionsOf(items[0]!, [question])).toEqual([question])
  expect(questionsOf(items[3]!, [question])).toEqual([])
  expect(ids(narrow(items, 'questioned', '', gaps({}), [question]))).toEqual(['t1'])
})

test('a question that the officer has answered is asked no more', () => {
  const due = { code: 'missing-due', start: 0, end: 2, text: ['时限不明', 'No due day'] } as const
  expect(questionsOf(taskItem({ dueCurrent: '2027-03-31' }), [due])).toEqual([])
  expect(questionsOf(taskItem({ lead: 'u1' }), [due])).toEqual([due])
  const masked = { code: 'masked-value', start: 0, end: 2, text: ['数值被隐去', 'Masked'] } as const
  expect(questionsOf(targetItem({ noQuantity: 'pending' }), [masked])).toEqual([masked])
  expect(questionsOf(targetItem({ noQuantity: 'none' }), [masked])).toEqual([])
})

test('a sentence is in the plan already when one standing line holds all its words', () => {
  expect(isInPlan({ start: 0, end: 6 }, items)).toBe(true)
  expect(isInPlan({ start: 0, end: 9 }, items)).toBe(false)
  expect(isInPlan({ start: 6, end: 9 }, items)).toBe(false)
})

test('only names of filters are taken from the address', () => {
  for (const name of Object.keys(filterNames)) expect(isFilter(name)).toBe(true)
  expect(isFilter('everything')).toBe(false)
  expect(isFilter(null)).toBe(false)
})

test('lines stand under their headings, the headings in the order of the speech', () => {
  const outline = [
    { start: 0, end: 3, level: 1, section: '一', text: '一、目标' },
    { start: 5, end: 8, level: 1, section: '二', text: '二、举措' },
    { start: 8, end: 12, level: 2, section: '二(一)', text: '（一）谋划' },
  ]
  const groups = groupBySection(narrow(items, 'all', '', gaps({}), []), outline)
  expect(groups.map((group) => group.path)).toEqual([['一、目标'], ['二、举措', '（一）谋划']])
  expect(orderOf(groups)).toEqual(['target:g1', 'task:t1'])
})
