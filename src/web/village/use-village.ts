import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { VillageDesk } from '#schema/rural-views.ts'
import { read } from '../api.ts'
import { useMe } from '../data/queries.ts'
import { drop, type Entry, put, sendAll, waiting } from './outbox.ts'

const from = ['watched_household', 'rural_work', 'village_visit', 'ticket', 'dispute']
const key = ['register', 'village', 'desk'] as const

export function useVillageDesk() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<VillageDesk>('/api/village', signal),
    meta: { from },
    // Without a network the worker answers with what it last saw.
    networkMode: 'always',
  })
}

const every = 30_000

/** Entries that wait, and how they go: at once, when the network comes back, and every half minute while some are left. */
export function useOutbox() {
  const { account } = useMe().actor
  const client = useQueryClient()
  // Null until the phone was asked: before that nobody may say that nothing waits.
  const [entries, setEntries] = useState<readonly Entry[] | null>(null)
  const [sent, setSent] = useState(0)
  const [isOnline, setOnline] = useState(navigator.onLine)
  const look = useCallback(async () => setEntries(await waiting(account)), [account])
  const go = useCallback(async () => {
    const count = await sendAll(account)
    await look()
    if (count === 0) return
    setSent((before) => before + count)
    await client.invalidateQueries({ queryKey: key })
  }, [account, client, look])
  useEffect(() => {
    void look().then(go)
    const back = () => {
      setOnline(true)
      void go()
    }
    const away = () => setOnline(false)
    addEventListener('online', back)
    addEventListener('offline', away)
    const timer = setInterval(() => void go(), every)
    return () => {
      removeEventListener('online', back)
      removeEventListener('offline', away)
      clearInterval(timer)
    }
  }, [look, go])
  const write = async (entry: Pick<Entry, 'path' | 'facts' | 'title'>) => {
    await put({ ...entry, account })
    await look()
    void go()
  }
  const forget = async (one: string) => {
    await drop(one)
    await look()
  }
  return { entries, sent, isOnline, write, forget, go }
}

/** Lets the page open without a network, where the browser allows it: over TLS or on the machine itself. */
export function useWorker(): void {
  useEffect(() => {
    void navigator.serviceWorker?.register('/village-worker.js', { scope: '/village' }).catch(() => null)
  }, [])
}
