import { useQuery } from '@tanstack/react-query'
import { meetingSeries } from '#registers/meeting-series.ts'
import { unit } from '#registers/unit.ts'
import type {
  DispatchIndex,
  DispatchView,
  DrawView,
  PackView,
  RoomView,
  SaidDidLine,
  YearCount,
} from '#schema/meeting-views.ts'
import { queryOf, read } from '../api.ts'
import { useLines } from '../data/queries.ts'

/** The registers from whose facts the views of meetings are computed: a change of one asks again. */
const from = [
  'meeting',
  'agenda_item',
  'decision',
  'explanation',
  'commitment',
  'dispatch_issue',
  'task',
  'report',
  'extension',
  'milestone',
]

function useView<T>(key: readonly string[], path: string, isEnabled = true) {
  return useQuery({
    queryKey: ['register', 'meeting', ...key],
    queryFn: ({ signal }) => read<T>(path, signal),
    meta: { from },
    enabled: isEnabled,
  })
}

export function useRoom(id: string) {
  return useView<RoomView>(['room', id], `/api/meeting/${id}/room`)
}

export function useDraw(id: string, isEnabled: boolean) {
  return useView<DrawView>(['draw', id], `/api/meeting/${id}/draw`, isEnabled)
}

export function usePack(id: string) {
  return useView<PackView>(['pack', id], `/api/explanation/${id}/pack`)
}

export function useSaidDid() {
  return useView<readonly SaidDidLine[]>(['said-did'], '/api/commitment/said-did')
}

export function useDispatchIndex() {
  return useView<DispatchIndex>(['dispatch'], '/api/dispatch')
}

export function useDispatch(about: string) {
  return useView<DispatchView>(['dispatch', about], `/api/dispatch${queryOf({ about })}`)
}

export function useYearCounts(year: number) {
  return useView<readonly YearCount[]>(['year', String(year)], `/api/meeting/year${queryOf({ year })}`)
}

/** Units and series by their names, so that a typed line can be read. */
export function useNamed() {
  const units = useLines(unit, { limit: 200, state: 'active' })
  const series = useLines(meetingSeries, { limit: 100, state: 'active' })
  return {
    units: (units.data?.items ?? []).map(({ id, shortName, name }) => ({
      id,
      label: shortName ?? '',
      names: [shortName ?? '', name ?? ''],
    })),
    series: (series.data?.items ?? []).map(({ id, name }) => ({ id, label: name ?? '', names: [name ?? ''] })),
  }
}
