import { useQuery } from '@tanstack/react-query'
import type { LandDesk, LandMap, LandNotice } from '#schema/land-views.ts'
import { queryOf, read } from '../api.ts'

/** The registers from whose facts the views of land are computed: a change of one asks again. */
const from = ['land_batch', 'land_task', 'plot', 'household', 'grave']

export function useDesk(batch: string | undefined) {
  return useView<LandDesk>(['desk', batch ?? ''], `/api/land${queryOf({ batch })}`)
}

export function useMap(batch: string | undefined) {
  return useView<LandMap>(['map', batch ?? ''], `/api/land/map${queryOf({ batch })}`)
}

export function useNotice(batch: string) {
  return useView<LandNotice>(['notice', batch], `/api/land/${batch}/notice`)
}

function useView<T>(key: readonly string[], path: string) {
  return useQuery({
    queryKey: ['register', 'land', ...key],
    queryFn: ({ signal }) => read<T>(path, signal),
    meta: { from },
  })
}
