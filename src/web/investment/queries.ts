import { useQuery } from '@tanstack/react-query'
import type { ChainLink, InvestmentBoard } from '#schema/investment-views.ts'
import { read } from '../api.ts'

/** The registers from whose facts these views are computed: a change of one asks again. */
const from = [
  ...['investment_task', 'investment_rule', 'lead', 'lead_claim', 'visit', 'gate_review', 'contract', 'promise'],
  ...['paid_in', 'recognition', 'month_close', 'project', 'enterprise'],
]

function useView<T>(key: readonly string[], path: string) {
  return useQuery({
    queryKey: ['register', 'investment', ...key],
    queryFn: ({ signal }) => read<T>(path, signal),
    meta: { from },
  })
}

export function useBoard() {
  return useView<InvestmentBoard>(['board'], '/api/investment/board')
}

export function useChain(id: string) {
  return useView<readonly ChainLink[]>(['chain', id], `/api/lead/${id}/chain`)
}
