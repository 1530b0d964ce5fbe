import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { pathOf } from '#derive/names.ts'
import { isRecord } from '../problem.ts'
import { openLine } from './line-of-events.ts'

/** Listens for what changed and asks again for it; changes that come together are asked for together. */
export function useLive(): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      timer = undefined
      for (const register of waiting)
        void client.invalidateQueries({ predicate: (query) => comesFrom(query, register) })
      waiting.clear()
    }
    const lose = () => setLive(false)
    const close = openLine('/api/changes', {
      onOpen: () => setLive(true),
      onLost: lose,
      onMessage: (data) => {
        const change: unknown = JSON.parse(data)
        if (!isRecord(change) || typeof change.register !== 'string') return
        waiting.add(change.register)
        timer ??= setTimeout(ask, 400)
      },
    })
    window.addEventListener('offline', lose)
    return () => {
      window.removeEventListener('offline', lose)
      clearTimeout(timer)
      close()
    }
  }, [client])
  return isLive
}

/** A query of one register says so by its key; one that is put together from several names them in its meta. */
function comesFrom({ queryKey, meta }: Query, register: string): boolean {
  if (queryKey[0] === 'register' && queryKey[1] === register) return true
  // Told by path; whether a page names its registers by name or by path is all one.
  return Array.isArray(meta?.from) && meta.from.some((name) => pathOf(String(name)) === register)
}
