import { send } from '../api.ts'
import { newKey } from '../data/new-key.ts'
import { asProblem } from '../problem.ts'

/** What a cadre wrote on the phone: kept until the server says that it has it. */
export type Entry = {
  /** The once-key: sent twice it makes one record. */
  readonly key: string
  /** Whose entry it is; another account on the same phone does not send it. */
  readonly account: string
  /** The path of the register, such as `village-visit`. */
  readonly path: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly title: string
  readonly writtenAt: number
  /** Why the server does not take it, in both languages; the cadre mends or drops it. */
  readonly refused: readonly [string, string] | null
}

/** Keeps what was written, and sends it when it can. */
export type Write = (entry: Pick<Entry, 'path' | 'facts' | 'title'>) => Promise<void>

/** 待发 — entries stand in the database of the browser, so that neither a closed page nor an empty battery loses one. */
export async function put(entry: Omit<Entry, 'key' | 'writtenAt' | 'refused'>): Promise<void> {
  await inStore('readwrite', (store) => store.put({ ...entry, key: newKey(), writtenAt: Date.now(), refused: null }))
}

export async function drop(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key))
}

export async function waiting(account: string): Promise<readonly Entry[]> {
  const all = await inStore<Entry[]>('readonly', (store) => store.getAll())
  return all.filter((one) => one.account === account).sort((a, b) => a.writtenAt - b.writtenAt)
}

let sending: Promise<number> | null = null

/** Sends what waits, the oldest first; answers how many went. Stops where the server cannot be reached, and begins anew later. */
export function sendAll(account: string): Promise<number> {
  sending ??= sendEach(account).finally(() => {
    sending = null
  })
  return sending
}

async function sendEach(account: string): Promise<number> {
  let sent = 0
  for (const entry of await waiting(account)) {
    if (entry.refused !== null) continue
    const told = await sendOne(entry)
    if (told === 'later') break
    if (told === 'sent') sent += 1
  }
  return sent
}

async function sendOne(entry: Entry): Promise<'sent' | 'refused' | 'later'> {
  try {
    await send(`/api/${entry.path}`, {
      method: 'POST',
      body: JSON.stringify(entry.facts),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': entry.key },
    })
  } catch (error) {
    const { status, text } = asProblem(error)
    // No network, a server that is busy, a session that ended: nothing is wrong with the entry.
    if (status === 0 || status === 401 || status === 429 || status >= 500) return 'later'
    await inStore('readwrite', (store) => store.put({ ...entry, refused: text }))
    return 'refused'
  }
  await drop(entry.key)
  return 'sent'
}

const name = 'gaoxin-village'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('entry', { keyPath: 'key' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** One act on the store, done when it is on the disk. */
async function inStore<T = unknown>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('entry', mode, { durability: 'strict' })
      const asked = act(transaction.objectStore('entry'))
      transaction.oncomplete = () => resolve(asked.result as T) // what the act asks for
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    db.close()
  }
}
