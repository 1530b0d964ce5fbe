import type { Paper } from '#domain/paper/paper.ts'
import { type NamedPerson, personsNamed } from '#domain/paper/persons.ts'
import { secrecyMarkIn } from '#domain/paper/secrecy.ts'
import { document } from '#registers/document.ts'
import { person } from '#registers/person.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { allRows, findRow } from '#store/records.ts'

/** 涉密不上网 — a document that carries a mark of secrecy is refused before anything of it is kept. */
export async function refuseSecret(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertNotSecret([row.name, row.words].filter((text): text is string => typeof text === 'string'))
  return facts
}

export function assertNotSecret(texts: readonly string[]): void {
  for (const text of texts) {
    const mark = secrecyMarkIn(text)
    if (mark !== null) throw refusal('secret-document', { mark })
  }
}

/** Refuses a paper that names a person of the register whom the signed document given as its basis does not name. */
export async function assertNamesNobody(context: Context, tree: Paper, basis: string | null): Promise<void> {
  const { db, actor } = context
  const names = (await allRows(db, person, actor.zone)).map(({ name }) => String(name))
  const signed = basis === null ? null : await findRow(db, document, actor.zone, basis)
  const named = personsNamed(tree, names).filter(({ name }) => !String(signed?.words ?? '').includes(name))
  if (named.length > 0) throw refusal('paper-names-person', { places: named.map(placeOf).join('；') })
}

function placeOf({ where, words }: NamedPerson): string {
  return `${where}“${words}”`
}
