import type { Connection, Database } from '#store/database.ts'

/**
 * 一张桌 — whoever makes data of a zone's messages, reads them again or sums them up sits at its one desk: several servers take turns,
 * in the order in which they asked. So the last reading of a device is never judged while another server writes it, and a day that is
 * summed up has no row under way.
 */
export function atDesk<T>(db: Database, zone: string, work: (tx: Connection) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await sitDown(tx, zone)
    return work(tx)
  })
}

/** The same within a transaction, until it ends. */
export async function sitDown(tx: Connection, zone: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4714))', [zone])
}

/** The place of one batch in the order of all. */
type Place = { readonly isFree: Promise<unknown>; readonly leave: () => void }

type Taken<Work> = { readonly work: Work; readonly devices: ReadonlySet<string> | null }

export type Sequence = {
  /** Takes a batch after all that were asked for before; the place is free once no earlier batch with a device in common is under way. */
  readonly enter: <Work>(take: () => Promise<Taken<Work>>) => Promise<{ readonly work: Work; readonly place: Place }>
}

/** 次序 — lets batches of one desk be written side by side, but those that speak of the same device one after the other. */
export function newSequence(): Sequence {
  let door: Promise<unknown> = Promise.resolve()
  const underWay = new Set<{ readonly devices: ReadonlySet<string> | null; readonly isOver: Promise<void> }>()
  return {
    enter: (take) => {
      const entered = door.then(async () => {
        const { work, devices } = await take()
        const earlier = [...underWay].filter((other) => haveCommon(devices, other.devices))
        let leave = () => {}
        const isOver = new Promise<void>((done) => {
          leave = done
        })
        const own = { devices, isOver }
        underWay.add(own)
        void isOver.then(() => underWay.delete(own))
        return { work, place: { isFree: Promise.all(earlier.map((one) => one.isOver)), leave } }
      })
      door = entered.catch(() => {})
      return entered
    },
  }
}

function haveCommon(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return true
  for (const one of a) if (b.has(one)) return true
  return false
}
