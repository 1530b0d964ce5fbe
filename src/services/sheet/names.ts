import { isFinal } from '#derive/columns.ts'
import { choosableSql, namedSql, nameKeysOf } from '#derive/named.ts'
import type { Fault, Said } from '#derive/sheet-columns.ts'
import { plain } from '#domain/sheet/cells.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Connection, run } from '#store/database.ts'

type Candidate = { readonly id: string; readonly isOpen: boolean; readonly shown: string }

/** A name that no record goes by, in a field that points at its own register: a row of the file may be meant. */
export type NameFault = Fault & { readonly unknown?: string }

/** 对名 — finds the records that cells name: by title, other name or unique number, among those that the actor may open. */
export class Names {
  private readonly found = new Map<string, Map<string, readonly Candidate[]>>()
  private readonly db: Connection
  private readonly actor: Actor

  constructor(db: Connection, actor: Actor) {
    this.db = db
    this.actor = actor
  }

  /** Looks up in one statement a register what a batch of rows names and was not looked up before. */
  async learn(register: Register, said: readonly Said[]): Promise<void> {
    const asked = new Map<string, Set<string>>()
    for (const { names } of said) {
      for (const [key, list] of Object.entries(names)) {
        const target = register.fields[key]?.rules.target ?? ''
        const known = this.found.get(target)
        const wanted = asked.get(target) ?? new Set<string>()
        asked.set(target, wanted)
        for (const name of list) if (!known?.has(name)) wanted.add(name)
      }
    }
    for (const [target, names] of asked) if (names.size > 0) await this.lookUp(getRegister(target), [...names])
  }

  /** The ids behind the names of a row, put among its facts; what is unknown or not clear is a fault of its cell. */
  resolve(register: Register, said: Said, before: Row | null): readonly NameFault[] {
    return Object.entries(said.names).flatMap(([key, list]) => {
      const field = register.fields[key]
      const faults: NameFault[] = []
      const ids: string[] = []
      for (const name of list) {
        const candidates = this.found.get(field?.rules.target ?? '')?.get(name) ?? []
        const chosen = choose(candidates, [before?.[key]].flat())
        if (chosen !== null) ids.push(chosen)
        else {
          const isUnknown = candidates.length === 0 && field?.rules.target === register.name
          const told = notClear(field?.label ?? [key, key], name, candidates)
          faults.push({ key, refusal: told, ...(isUnknown ? { unknown: name } : {}) })
        }
      }
      if (faults.length === 0) said.facts[key] = field?.kind === 'refs' ? [...new Set(ids)] : ids[0]
      return faults
    })
  }

  /** A row of the file that goes by a name which no record has. */
  teach(target: Register, name: string, id: string): void {
    this.found.get(target.name)?.set(name, [{ id, isOpen: true, shown: name }])
  }

  private async lookUp(target: Register, names: readonly string[]): Promise<void> {
    const byName = this.found.get(target.name) ?? new Map<string, readonly Candidate[]>()
    this.found.set(target.name, byName)
    const spellings = new Map(names.map((name) => [name, spellingsOf(name)]))
    const rows = await run(this.db, namedSql(target, this.actor, [...new Set([...spellings.values()].flat())]))
    const called = new Map<string, Candidate[]>()
    for (const row of rows as readonly Row[]) {
      const candidate = candidateOf(target, row)
      for (const name of new Set(nameKeysOf(target).flatMap((key) => row[key]))) {
        const list = called.get(String(name))
        if (list === undefined) called.set(String(name), [candidate])
        else list.push(candidate)
      }
    }
    for (const [name, variants] of spellings) {
      const all = variants.flatMap((variant) => called.get(variant) ?? [])
      byName.set(name, [...new Map(all.map((one) => [one.id, one])).values()])
    }
  }
}

/** Titles for drop-downs, of the registers that fields point to, where they are few enough to be chosen from. */
export async function choosable(
  db: Connection,
  actor: Actor,
  register: Register,
  most = 300,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const targets = new Set(
    Object.values(register.fields).flatMap(({ kind, rules }) =>
      kind === 'ref' && !rules.isKept && rules.target !== undefined ? [rules.target] : [],
    ),
  )
  const titles: Record<string, readonly string[]> = {}
  for (const target of targets) {
    const rows = await run(db, choosableSql(getRegister(target), actor, most))
    if (rows.length > 0 && rows.length <= most) titles[target] = rows.map(({ title }) => String(title))
  }
  return titles
}

/** As written, and with brackets, digits and letters of the other width. */
function spellingsOf(name: string): readonly string[] {
  const narrow = plain(name)
  return [...new Set([name, narrow, narrow.replaceAll('(', '（').replaceAll(')', '）'), narrow.toUpperCase()])]
}

/** What stands there already is meant, if the name may mean it; and what is still in use before what is not. */
function choose(candidates: readonly Candidate[], there: readonly unknown[]): string | null {
  const same = candidates.find(({ id }) => there.includes(id))
  if (same !== undefined) return same.id
  const open = candidates.filter(({ isOpen }) => isOpen)
  const left = open.length > 0 ? open : candidates
  return left.length === 1 ? (left[0]?.id ?? null) : null
}

function candidateOf(target: Register, row: Row): Candidate {
  const others = nameKeysOf(target)
    .filter((key) => key !== target.title && target.fields[key]?.kind === 'text')
    .flatMap((key) => (row[key] === null || row[key] === row[target.title] ? [] : [String(row[key])]))
  const title = String(row[target.title] ?? '')
  return {
    id: row.id,
    isOpen: !isFinal(target, row.state),
    shown: others.length === 0 ? title : `${title}（${others.join('，')}）`,
  }
}

function notClear([zh, en]: readonly [string, string], name: string, candidates: readonly Candidate[]) {
  const facts = { column: zh, columnEn: en, cell: name.slice(0, 40) }
  if (candidates.length === 0) return refusal('cell-no-reference', facts)
  return refusal('cell-ambiguous', {
    ...facts,
    candidates: candidates
      .map(({ shown }) => shown)
      .toSorted()
      .slice(0, 5)
      .join('、'),
  })
}
