import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { VillageDesk } from '#schema/rural-views.ts'
import { type Kept, readKept } from '../api.ts'
import { useMe } from '../data/queries.ts'
import { drop, type Entry, put, sendAll, waiting } from './outbox.ts'

const from = ['watched_household', 'rural_work', 'village_visit', 'ticket', 'dispute']
const key = ['register', 'village', 'desk'] as const

/** Milliseconds; on the way through a valley a network often lasts no longer than half a minute. */
const every = 15_000

/** The desk of the village, from the server or as the phone kept it; asked for again every quarter of a minute until the server answers itself. */
export function useVillageDesk() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readKept<VillageDesk>('/api/village', signal),
    meta: { from },
    // Without a network the worker answers with what it last saw.
    networkMode: 'always',
    refetchInterval: ({ state }) => (isReached(state) ? false : every),
  })
}

type Answer = { readonly data: Kept<VillageDesk> | undefined; readonly error: unknown }

/** Whether the server itself answered last: what the browser believes of its network says nothing of the server. */
export function isReached({ data, error }: Answer): boolean {
  return data?.isKept === false && error === null
}

/** Entries that wait, and how they go: at once, when the network comes back, and every quarter of a minute while some are left. */
export function useOutbox() {
  const { account } = useMe().actor
  const client = useQueryClient()
  // Null until the phone was asked: before that nobody may say that nothing waits.
  const [entries, setEntries] = useState<readonly Entry[] | null>(null)
  const [sent, setSent] = useState(0)
  const look = useCallback(async () => setEntries(await waiting(account)), [account])
  const go = useCallback(async () => {
    const before = await waiting(account)
    const count = await sendAll(account)
    await look()
    setSent((all) => all + count)
    // Sent or not, the desk now says who answers.
    if (before.some(({ refused }) => refused === null)) await askAgain(client)
  }, [account, client, look])
  useEffect(() => {
    void look().then(go)
    const turn = () => void Promise.all([go(), askAgain(client)])
    addEventListener('online', turn)
    addEventListener('offline', turn)
    const timer = setInterval(() => void go(), every)
    return () => {
      removeEventListener('online', turn)
      removeEventListener('offline', turn)
      clearInterval(timer)
    }
  }, [look, go, client])
  const write = async (entry: Pick<Entry, 'path' | 'facts' | 'title'>) => {
    await put({ ...entry, account })
    await look()
    void go()
  }
  const forget = async (one: string) => {
    await drop(one)
    await look()
  }
  return { entries, sent, write, forget, go }
}

/** Lets the page open without a network, where the browser allows it: over TLS or on the machine itself. */
export function useWorker(): void {
  useEffect(() => {
    void navigator.serviceWorker?.register('/village-worker.js', { scope: '/village' }).catch(() => null)
  }, [])
}

function askAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: key })
}
