import { useQuery } from '@tanstack/react-query'
import type { FinanceView, JobsView, PlatformsView } from '#schema/finance-views.ts'
import { read } from '../api.ts'

function useView<T>(name: string, from: readonly string[]) {
  return useQuery({
    queryKey: ['register', name],
    queryFn: ({ signal }) => read<T>(`/api/${name}`, signal),
    meta: { from },
  })
}

export function useFinance() {
  return useView<FinanceView>('finance', ['finance_need', 'finance_product', 'loan', 'bridge_loan', 'fund'])
}

export function useJobs() {
  return useView<JobsView>('jobs', ['job_need', 'job_task', 'job_arrival', 'job_class', 'subsidy'])
}

export function usePlatforms() {
  return useView<PlatformsView>('platforms', ['platform', 'platform_service'])
}
