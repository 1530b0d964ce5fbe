import { pathOf } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { onAsOfDay } from './data/as-of.ts'
import { bearerHeader } from './data/bearer.ts'
import { isPresent, noteUse } from './data/presence.ts'
import { offline, problemOf } from './problem.ts'

/** Titles of what a reference points to; null for what this person may not open. */
export type Titles = string | readonly (string | null)[] | null

/** What comes with each record: titles of what it refers to, and what this person may do with it. */
export type Extras = {
  readonly names: Readonly<Record<string, Titles>>
  readonly may: readonly string[]
}

/** A record of a register known at compile time. */
export type Served<R extends AnyRegister> = RowOf<R> & Extras
/** A line of a list carries the fields of the register's list only. */
export type Line<R extends AnyRegister> = Pick<RowOf<R>, 'id' | 'state' | 'version'> & Partial<RowOf<R>> & Extras
/** A record or line of any register. */
export type ServedRow = Row & Extras

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }
export type Params = Readonly<Record<string, string | number | undefined>>

export type HistoryEntry = {
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly act: 'create' | 'change' | 'move' | 'undo'
  readonly move: string | null
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
  readonly names: Readonly<Record<string, string>>
  readonly reason: string | null
}

/** What still stands between a person and the work. */
export type Needs = 'code' | 'new-password' | 'enrol'

export type Me = {
  readonly actor: Actor
  readonly names: Readonly<Record<string, string>>
  readonly zone: {
    readonly code: string
    readonly name: string
    readonly shortName: string
    readonly issuer: string
    /** A demonstration, whose days are not those of the world. */
    readonly hasOwnClock: boolean | null
  }
  /** The day the page speaks of: today, or the past day chosen in the bar. */
  readonly today: Day
  /** What is due until this day is due soon, by the limit of the zone. */
  readonly soonUntil: Day
  readonly isPast: boolean
  /** Without use for so long, the session ends. */
  readonly idleMinutes: number
  readonly needs: Needs | null
  /** Only the registers that this person might read, by their path (`work-item`). */
  readonly registers: Readonly<Record<string, { readonly mayCreate: boolean; readonly mayBring: boolean }>>
}

export type Found = { readonly register: string; readonly id: string; readonly title: string }
export type StoredFile = { readonly id: string; readonly name: string; readonly bytes: number; readonly sha256: string }
type Facts = Readonly<Record<string, unknown>>

/** The one client of the server; every register answers to the same calls. */
export const api = {
  me: () => read<Me>('/api/me'),
  search: (words: string) => read<readonly Found[]>(`/api/search${queryOf({ q: words })}`),

  list: <R extends AnyRegister>(register: R, params: Params = {}, signal?: AbortSignal) =>
    read<Page<Line<R>>>(`${at(register)}${queryOf(params)}`, signal),
  /** The first pages of several lists at once, in the order in which they were asked for. */
  lists: (asked: readonly { readonly register: AnyRegister; readonly params: Params }[], signal?: AbortSignal) =>
    read<readonly Page<ServedRow>[]>(
      `/api/lists?${new URLSearchParams(
        asked.map(({ register, params }): [string, string] => ['of', `${pathOf(register.name)}${queryOf(params)}`]),
      ).toString()}`,
      signal,
    ),
  count: (register: AnyRegister, params: Params = {}, signal?: AbortSignal) =>
    read<Readonly<Record<string, number>>>(`${at(register)}/count${queryOf(params)}`, signal),
  get: <R extends AnyRegister>(register: R, id: string, signal?: AbortSignal) =>
    read<Served<R>>(`${at(register)}/${id}`, signal),
  history: (register: AnyRegister, id: string, signal?: AbortSignal) =>
    read<readonly HistoryEntry[]>(`${at(register)}/${id}/history`, signal),

  /** The once-key makes a repeated click or a lost answer harmless. */
  create: <R extends AnyRegister>(register: R, facts: Facts, onceKey: string) =>
    write<Served<R>>('POST', at(register), facts, { 'Idempotency-Key': onceKey }),
  change: <R extends AnyRegister>(register: R, id: string, version: number, facts: Facts) =>
    write<Served<R>>('PATCH', `${at(register)}/${id}`, facts, { 'If-Match': `"${version}"` }),
  move: <R extends AnyRegister>(register: R, id: string, move: string, given: Given = {}) =>
    write<Served<R>>('POST', `${at(register)}/${id}/${move}`, bodyOf(given), matchOf(given.version)),

  upload: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return send<StoredFile>('/api/file', { method: 'POST', body: form })
  },
}

export type Given = {
  readonly facts?: Facts
  readonly reason?: string | undefined
  readonly version?: number | undefined
}

/** Reads JSON from any address of the server. */
export function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(path, signal ? { signal } : {})
}

/** What a page was given, and whether the server itself has just answered or the browser had kept it. */
export type Kept<T> = { readonly data: T; readonly isKept: boolean }

/** Reads JSON that the worker of the browser may answer with when the server cannot be reached. */
export async function readKept<T>(path: string, signal?: AbortSignal): Promise<Kept<T>> {
  const answer = await fetchFrom(path, signal ? { signal } : {})
  // The contract test of the server holds the shape.
  return { data: (await answer.json()) as T, isKept: answer.headers.has('X-Gaoxin-Kept') }
}

/** Sends JSON to any address of the server. */
export function write<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  return send<T>(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

/** Sends anything; a refusal becomes a `Problem`. Every write carries the header that a foreign page cannot send. */
export async function send<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetchFrom(path, init)
  if (answer.status === 204) return undefined as T // such calls declare no answer
  return answer.json() as Promise<T> // the contract test of the server holds the shape
}

/** Fetches a file that the server makes, such as a sheet. */
export async function download(path: string): Promise<Blob> {
  return (await fetchFrom(path, {})).blob()
}

/** Sends a form and fetches the file that the server makes of it. */
export async function post(path: string, body: FormData): Promise<Blob> {
  return (await fetchFrom(path, { method: 'POST', body })).blob()
}

export function queryOf(params: Params): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString()}`
}

export function fileAddress(id: string): string {
  return `/api/file/${id}`
}

async function fetchFrom(path: string, init: RequestInit): Promise<Response> {
  const isAsked = init.method !== undefined || isPresent()
  if (isAsked) noteUse()
  const guard = init.method === undefined ? {} : { 'X-Gaoxin': '1' }
  const mark = isAsked ? {} : { 'X-Gaoxin-Unasked': '1' }
  const headers = { Accept: 'application/json', ...guard, ...mark, ...(await bearerHeader()), ...init.headers }
  const address = init.method === undefined ? onAsOfDay(path) : path
  const answer = await fetch(address, { credentials: 'same-origin', ...init, headers }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : offline()
  })
  if (!answer.ok) throw await problemOf(answer)
  return answer
}

function at(register: AnyRegister): string {
  return `/api/${pathOf(register.name)}`
}

function bodyOf({ facts, reason }: Given): Facts {
  return { ...(facts ? { facts } : {}), ...(reason ? { reason } : {}) }
}

function matchOf(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` }
}
