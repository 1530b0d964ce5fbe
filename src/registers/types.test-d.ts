import type { Day } from '#domain/day.ts'
import { getRegister, type registers } from '#registers/index.ts'
import type { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import type { workItem } from '#registers/work-item.ts'
import { choice, day, type Id, type Money, money, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister, type FactsOf, type Register, type RowOf, type StateOf } from '#schema/register.ts'

/*
 * The type fence: this file holds when it compiles. The first half says what a declaration gives to those who use it,
 * the second half lists declarations that must not compile; one that begins to compile is reported as an unused directive.
 */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Holds<T extends true> = T

export type RowsAreExact = [
  Holds<Equal<RowOf<typeof workItem>['title'], string>>,
  Holds<Equal<RowOf<typeof workItem>['id'], Id<'work_item'>>>,
  Holds<Equal<RowOf<typeof workItem>['unit'], Id<'unit'>>>,
  Holds<Equal<RowOf<typeof workItem>['due'], Day>>,
  Holds<Equal<RowOf<typeof workItem>['doneOn'], Day | null>>,
  Holds<Equal<RowOf<typeof task>['cooperating'], readonly Id<'unit'>[] | null>>,
  Holds<Equal<RowOf<typeof task>['kind'], 'task' | 'order' | 'mechanism'>>,
  Holds<Equal<StateOf<typeof plan>, 'review' | 'issued' | 'dropped'>>,
  Holds<Equal<RowOf<typeof book>['price'], Money | null>>,
]

/** A set of fields of every kind that the rules below point at, rightly or wrongly. */
const fields = {
  name: text('书名', 'Title').required(),
  unit: ref('unit', '单位', 'Unit'),
  branches: refs('unit', '分馆', 'Branches'),
  reader: ref('person', '读者', 'Reader'),
  lentOn: day('借出日期', 'Lent on'),
  pages: whole('页数', 'Pages'),
  price: money('定价', 'Price', ['元', 'yuan']),
  shelf: choice('书架', 'Shelf', { left: ['左', 'Left'], right: ['右', 'Right'] }),
}
const label = ['图书', 'Book'] as const
const states = { in: ['在架', 'In'], out: ['借出', 'Out'] } as const
const still = { states, initial: 'in', moves: {} } as const
const access = { read: { any: true }, create: { any: true }, change: { any: true } } as const
const views = { list: ['name'], form: {} } as const
const lend = { label: ['借出', 'Lend'], from: 'in', to: 'out', by: { any: true } } as const
const base = { label, title: 'name', fields, lifecycle: still, access, views } as const

const book = defineRegister('book', {
  ...base,
  lifecycle: {
    states,
    initial: 'in',
    moves: {
      lend: {
        ...lend,
        needs: ['lentOn'],
        takes: ['reader'],
        stamps: { lentOn: 'today' },
        by: { sameUnit: 'branches' },
      },
    },
  },
  access: { ...access, change: { either: [{ sameUnit: 'unit' }, { person: 'reader' }, { not: { inState: 'out' } }] } },
  deadlines: { back: { label, after: 'lentOn', limit: 'lending', metIn: ['in'] } },
  metrics: { worth: { label, sum: 'price' }, lent: { label, share: { of: ['out'], among: ['in', 'out'] } } },
  unique: [['name', 'unit']],
  indexed: [['state', 'lentOn']],
})

/** A concrete register is a register: whatever is derived takes the general type and needs no cast. */
export const general: Register = book
export const listed: readonly (typeof registers)[number][] = [book, task, getRegister('plan')]
export const enough: FactsOf<typeof book> = { name: '水表读数一百例' }

// @ts-expect-error a record cannot be made without what is required
export const tooLittle: FactsOf<typeof book> = { pages: 3 }
// @ts-expect-error a record carries declared facts only
export const tooMuch: FactsOf<typeof book> = { name: '书', weight: 3 }
// @ts-expect-error a number of yuan is made by intent, not by accident
export const plainPrice: FactsOf<typeof book> = { name: '书', price: 30 }
// @ts-expect-error a unit is no person
export const wrongReference: FactsOf<typeof book> = { name: '书', reader: 'u' as Id<'unit'> }
// @ts-expect-error a day is parsed, not just any text
export const wrongDay: FactsOf<typeof book> = { name: '书', lentOn: 'tomorrow' }
// @ts-expect-error a choice is one of its options
export const wrongChoice: FactsOf<typeof book> = { name: '书', shelf: 'middle' }

// @ts-expect-error a label needs both languages
text('只有中文')
// @ts-expect-error a choice names each option in both languages
choice('书架', 'Shelf', { left: ['左'] })
// @ts-expect-error money says in which unit it is counted
money('定价', 'Price')
// @ts-expect-error a register is named in both languages
defineRegister('t', { ...base, label: ['图书'] })
// @ts-expect-error the title is a field that exists
defineRegister('t', { ...base, title: 'caption' })
// @ts-expect-error the title is a text, not a day
defineRegister('t', { ...base, title: 'lentOn' })
// @ts-expect-error the title is a text, not a reference whose id nobody can read
defineRegister('t', { ...base, title: 'unit' })
// @ts-expect-error the first state must exist
defineRegister('t', { ...base, lifecycle: { ...still, initial: 'new' } })
// @ts-expect-error a move leads to a state that exists
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, to: 'lost' } } } })
// @ts-expect-error a move starts from a state that exists
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, from: ['in', 'lost'] } } } })
// @ts-expect-error a move is named in both languages
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, label: ['借出'] } } } })
// @ts-expect-error a move needs facts that exist
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, needs: ['lendOn'] } } } })
// @ts-expect-error a move takes facts that exist
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, takes: ['raeder'] } } } })
// @ts-expect-error a move stamps facts that exist
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, stamps: { lendOn: 'today' } } } } })
// @ts-expect-error a stamp is the day, the person or the unit
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { ...lend, stamps: { lentOn: 'yesterday' } } } } })
// @ts-expect-error somebody must be named who may move
defineRegister('t', { ...base, lifecycle: { ...still, moves: { lend: { label, from: 'in', to: 'out' } } } })
// @ts-expect-error a role must exist
defineRegister('t', { ...base, access: { ...access, read: { role: 'librarian' } } })
// @ts-expect-error sameUnit points to a unit, not to a person
defineRegister('t', { ...base, access: { ...access, read: { sameUnit: 'reader' } } })
// @ts-expect-error person points to a person, not to a unit
defineRegister('t', { ...base, access: { ...access, read: { person: 'unit' } } })
// @ts-expect-error chargeIn points to a choice of charges, not to any choice
defineRegister('t', { ...base, access: { ...access, read: { chargeIn: 'shelf' } } })
// @ts-expect-error inState names a state that exists, however deep the rule
defineRegister('t', { ...base, access: { ...access, change: { both: [{ any: true }, { not: { inState: 'lost' } }] } } })
// @ts-expect-error nothing is open by omission: who may create must be said
defineRegister('t', { ...base, access: { read: { any: true }, change: { any: true } } })
// @ts-expect-error a deadline counts from a day, not from a text
defineRegister('t', { ...base, deadlines: { back: { label, after: 'name', limit: 'lending', metIn: ['in'] } } })
// @ts-expect-error a deadline is met in states that exist
defineRegister('t', { ...base, deadlines: { back: { label, after: 'lentOn', limit: 'lending', metIn: ['lost'] } } })
// @ts-expect-error a length in the code would hide a rule that is data: a limit is named by its code
defineRegister('t', { ...base, deadlines: { back: { label, after: 'lentOn', limit: 30, metIn: ['in'] } } })
// @ts-expect-error days cannot be summed
defineRegister('t', { ...base, metrics: { worth: { label, sum: 'lentOn' } } })
// @ts-expect-error a share is taken among states that exist
defineRegister('t', { ...base, metrics: { lent: { label, share: { of: ['lost'], among: ['in'] } } } })
// @ts-expect-error what occurs once is a set of fields that exist
defineRegister('t', { ...base, unique: [['name', 'shelfmark']] })
// @ts-expect-error an index is over fields that exist
defineRegister('t', { ...base, indexed: [['shelfmark']] })
// @ts-expect-error a list shows fields that exist
defineRegister('t', { ...base, views: { list: ['title'], form: {} } })
// @ts-expect-error a list is ordered by a field that exists
defineRegister('t', { ...base, views: { ...views, order: 'title' } })
// @ts-expect-error a form asks for fields that exist
defineRegister('t', { ...base, views: { ...views, form: { basics: { label, fields: ['title'] } } } })
