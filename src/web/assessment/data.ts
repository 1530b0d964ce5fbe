import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Assumptions } from '#domain/score/score.ts'
import type { MeasureLine, Result, Trial, UnitScore } from '#schema/assessment.ts'
import { queryOf, read, write } from '../api.ts'

/** Derived answers stand under `register`, so that every change of a record asks for them again. */
const key = (...parts: readonly unknown[]) => ['register', 'score', ...parts] as const

/** 取数目录 by code. */
export function useMeasures(): ReadonlyMap<string, MeasureLine> {
  const { data } = useQuery({
    queryKey: key('measures'),
    queryFn: ({ signal }) => read<readonly MeasureLine[]>('/api/score/measures', signal),
    staleTime: 600_000,
  })
  return useMemo(() => new Map((data ?? []).map((one) => [one.code, one])), [data])
}

export function useUnitScore(params: { readonly scheme?: string | undefined; readonly unit?: string | undefined }) {
  return useQuery({
    queryKey: key('unit', params),
    queryFn: ({ signal }) => read<UnitScore>(`/api/score/unit${queryOf(params)}`, signal),
    placeholderData: keepPreviousData,
  })
}

/** The same score with some figures put in by hand; nothing is saved. */
export function useWhatIf(of: UnitScore | undefined, assumed: Assumptions) {
  const isAsked = of !== undefined && Object.keys(assumed).length > 0
  return useQuery({
    queryKey: key('what-if', of?.scheme.id, of?.unit.id, of?.asOf, assumed),
    queryFn: () =>
      write<UnitScore>('POST', '/api/score/what-if', {
        scheme: of?.scheme.id,
        unit: of?.unit.id,
        asOf: of?.asOf,
        assumed,
      }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
}

export function useTrial(id: string, window: { readonly since: string; readonly until: string }) {
  return useQuery({
    queryKey: key('trial', id, window),
    queryFn: ({ signal }) => read<Trial>(`/api/scheme/${id}/trial${queryOf(window)}`, signal),
    placeholderData: keepPreviousData,
  })
}

export function useResult(id: string) {
  return useQuery({
    queryKey: key('result', id),
    queryFn: ({ signal }) => read<Result>(`/api/assessment/${id}/result`, signal),
  })
}

/** A number as the tables show it. */
export function usePlain(places: number): (value: number | null) => string {
  return useCallback((value) => (value === null ? '—' : value.toFixed(places)), [places])
}
