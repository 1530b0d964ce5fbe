import { likeness } from '#domain/service/likeness.ts'
import { duty } from '#registers/duty.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { CaseAdvice } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { lookingNow, mostShown, unitNamesIn, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

const most = 3
/** From here on two texts are worth a look side by side; a person decides whether they are about one thing. */
const alike = 0.2
const same = 0.5

/** 受理建议 — whose duty it may be, how a like dispute was ruled on, and whether the firm asked before. Proposals, nothing more. */
export async function adviceFor(db: Connection, actor: Actor, id: string): Promise<CaseAdvice> {
  if (!actor.charges.includes('service')) throw refusal('not-allowed')
  const all = await visibleRows(lookingNow(db, actor), serviceCase, { newest: mostShown })
  const one = all.find((known) => known.id === id)
  if (one === undefined) throw refusal('not-found')
  const names = await unitNamesIn(db, actor.zone)
  const text = `${one.title}${one.words}`
  const others = all
    .filter((known) => known.id !== id)
    .map((known) => ({ known, share: likeness(text, `${known.title}${known.words}`) }))
    .toSorted((a, b) => b.share - a.share)
  const duties = (await visibleRows(lookingNow(db, actor), duty, { where: () => "t.state = 'valid'" })).filter(
    ({ words }) => words.some((word) => text.includes(word)),
  )
  return {
    duties: duties.slice(0, most).map(({ unit, matter }) => ({ unit, matter, unitName: names.get(unit) ?? '' })),
    precedents: others.flatMap(({ known, share }) =>
      known.ruling !== null && known.ruledOn !== null && share >= alike
        ? [
            {
              ...pick(known),
              unitName: names.get(known.lead ?? '') ?? '',
              ruling: known.ruling,
              ruledOn: known.ruledOn,
            },
          ]
        : [],
    ),
    repeats: others
      .filter(({ known, share }) => known.enterprise === one.enterprise && share >= same)
      .slice(0, most)
      .flatMap(({ known }) =>
        known.askedOn === null ? [] : [{ ...pick(known), askedOn: known.askedOn, state: known.state }],
      ),
  }
}

function pick({ id, title }: { readonly id: string; readonly title: string }) {
  return { id, title }
}
