import { timingSafeEqual } from 'node:crypto'
import type { Day } from '#domain/day.ts'
import { effectOf } from '#domain/idea/judging.ts'
import { idea } from '#registers/people/idea.ts'
import { refusal } from '#schema/messages.ts'
import type { FollowedIdea, OpenCall, PublicIdea } from '#schema/public-views.ts'
import type { Context } from '#services/context.ts'
import { sumOf } from '#services/idea/author.ts'
import type { Idea } from '#services/idea/campaigns.ts'
import { secretSum } from '#services/idea/submit.ts'
import { unitNamesIn } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

/** 凭回执查询 — what the author is told, to whoever has the receipt and its word; a wrong word and an unknown receipt sound alike. */
export async function followIdea(
  context: Pick<Context, 'db' | 'actor'>,
  number: string,
  word: string,
): Promise<FollowedIdea> {
  const { db, actor } = context
  const [row] = await rowsWhere(db, idea, actor.zone, 'number', [number.trim().toUpperCase()])
  const given = Buffer.from(secretSum(context, word))
  const kept = Buffer.from(
    String(row?.secret ?? '')
      .padEnd(given.length)
      .slice(0, given.length),
  )
  if (row === undefined || !timingSafeEqual(given, kept)) throw refusal('receipt-unknown')
  return followed(row as unknown as Idea, await unitNamesIn(db, actor.zone)) // a row of this register
}

/** Ideas of a person of the house, for that person alone. */
export async function ownIdeas(db: Connection, zone: string, person: string | null): Promise<readonly FollowedIdea[]> {
  if (person === null) return []
  const rows = await rowsWhere(db, idea, zone, 'authorSum', [sumOf(db, zone, person)])
  const names = await unitNamesIn(db, zone)
  return (rows as unknown as readonly Idea[]).map((one) => followed(one, names)) // rows of this register
}

/** 征集与公示 — the calls that are open and the ideas that are public, by the fields that may leave the house. */
export async function openCalls(db: Connection, zone: string, today: Day): Promise<readonly OpenCall[]> {
  return db.query(
    `select c.id, c.name, c.question, u.name as unit, c.opens_on as "opensOn", c.closes_on as "closesOn" from idea_campaign c
      left join unit u on u.zone_id = c.zone_id and u.id = c.unit
      where c.zone_id = $1 and c.state = 'open' and c.opens_on <= $2::date and c.closes_on >= $2::date
      order by c.closes_on`,
    [zone, today],
  )
}

const shown = ['published', 'adopted', 'carried', 'measured']

export async function publicIdeas(db: Connection, zone: string): Promise<readonly PublicIdea[]> {
  const rows = (await rowsWhere(db, idea, zone, 'state', shown)) as unknown as readonly Idea[] // rows of this register
  const names = await unitNamesIn(db, zone)
  return rows
    .toSorted((a, b) => String(b.publishedOn).localeCompare(String(a.publishedOn)))
    .slice(0, 200)
    .map((one) => ({
      ...{ number: one.number ?? '', title: one.title, problem: one.problem, measures: one.measures },
      ...{ namedAs: one.namedAs, state: one.state, publishedOn: one.publishedOn, publishedUntil: one.publishedUntil },
      ...carriedOf(one, names),
    }))
}

function followed(one: Idea, names: ReadonlyMap<string, string>): FollowedIdea {
  return {
    ...{ number: one.number ?? '', title: one.title, state: one.state, receivedOn: one.receivedOn },
    ...{ answers: one.answers ?? [], publishedUntil: one.publishedUntil, score: one.score },
    ...carriedOf(one, names),
  }
}

function carriedOf(one: Idea, names: ReadonlyMap<string, string>) {
  return {
    lead: one.lead === null ? null : (names.get(one.lead) ?? null),
    ...{ due: one.due, measure: one.measure, expected: one.expected, actual: one.actual, effect: one.effect },
    outcome: one.expected === null || one.actual === null ? null : effectOf(one.expected, one.actual),
  }
}
