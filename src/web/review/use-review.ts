import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { read } from '../api.ts'
import type { Review, TargetRow, TaskRow } from './model.ts'
import { withRecords } from './model.ts'

/** The review as the server has it; changes of other officers arrive by themselves. */
export function useReview(plan: string) {
  return useQuery({
    queryKey: reviewKey(plan),
    queryFn: ({ signal }) => read<Review>(`/api/plan/${plan}/review`, signal),
    staleTime: 60_000,
    meta: { from: ['plan', 'task', 'target'] },
  })
}

/** Puts changed records on the screen at once, and asks the server soon for what follows from them. */
export function usePutRecords(plan: string) {
  const client = useQueryClient()
  return useCallback(
    (changed: readonly (TaskRow | TargetRow)[]) => {
      client.setQueryData<Review>(reviewKey(plan), (review) => review && withRecords(review, changed))
      void client.invalidateQueries({ queryKey: reviewKey(plan) })
    },
    [client, plan],
  )
}

function reviewKey(plan: string) {
  return ['review', plan] as const
}
