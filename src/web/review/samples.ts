import type { Gaps } from '#schema/review.ts'
import type { Item, TargetRow, TaskRow } from './model.ts'
import { keyOf } from './model.ts'

/** Small whole records for the tests of this folder; only what a test speaks of is given. */
export function taskItem(facts: Partial<{ [K in keyof TaskRow]: unknown }>): Item & { register: 'task' } {
  const row = {
    id: 't',
    state: 'proposed',
    version: 1,
    plan: 'p',
    section: '',
    kind: 'task',
    title: '任务',
    asSaid: '原文',
    start: 0,
    end: 2,
    asIssued: '原文',
    deliverable: null,
    standard: null,
    lead: null,
    cooperating: null,
    leader: null,
    saidUnits: null,
    duePhrase: null,
    dueOriginal: null,
    dueCurrent: null,
    proposal: null,
    rescue: null,
    continues: null,
    into: null,
    ...facts,
  } as unknown as TaskRow // ids are branded texts; a sample needs only plain ones
  return { register: 'task', key: keyOf('task', row.id), row }
}

export function targetItem(facts: Partial<{ [K in keyof TargetRow]: unknown }>): Item & { register: 'target' } {
  const row = {
    id: 'g',
    state: 'proposed',
    version: 1,
    plan: 'p',
    section: '',
    asSaid: '原文',
    start: 0,
    end: 2,
    indicator: '指标',
    comparator: 'ge',
    saidValue: null,
    amount: null,
    upper: null,
    unitName: null,
    period: null,
    due: null,
    strength: null,
    noQuantity: 'given',
    lead: null,
    cooperating: null,
    ...facts,
  } as unknown as TargetRow // ids are branded texts; a sample needs only plain ones
  return { register: 'target', key: keyOf('target', row.id), row }
}

export function gaps(facts: Partial<Gaps>): Gaps {
  return {
    sentences: 0,
    accounted: 0,
    withoutLead: [],
    withoutDue: [],
    withoutValue: [],
    undecided: [],
    accepted: 0,
    mayIssue: true,
    text: ['', ''],
    ...facts,
  }
}
