import { useQuery } from '@tanstack/react-query'
import type { CheckView, CityView, PlanningView } from '#schema/planning-views.ts'
import { read } from '../api.ts'

const ofPlans = ['plan_edition', 'plot_index', 'conformity_check']
const ofCity = ['facility', 'unit', 'rate_standard', 'task']

export const usePlanning = () => useView<PlanningView>(['planning'], '/api/planning', ofPlans)
export const useChecksOf = (project: string) =>
  useView<readonly CheckView[]>(['planning', 'project', project], `/api/planning/project/${project}`, ofPlans)
export const useCheck = (id: string) =>
  useView<CheckView>(['planning', 'check', id], `/api/planning/check/${id}`, ofPlans)
export const useCity = () => useView<CityView>(['city'], '/api/city', ofCity)

function useView<T>(key: readonly string[], path: string, from: readonly string[]) {
  return useQuery({ queryKey: ['register', ...key], queryFn: ({ signal }) => read<T>(path, signal), meta: { from } })
}
