import { useQuery } from '@tanstack/react-query'
import type { PublicAirWater } from '#schema/ecology-views.ts'
import type { PublicFacilities } from '#schema/planning-views.ts'
import type {
  FollowedIdea,
  FollowedReport,
  PublicFront,
  PublicMap,
  PublicPromise,
  ReportKind,
} from '#schema/public-views.ts'
import { queryOf, read, send, write } from '../api.ts'

/** Where several zones live on one server, the address of the page names the one it is of. */
const zone = new URLSearchParams(window.location.search).get('zone') ?? undefined

function at(path: string): string {
  return `/api/public${path}${queryOf({ zone })}`
}

function useView<T>(key: string, path: string) {
  return useQuery({ queryKey: ['public', key], queryFn: ({ signal }) => read<T>(at(path), signal) })
}

export const useFront = () => useView<PublicFront>('front', '')
export const usePromises = () => useView<readonly PublicPromise[]>('promises', '/promises')
export const useKinds = () => useView<readonly ReportKind[]>('kinds', '/report-kinds')
export const usePublicMap = () => useView<PublicMap>('map', '/map')
export const useAirWater = () => useView<PublicAirWater>('air', '/air-water')

export const useFacilities = () => useView<PublicFacilities>('facilities', '/facilities')

export type Receipt = { readonly number: string; readonly secret: string }

export function sendIdea(facts: Readonly<Record<string, unknown>>): Promise<Receipt> {
  return write('POST', at('/idea'), facts)
}

export function sendReport(form: FormData): Promise<Receipt> {
  return send(at('/report'), { method: 'POST', body: form })
}

export function followIdea(number: string, secret: string): Promise<FollowedIdea> {
  return write('POST', at('/idea/follow'), { number, secret })
}

export function followReport(secret: string): Promise<FollowedReport> {
  return write('POST', at('/report/follow'), { secret })
}

export function rateReport(secret: string, says: string, stars: string): Promise<{ readonly ratedOn: string }> {
  return write('POST', at('/report/rate'), { secret, says, stars })
}
