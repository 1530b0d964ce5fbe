import { useQuery } from '@tanstack/react-query'
import type { IndicatorStanding } from '#domain/indicator/indicator-standing.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import type { indicator } from '#registers/indicator.ts'
import type { observation } from '#registers/observation.ts'
import type { target } from '#registers/target.ts'
import type { targetShare } from '#registers/target-share.ts'
import type { RowOf } from '#schema/register.ts'
import { read, type Served } from '../api.ts'

export type Names = Readonly<Record<string, string>>

const from = ['target', 'target-share', 'indicator', 'observation', 'peer']

/** Where all targets stand that this person may see. */
export function useTargets() {
  return useQuery({
    queryKey: ['standing', 'targets'],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly TargetStanding[]; readonly names: Names }>('/api/standing/targets', signal),
    meta: { from },
  })
}

export type IndicatorAnswer = {
  readonly item: IndicatorStanding
  readonly targets: readonly TargetStanding[]
  readonly names: Names
}

export function useIndicator(id: string) {
  return useQuery({
    queryKey: ['standing', 'indicator', id],
    queryFn: ({ signal }) => read<IndicatorAnswer>(`/api/standing/indicators/${id}`, signal),
    meta: { from },
  })
}

export type Figures = { readonly period: string; readonly value: number | null; readonly growth: number | null }

export type Entry = {
  readonly indicator: RowOf<typeof indicator>
  readonly owner: string
  readonly period: string
  readonly dueOn: string | null
  readonly isOverdue: boolean
  readonly last: Figures | null
  readonly lastYear: Figures | null
  readonly document: string | null
}

/** What this person's units have to enter next. */
export function useEntries() {
  return useQuery({
    queryKey: ['standing', 'entries'],
    queryFn: ({ signal }) => read<{ readonly items: readonly Entry[] }>('/api/standing/entries', signal),
    meta: { from },
  })
}

export type Traced = {
  readonly observation: readonly Served<typeof observation>[]
  readonly target: readonly Served<typeof target>[]
  readonly target_share: readonly Served<typeof targetShare>[]
  readonly indicator: readonly Served<typeof indicator>[]
}

/** The records behind a figure, read when somebody asks for them. */
export function useTrace(ids: readonly string[], isOpen: boolean) {
  return useQuery({
    queryKey: ['standing', 'facts', ids],
    queryFn: ({ signal }) => read<Traced>(`/api/standing/facts?ids=${ids.slice(0, 200).join(',')}`, signal),
    enabled: isOpen && ids.length > 0,
    meta: { from },
  })
}
