import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'
import { pathOf } from '#derive/names.ts'
import type { AnyRegister } from '#schema/register.ts'
import { api, type Me, type Params, type ServedRow } from '../api.ts'
import { Problem } from '../problem.ts'

/** The cache of what the server said. A refusal is an answer and is not asked again. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // A session that ended meanwhile brings the sign-in page back, whatever was being read.
      onError: (error) => {
        if (error instanceof Problem && error.code === 'sign-in-needed') client.setQueryData(keys.me, null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (count, error) => !(error instanceof Problem && error.status > 0) && count < 2,
        refetchOnWindowFocus: true,
      },
    },
  })
  return client
}

export const keys = {
  me: ['me'] as const,
  register: (register: AnyRegister) => ['register', pathOf(register.name)] as const,
  list: (register: AnyRegister, params: Params) => ['register', pathOf(register.name), 'list', params] as const,
  count: (register: AnyRegister, params: Params) => ['register', pathOf(register.name), 'count', params] as const,
  record: (register: AnyRegister, id: string) => ['register', pathOf(register.name), 'record', id] as const,
  history: (register: AnyRegister, id: string) => ['register', pathOf(register.name), 'history', id] as const,
}

/** Who is signed in; null when nobody is. */
export function useMeQuery() {
  return useQuery({
    queryKey: keys.me,
    queryFn: async (): Promise<Me | null> => {
      try {
        return await api.me()
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null
        throw error
      }
    },
    staleTime: 60_000,
    // The page of a village opens without a network: its worker answers for the server.
    networkMode: location.pathname === '/village' ? 'always' : 'online',
  })
}

/** The door hands down whom it let in: a page never reads a session that ended before the door has closed. */
export const SignedIn = createContext<Me | null>(null)

/** Who is signed in, on pages that only a signed-in person sees. */
export function useMe(): Me {
  const me = useContext(SignedIn)
  if (me === null) throw new Error('Nobody is signed in')
  return me
}

export function useRecord<R extends AnyRegister>(register: R, id: string) {
  return useQuery({ queryKey: keys.record(register, id), queryFn: ({ signal }) => api.get(register, id, signal) })
}

export function useHistory(register: AnyRegister, id: string) {
  return useQuery({ queryKey: keys.history(register, id), queryFn: ({ signal }) => api.history(register, id, signal) })
}

/** A list page by page; asking for more continues where the last page ended. */
export function usePages<R extends AnyRegister>(register: R, params: Params, isEnabled = true) {
  return useInfiniteQuery({
    queryKey: keys.list(register, params),
    queryFn: ({ pageParam, signal }) => api.list(register, { ...params, after: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null, // the first page has no cursor
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  })
}

/** The first lines of a list. */
export function useLines<R extends AnyRegister>(register: R, params: Params, isEnabled = true) {
  return useQuery({
    queryKey: [...keys.list(register, params), 'first'],
    queryFn: ({ signal }) => api.list(register, params, signal),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  })
}

export function useCounts(register: AnyRegister, params: Params, isEnabled = true) {
  return useQuery({
    queryKey: keys.count(register, params),
    queryFn: ({ signal }) => api.count(register, params, signal),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  })
}

/** Puts a changed record into the cache and asks again for what may depend on it. */
export function useRefresh(): (register: AnyRegister, row?: ServedRow) => void {
  const client = useQueryClient()
  return useCallback(
    (register, row) => {
      if (row !== undefined) client.setQueryData(keys.record(register, row.id), row)
      void client.invalidateQueries({ queryKey: ['register'] })
    },
    [client],
  )
}

/** Whether this person may enter a register at all. */
export function mayEnter(me: Me, register: AnyRegister): boolean {
  return me.registers[pathOf(register.name)] !== undefined
}

export function mayCreate(me: Me, register: AnyRegister): boolean {
  return me.registers[pathOf(register.name)]?.mayCreate === true
}

/** Whether rows of a sheet might be the person's to bring, new or edited. */
export function mayBring(me: Me, register: AnyRegister): boolean {
  return me.registers[pathOf(register.name)]?.mayBring === true
}
