import { useQuery } from '@tanstack/react-query'
import type { EcologyView } from '#schema/ecology-views.ts'
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
