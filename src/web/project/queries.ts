import { useQuery } from '@tanstack/react-query'
import type { FundBoard, ProjectBoard } from '#schema/project-views.ts'
import { read } from '../api.ts'

export function useProjectBoard() {
  return useQuery({
    queryKey: ['register', 'project', 'board'],
    queryFn: ({ signal }) => read<ProjectBoard>('/api/projects/board', signal),
    meta: {
      from: ['project', 'project-plan', 'project-month', 'milestone', 'dispatch-issue', 'enterprise', 'contract'],
    },
  })
}

export function useFundBoard() {
  return useQuery({
    queryKey: ['register', 'fund-application', 'board'],
    queryFn: ({ signal }) => read<FundBoard>('/api/funds', signal),
    meta: { from: ['fund-application', 'fund-window'] },
  })
}
