import { useQuery } from '@tanstack/react-query'
import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf, lastDayOfMonth } from '#domain/day.ts'
import { calendar } from '#registers/calendar.ts'
import type { RowOf } from '#schema/register.ts'
import { api } from '../api.ts'
import { keys } from './queries.ts'

/** The working calendar of the zone, put together from the years on record. */
export function useCalendar(): Calendar | null {
  const { data } = useQuery({
    queryKey: [...keys.register(calendar), 'years'],
    queryFn: async ({ signal }) => {
      const { items } = await api.list(calendar, { limit: 50 }, signal)
      return joinYears(await Promise.all(items.map(({ id }) => api.get(calendar, id, signal))))
    },
    staleTime: 60 * 60_000,
  })
  return data ?? null
}

type Year = Pick<RowOf<typeof calendar>, 'year' | 'daysOff' | 'makeUpDays'>

/** Days are known until the end of the last year that follows without a gap. */
export function joinYears(years: readonly Year[]): Calendar {
  const known = [...years].sort((a, b) => a.year - b.year)
  const last = known.reduce((until, { year }) => (until === 0 || year === until + 1 ? year : until), 0)
  return {
    ...(known[0] === undefined ? {} : { knownFrom: dayOf(known[0].year, 1, 1) }),
    knownUntil: last === 0 ? ('0000-01-01' as Day) : lastDayOfMonth(last, 12), // before every day: nothing is known
    daysOff: new Set(known.flatMap(({ daysOff }) => daysOff)),
    makeUpDays: new Set(known.flatMap(({ makeUpDays }) => makeUpDays)),
  }
}
