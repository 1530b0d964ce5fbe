import { useQuery } from '@tanstack/react-query'
import type { Overview } from '#schema/overview.ts'
import { read } from '../api.ts'

/** Whatever is filed in one of these registers may change the page. */
const from = [
  'task',
  'work-item',
  'milestone',
  'report',
  'target',
  'target-share',
  'observation',
  'project',
  'lamp-change',
  'rule-set',
  'extension',
  'objection',
]

/** 一页 — one answer for all of it, so that its numbers speak of the same moment. */
export function useOverview() {
  return useQuery({
    queryKey: ['register', 'overview'],
    queryFn: ({ signal }) => read<Overview>('/api/standing/overview', signal),
    meta: { from },
  })
}
