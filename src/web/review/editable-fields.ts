import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import type { Field } from '#schema/fields.ts'
import type { Item } from './model.ts'

/** The fields that an officer may set here, as their register declares them. */
export function fieldsOf(item: Item): readonly (readonly [string, Field<unknown>])[] {
  return item.register === 'task'
    ? taskKeys.map((key) => [key, task.fields[key]])
    : targetKeys.map((key) => [key, target.fields[key]])
}

const taskKeys = [
  'title',
  'kind',
  'dueCurrent',
  'asIssued',
  'lead',
  'leader',
  'cooperating',
  'deliverable',
  'standard',
] as const
const targetKeys = [
  'indicator',
  'comparator',
  'noQuantity',
  'amount',
  'upper',
  'unitName',
  'strength',
  'due',
  'lead',
  'cooperating',
] as const
