import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/day.ts'
import type { LayOutPreview, LayOutRequest, ScheduleView, SupposeAnswer, SupposeRequest } from '#schema/schedule.ts'
import { queryOf, read, write } from '../api.ts'

export type Asked = { readonly plan?: string | undefined; readonly unit?: string | undefined }

/** The schedules that this person may see; asked again whenever a record changes. */
export function useSchedule(asked: Asked, isEnabled = true) {
  return useQuery({
    queryKey: ['register', 'schedule', asked],
    queryFn: ({ signal }) => read<ScheduleView>(`/api/schedule${queryOf(asked)}`, signal),
    enabled: isEnabled,
  })
}

export function suppose(request: SupposeRequest): Promise<SupposeAnswer> {
  return write('POST', '/api/schedule/suppose', request)
}

/** `project` or `work-item`, and its id. */
export type Parent = { readonly path: 'project' | 'work-item'; readonly id: string }

/** A request to lay out while it is being made: the end may still be missing. */
export type Asking = Partial<Omit<LayOutRequest, 'due'>> & { readonly due?: Day | undefined }

export function previewLayOut({ path, id }: Parent, request: LayOutRequest): Promise<LayOutPreview> {
  return write('POST', `/api/${path}/${id}/lay-out/preview`, request)
}

export function layOut({ path, id }: Parent, request: LayOutRequest): Promise<{ readonly edition: number }> {
  return write('POST', `/api/${path}/${id}/lay-out`, request)
}
