import { useQuery } from '@tanstack/react-query'
import type { EnterpriseView, GrowthView, QuickReport } from '#schema/enterprise-views.ts'
import { queryOf, read } from '../api.ts'

/** The registers from whose facts the views are worked out: a change of one asks again. */
const from = [
  ...(['enterprise', 'enterprise_month', 'certificate', 'growth_criterion', 'cultivation'] as const),
  ...(['saving', 'saving_policy', 'per_mu_sheet'] as const),
]

export function useEnterpriseView(id: string) {
  return useQuery({
    queryKey: ['register', 'enterprise', 'view', id],
    queryFn: ({ signal }) => read<EnterpriseView>(`/api/enterprise/${id}/view`, signal),
    meta: { from },
  })
}

export function useGrowth() {
  return useQuery({
    queryKey: ['register', 'enterprise', 'growth'],
    queryFn: ({ signal }) => read<GrowthView>('/api/growth', signal),
    meta: { from },
  })
}

export function useQuickReport(id: string, period: string) {
  return useQuery({
    queryKey: ['register', 'enterprise', 'quick', id, period],
    queryFn: ({ signal }) => read<QuickReport>(`/api/enterprise/${id}/quick-report${queryOf({ period })}`, signal),
    meta: { from },
  })
}
