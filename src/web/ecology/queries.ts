import { useQuery } from '@tanstack/react-query'
import type { EcologyView, PublicAirWater } from '#schema/ecology-views.ts'
import { read } from '../api.ts'

const from = [
  ...['monitor_station', 'water_sample', 'emission_permit', 'exceedance', 'water_body'],
  ...['soil_plot', 'clean_audit', 'ticket'],
]

export function useEcology() {
  return useQuery({
    queryKey: ['register', 'ecology'],
    queryFn: ({ signal }) => read<EcologyView>('/api/ecology', signal),
    meta: { from },
  })
}

/** Asked without a session: the answer is the same for everybody. */
export function usePublicAirWater(zone: string | null) {
  const query = zone === null ? '' : `?zone=${encodeURIComponent(zone)}`
  return useQuery({
    queryKey: ['public', 'air-water', zone],
    queryFn: ({ signal }) => read<PublicAirWater>(`/api/public/air-water${query}`, signal),
    staleTime: 300_000,
  })
}
