import { useQuery } from '@tanstack/react-query'
import { pathOf } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import type { Duty } from '#domain/supervision/duties.ts'
import type { Standing } from '#domain/supervision/standing.ts'
import type { Statistics } from '#domain/supervision/statistics.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { read } from '../api.ts'
import { keys } from '../data/queries.ts'

export type Names = Readonly<Record<string, string>>

export type Desk = { readonly asOf: Day; readonly duties: readonly Duty[]; readonly names: Names }

export type Line = {
  readonly register: 'task' | 'supervision_order'
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly source: string
  readonly givenOn: Day | null
  readonly state: string
  readonly unitName: string
  readonly due: Day | null
  readonly dueOriginal: Day | null
  readonly standing: Standing
  readonly word: string
  readonly overdue: number
  readonly colour: string | null
  readonly urgings: number
  readonly extensions: number
  readonly returns: number | null
  readonly lastReport: { readonly on: Day; readonly words: string } | null
  readonly closedOn: Day | null
}

export type Ledger = {
  readonly asOf: Day
  readonly lines: readonly Line[]
  readonly statistics: Statistics
  readonly names: Names
}

/** What both are derived from: a change of any of these asks for them again. */
const from = [
  'task',
  'slip',
  'escalation',
  'extension',
  'objection',
  'adjustment',
  'coordination',
  'spot-check',
  'spot-finding',
  'report',
]

export function useDesk() {
  return useQuery({
    queryKey: [...keys.register(supervisionOrder), 'desk'],
    queryFn: ({ signal }) => read<Desk>('/api/supervision/desk', signal),
    meta: { from },
  })
}

export function useLedger() {
  return useQuery({
    queryKey: [...keys.register(supervisionOrder), 'ledger'],
    queryFn: ({ signal }) => read<Ledger>('/api/supervision/ledger', signal),
    meta: { from },
  })
}

export function matterPath({ register, id }: { readonly register: string; readonly id: string }): string {
  return `/${pathOf(register)}/${id}`
}
