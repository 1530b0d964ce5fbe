import { useQuery } from '@tanstack/react-query'
import type { CurvePage, DmaView, HealthLine, SignLine, WaterBoardView, WaterMonthView } from '#schema/water-views.ts'
import { read } from '../api.ts'

function useView<T>(path: string, from: readonly string[], isEnabled = true) {
  return useQuery({
    queryKey: ['register', 'water', path],
    queryFn: ({ signal }) => read<T>(`/api/water/${path}`, signal),
    meta: { from },
    enabled: isEnabled,
  })
}

export function useWaterBoard() {
  return useView<WaterBoardView>('board', ['dma', 'alarm', 'ticket'])
}

export function useDma(id: string) {
  return useView<DmaView>(`area/${id}`, ['dma', 'alarm', 'ticket'])
}

export function useSigns(id: string, isEnabled: boolean) {
  return useView<readonly SignLine[]>(`area/${id}/signs`, ['water_point'], isEnabled)
}

export function useWaterMonth(id: string) {
  return useView<WaterMonthView>(`month/${id}`, ['water_month', 'dma', 'water_point'])
}

export function useCurve(id: string) {
  return useView<CurvePage>(`curve/${id}`, ['water_point'])
}

export function useHealth() {
  return useView<readonly HealthLine[]>('health', ['device'])
}
