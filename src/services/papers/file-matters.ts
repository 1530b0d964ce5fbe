import type { Paper } from '#domain/paper/paper.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { takeNumber } from '#services/numbering.ts'
import { seriesOfKind } from '#services/papers/drawers.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { zoneOf } from '#services/papers/frame.ts'
import { fileIssued } from '#services/papers/freeze.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow } from '#services/standing/facts.ts'

type Unit = RowOf<typeof unit>

/** What an act hands over to be filed; the number is taken here only where the matter has none of its own. */
export type Official = {
  readonly kind: PaperRow['kind']
  readonly tree: Paper
  readonly number: string | null
  readonly issuedBy: 'zone' | 'office'
  /** Units that get the paper. With `isAddressed` no other unit reads it. */
  readonly units?: readonly string[]
  readonly isAddressed?: boolean
  /** Posts that alone may know the paper; null where it is not confined to a circle. */
  readonly circle?: readonly string[] | null
}

/** 归入公文 — files what an act made official and gives the id under which the matter leads to it. */
export async function fileOfficial(context: Context, official: Official): Promise<PaperRow['id']> {
  const { kind, tree, units, isAddressed, circle } = official
  const number = official.number ?? (await takeNumber(context, seriesOfKind[kind])).text
  const facts = await factsNow(context.db, context.actor.zone)
  return fileIssued(
    context,
    {
      kind,
      title: tree.title,
      asOf: context.now.today,
      issuer: issuerOf(facts, official.issuedBy),
      addressees: tree.addressees,
      copies: tree.imprint?.copies ?? null,
      units: (units ?? null) as PaperRow['units'], // ids of units, from references of the matter
      circle: (circle ?? null) as PaperRow['circle'], // ids of posts, likewise
      isAddressed: isAddressed ?? false,
      isClosed: (circle ?? null) !== null,
      number,
    },
    { tree, figures: [] },
  )
}

/** 印发单位 — the leadership for the zone; for the office the unit whose name ends the name of the office. */
function issuerOf(facts: FactBase, by: Official['issuedBy']): Unit['id'] {
  const units = facts.all(unit).filter(({ state }) => state === 'active')
  const office = zoneOf(facts).supervisionOffice
  const isOffice = ({ name, shortName }: Unit) => office.endsWith(name) || office.endsWith(shortName)
  const leadership = units.find(({ kind }) => kind === 'leadership')
  const found = (by === 'office' ? units.find(isOffice) : undefined) ?? leadership ?? units[0]
  if (found === undefined) throw new Error('A zone without units issues no papers')
  return found.id
}
