import { useQuery } from '@tanstack/react-query'
import type { ReportClock } from '#domain/safety/report-clocks.ts'
import type {
  CatalogueLine,
  DisputeDesk,
  EmergencyBoard,
  HazardBoard,
  StatementDesk,
  StatementFigure,
  TicketDesk,
} from '#schema/ticket-views.ts'
import { queryOf, read } from '../api.ts'

/** Clocks in hours move while a page stands open. */
const eachMinute = 60_000

/** `from`: the registers from which a view is worked out; a change of one asks again. */
function useView<T>(
  key: readonly string[],
  path: string,
  from: readonly string[],
  { isRunning = false, isAsked = true }: { readonly isRunning?: boolean; readonly isAsked?: boolean } = {},
) {
  return useQuery({
    queryKey: ['register', 'tickets', ...key],
    queryFn: ({ signal }) => read<T>(path, signal),
    meta: { from },
    enabled: isAsked,
    ...(isRunning ? { refetchInterval: eachMinute } : {}),
  })
}

export function useTicketDesk() {
  return useView<TicketDesk>(['desk'], '/api/tickets/desk', ['ticket', 'ticket-kind'])
}

export function useCatalogue() {
  return useView<readonly CatalogueLine[]>(['catalogue'], '/api/tickets/catalogue', ['ticket-kind'])
}

export function useDisputeDesk() {
  return useView<DisputeDesk>(['disputes'], '/api/disputes/desk', ['dispute'])
}

/** Off where nobody signs, such as on the desk of an officer. */
export function useStatementDesk(isAsked = true) {
  return useView<StatementDesk>(['statements'], '/api/statements/desk', ['statement', 'dispute', 'ticket'], { isAsked })
}

export function useStatementFigures(id: string) {
  return useView<readonly StatementFigure[]>(['statement', id], `/api/statement/${id}/figures`, ['statement'])
}

export function useEmergencyBoard() {
  return useView<EmergencyBoard>(['emergencies'], '/api/emergencies/board', ['emergency', 'emergency-plan'], {
    isRunning: true,
  })
}

export function useEmergencyClocks(id: string) {
  return useView<readonly ReportClock[]>(['clocks', id], `/api/emergency/${id}/clocks`, ['emergency'], {
    isRunning: true,
  })
}

export function useHazardBoard(year: number) {
  return useView<HazardBoard>(['hazards', String(year)], `/api/hazards/board${queryOf({ year })}`, ['ticket'])
}
