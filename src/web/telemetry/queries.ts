import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeviceView, ParkView } from '#schema/telemetry-views.ts'
import { read, write } from '../api.ts'

/** Data of devices come without an event, so the pages ask again by themselves. */
const every = 60_000

export function usePark() {
  return useQuery({
    queryKey: ['register', 'park'],
    queryFn: ({ signal }) => read<ParkView>('/api/park', signal),
    meta: { from: ['device', 'alarm', 'product_model'] },
    refetchInterval: every,
  })
}

export function useDevice(id: string, day: string | null) {
  return useQuery({
    queryKey: ['register', 'park', 'device', id, day],
    queryFn: ({ signal }) => read<DeviceView>(`/api/park/device/${id}${day === null ? '' : `?day=${day}`}`, signal),
    meta: { from: ['device'] },
    refetchInterval: every,
  })
}

export type Replayed = { readonly messages: number; readonly stored: number; readonly quarantined: number }

/** Acts of operators: what was kept is read again, and a day is judged again. */
export function useOperating() {
  const client = useQueryClient()
  const after = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done
    await client.invalidateQueries({ queryKey: ['register', 'park'] })
    return result
  }
  return {
    replay: (body: { readonly from: string; readonly to: string; readonly sender?: string; readonly kind?: string }) =>
      after(write<Replayed>('POST', '/api/park/replay', body)),
    judge: (day: string) => after(write<{ readonly raised: number }>('POST', '/api/park/judge', { day })),
  }
}
