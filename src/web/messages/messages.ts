import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import type { Inbox } from '#schema/message-view.ts'
import { read, write } from '../api.ts'

const key = ['messages'] as const

/** The registers that tell anybody: a change of one of them may have brought a message. */
const telling = registers.filter(({ lifecycle }) => lifecycle.tells !== undefined).map(({ name }) => pathOf(name))

export function useInbox() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Inbox>('/api/messages', signal),
    meta: { from: telling },
  })
}

/** Marks one message, or all up to one, as read. */
export function useMarkRead(): (mark: { readonly upTo: number } | { readonly seq: number }) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (mark) => {
      await write<void>('POST', '/api/messages/read', mark)
      await client.invalidateQueries({ queryKey: key })
    },
    [client],
  )
}
