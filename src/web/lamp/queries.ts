import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LampBoard, LampDetail, Trial, WholeLamp } from '#schema/standing-lamp.ts'
import { type Params, queryOf, read } from '../api.ts'

/** Whatever is filed in one of these registers may turn a lamp. */
const from = [
  'task',
  'work-item',
  'milestone',
  'report',
  'target',
  'observation',
  'project',
  'ticket',
  'food-entity',
  'lamp-change',
  'rule-set',
  'extension',
]

/** Kept under the registers' key, so that what saving a record makes stale is asked for again. */
export function useLampBoard(params: Params) {
  return useQuery({
    queryKey: ['register', 'lamps', params],
    queryFn: ({ signal }) => read<LampBoard>(`/api/standing/lamps${queryOf(params)}`, signal),
    placeholderData: keepPreviousData,
    meta: { from },
  })
}

export function useLamp(register: string, id: string) {
  return useQuery({
    queryKey: ['register', 'lamps', register, id],
    queryFn: ({ signal }) => read<LampDetail>(`/api/standing/lamps/${register}/${id}`, signal),
    placeholderData: keepPreviousData,
    meta: { from },
  })
}

export function usePlanLamp(id: string) {
  return useQuery({
    queryKey: ['register', 'lamps', 'plan', id],
    queryFn: ({ signal }) => read<WholeLamp>(`/api/standing/plan-lamp/${id}`, signal),
    placeholderData: keepPreviousData,
    meta: { from },
  })
}

export function useTrial(id: string) {
  return useQuery({
    queryKey: ['register', 'lamps', 'trial', id],
    queryFn: ({ signal }) => read<Trial>(`/api/rule-set/${id}/trial`, signal),
    meta: { from },
  })
}
