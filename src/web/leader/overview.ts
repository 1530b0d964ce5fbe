import { useQuery } from '@tanstack/react-query'
import { addDays, type Day } from '#domain/day.ts'
import type { Overview } from '#schema/overview.ts'
import type { ParkStanding } from '#schema/park-standing.ts'
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

/** What the tiles are counted from besides the data of devices, which come without an event. */
const parkFrom = [
  ...['ticket', 'emergency', 'dispute', 'exceedance', 'monitor_station', 'service_case', 'service_rating'],
  ...['alarm', 'water_month', 'dma', 'device', 'observation', 'target'],
]

/** 园区运行 — now, and as it stood at the end of the day before the changes that the page tells of. */
export function usePark(since: Day | undefined) {
  const now = useQuery({
    queryKey: ['register', 'park'],
    queryFn: ({ signal }) => read<ParkStanding>('/api/standing/park', signal),
    meta: { from: parkFrom },
    // A wall stays open for weeks, and an hour of air is over without anybody filing anything.
    refetchInterval: 5 * 60_000,
  })
  const day = since === undefined ? null : addDays(since, -1)
  const before = useQuery({
    queryKey: ['park', day],
    queryFn: ({ signal }) => read<ParkStanding>(`/api/standing/park?asOf=${day}`, signal),
    enabled: day !== null && now.isSuccess,
  })
  return { now, before: before.data ?? null }
}
