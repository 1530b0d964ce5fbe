import { useQuery } from '@tanstack/react-query'
import type { CaseAdvice, CaseView, OwnProjects, Portal, ServiceDesk } from '#schema/service-views.ts'
import { read } from '../api.ts'

const ofProjects = ['project', 'milestone', 'promise']
/** The registers from which these views are worked out: a change of one asks again. */
const from = [
  'service_case',
  'service_rating',
  'service_complaint',
  'service_card',
  'incident',
  'policy',
  ...ofProjects,
]

function useView<T>(key: readonly string[], path: string, isEnabled = true) {
  return useQuery({
    queryKey: ['register', 'service', ...key],
    queryFn: ({ signal }) => read<T>(path, signal),
    meta: { from },
    enabled: isEnabled,
  })
}

export function useServiceDesk() {
  return useView<ServiceDesk>(['desk'], '/api/service/desk')
}

export function usePortal() {
  return useView<Portal>(['portal'], '/api/service/portal')
}

export function useOwnProjects() {
  return useView<OwnProjects>(['own-projects'], '/api/service/own-projects')
}

export function useCaseView(id: string) {
  return useView<CaseView>(['case', id], `/api/service/case/${id}`)
}

export function useAdvice(id: string, isEnabled: boolean) {
  return useView<CaseAdvice>(['advice', id], `/api/service/case/${id}/advice`, isEnabled)
}
