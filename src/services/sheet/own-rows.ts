import { nameKeysOf } from '#derive/named.ts'
import { type Fault, type Filled, readRow } from '#derive/sheet-columns.ts'
import { plain } from '#domain/sheet/cells.ts'
import { kindOfRow } from '#domain/sheet/head.ts'
import { orderOf } from '#domain/sheet/order.ts'
import type { ReadRow } from '#files/read-xlsx.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'
import type { Names } from '#services/sheet/names.ts'
import type { Own, Planned, Waiting } from '#services/sheet/planned.ts'

/** Whether rows of this file may name one another: the register points at itself, and the file has the column. */
export function namesItself(register: Register, columns: readonly Filled[]): boolean {
  return columns.some(({ field }) => field.rules.target === register.name && !field.rules.isKept)
}

/** 同表引用 — the rows of a file by the names that their records will go by, and what has become of them so far. */
export class OwnRows implements Own {
  readonly waiting: Waiting[] = []
  /** Null where two rows go by the name: it says neither of them. */
  private readonly byName = new Map<string, number | null>()
  private readonly ids = new Map<number, string>()
  private readonly register: Register

  constructor(register: Register, columns: readonly Filled[], batches: Iterable<readonly ReadRow[]>) {
    this.register = register
    const keys = nameKeysOf(register)
    const named = columns.filter(({ key }) => keys.includes(key))
    for (const batch of batches)
      for (const { number, cells } of batch) {
        if (kindOfRow(cells) !== 'facts') continue
        const names = new Set(Object.values(readRow(named, cells).facts).flat().map(spelled))
        for (const name of names) this.byName.set(name, this.byName.has(name) ? null : number)
      }
  }

  has(name: string): boolean {
    return typeof this.byName.get(spelled(name)) === 'number'
  }

  /** Keeps what rows came to, so that those that name them find their records. */
  note(planned: readonly Planned[]): void {
    for (const one of planned) {
      const id = one.does === 'create' || one.does === 'change' ? one.id : undefined
      if (id !== undefined) this.ids.set(one.row.number, id)
    }
  }

  /** The rows that waited, level by level, each once the rows that it names are judged; `refuse` hears of those that can never come in. */
  *levels(names: Names, refuse: (row: ReadRow, faults: readonly Fault[]) => void): Generator<readonly ReadRow[]> {
    const byNumber = new Map(this.waiting.map((one) => [one.row.number, one]))
    const meant = ({ on }: Waiting) => on.map((name) => this.byName.get(spelled(name)) ?? 0)
    const { levels, circle } = orderOf(this.waiting.map((one) => ({ row: one.row.number, names: meant(one) })))
    for (const level of levels) {
      const waiting = level.flatMap((number) => byNumber.get(number) ?? [])
      const lost = (one: Waiting) => meant(one).find((number) => !this.ids.has(number))
      for (const one of waiting) {
        const row = lost(one)
        if (row !== undefined)
          refuse(one.row, [...one.faults, { key: null, refusal: refusal('row-names-lost', { row }) }])
        else
          for (const name of one.on)
            names.teach(this.register, name, this.ids.get(this.byName.get(spelled(name)) ?? 0) ?? '')
      }
      const ready = waiting.filter((one) => lost(one) === undefined).map(({ row }) => row)
      if (ready.length > 0) yield ready
    }
    const rows = circle.slice(0, 5).join('、')
    for (const number of circle) {
      const one = byNumber.get(number)
      if (one !== undefined)
        refuse(one.row, [
          { key: null, refusal: refusal('row-circle', { rows, rowsEn: circle.slice(0, 5).join(', ') }) },
        ])
    }
  }
}

function spelled(name: unknown): string {
  return plain(String(name))
}
