import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { post } from '#registers/post.ts'
import { unit } from '#registers/unit.ts'
import { api } from '../api.ts'
import { keys } from '../data/queries.ts'

const params = { limit: 200 }

/** Names of units and posts by id, for values that a record does not carry yet: drafts and differences. */
export function useNames(): (id: string) => string {
  const units = useQuery({
    queryKey: [...keys.list(unit, params), 'names'],
    queryFn: () => api.list(unit, params),
    staleTime: 300_000,
  })
  const posts = useQuery({
    queryKey: [...keys.list(post, params), 'names'],
    queryFn: () => api.list(post, params),
    staleTime: 300_000,
  })
  const names = useMemo(() => {
    const known = new Map<string, string>()
    for (const row of units.data?.items ?? []) known.set(row.id, row.shortName ?? '')
    for (const row of posts.data?.items ?? []) known.set(row.id, row.name ?? '')
    return known
  }, [units.data, posts.data])
  return useCallback((id) => names.get(id) || id, [names])
}
