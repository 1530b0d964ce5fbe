import { differencesOf, type Listed } from '#domain/rural/compare.ts'
import { type Cell, readFlag, readNumber, readText } from '#domain/sheet/cells.ts'
import { findHead, type Head, kindOfRow } from '#domain/sheet/head.ts'
import type { RowLines } from '#files/row-lines.ts'
import { batchesOf } from '#files/rows-in-child.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { refusal } from '#schema/messages.ts'
import type { Comparison } from '#schema/rural-views.ts'
import type { Looking } from '#services/visible.ts'
import { visibleRows } from '#services/visible.ts'

/** Headings as the list of the national system has them. */
const wanted = [
  { key: 'number', label: ['户编号', 'Household number'] },
  { key: 'head', label: ['户主姓名', 'Head'] },
  { key: 'head', label: ['户主', 'Name of the head'] },
  { key: 'kind', label: ['监测对象类别', 'Kind'] },
  { key: 'kind', label: ['监测类别', 'Kind watched'] },
  { key: 'members', label: ['家庭人口数', 'Members'] },
  { key: 'members', label: ['家庭人口', 'Persons'] },
  { key: 'isGone', label: ['风险是否已消除', 'Risk gone'] },
] as const

/** 与全国系统比对 — the national list is read, laid beside what this person may see, and forgotten. */
export async function compareWith(looking: Looking, read: RowLines): Promise<Comparison> {
  const national = listedIn(read)
  const rows = await visibleRows(looking, watchedHousehold)
  const own = rows.filter(({ state }) => state === 'watched' || state === 'exited')
  const ids = new Map(rows.map(({ id, number }) => [number, id]))
  const here = own.map(
    ({ number, head, kind, members, state }): Listed => ({
      ...{ number, head, members, isGone: state === 'exited' },
      kind: kindName(kind),
    }),
  )
  const differences = differencesOf(national, here).map((one) => ({
    ...{ id: ids.get(one.number) ?? null, number: one.number, head: one.head, what: one.what },
    there: 'there' in one ? one.there : '',
    here: 'here' in one ? one.here : '',
  }))
  return { there: national.length, here: here.length, differences }
}

function kindName(kind: string): string {
  return watchedHousehold.fields.kind.rules.options?.[kind]?.[0] ?? kind
}

function listedIn(read: RowLines): readonly Listed[] {
  let head: Head | null = null
  const listed: Listed[] = []
  for (const batch of batchesOf(read, 512)) {
    let rows = batch
    if (head === null) {
      head = findHead(
        batch.map(({ cells }) => cells),
        wanted,
      )
      if (head === null || !head.columns.some(({ key }) => key === 'number')) throw refusal('sheet-no-head')
      rows = batch.slice(head.rows)
    }
    for (const { cells } of rows) {
      const one = kindOfRow(cells) === 'facts' ? oneIn(head, cells) : null
      if (one !== null) listed.push(one)
    }
  }
  if (head === null) throw refusal('sheet-empty')
  return listed
}

function oneIn(head: Head, cells: readonly Cell[]): Listed | null {
  const at = (key: string): Cell => cells[head.columns.find((one) => one.key === key)?.index ?? -1] ?? null
  const number = readText(at('number'))
  if (number === '') return null
  return {
    ...{ number, head: readText(at('head')), kind: readText(at('kind')) || null },
    members: at('members') === null ? null : readNumber(at('members'), '人'),
    isGone: at('isGone') === null ? null : readFlag(at('isGone')),
  }
}
