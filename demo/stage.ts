import { addDays, type Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { getRegister } from '#registers/index.ts'
import { findActor } from '#services/actor.ts'
import type { Context, Facts } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { createRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'

const dayLength = 24 * 3600 * 1000

/** Lets the people of a zone act on past days, through the same services and under the same rules as in a real year. */
export class Stage {
  readonly today: Day
  private readonly db: Connection
  private readonly zone: string
  private readonly now: Moment
  private acts = 0

  constructor(db: Connection, zone: string, now: Moment) {
    this.db = db
    this.zone = zone
    this.now = now
    this.today = now.today
  }

  /** A day counted from today. */
  on(days: number): Day {
    return addDays(this.today, days)
  }

  /** The context of a person on a day; each further act comes a second later. */
  async as(login: string, days: number): Promise<Context> {
    this.acts += 1
    const past = momentOf(this.now.millisecond + days * dayLength - dayLength / 24 + this.acts * 1000)
    const [found] = await this.db.query('select id from account where zone_id = $1 and login = $2', [this.zone, login])
    const actor = found && (await findActor(this.db, this.zone, found.id, this.on(days)))
    if (!actor) throw new Error(`${login} cannot act`)
    return { db: this.db, actor, now: { ...past, today: this.on(days) }, through: 'demo', procedures }
  }

  async create(login: string, days: number, register: string, facts: Facts): Promise<string> {
    return (await createRecord(await this.as(login, days), getRegister(register), { facts })).id
  }

  async move(
    login: string,
    days: number,
    register: string,
    id: string,
    name: string,
    facts: Facts = {},
    reason?: string,
  ): Promise<void> {
    await moveRecord(await this.as(login, days), getRegister(register), id, null, name, { facts, reason })
  }

  async unit(shortName: string): Promise<string> {
    return this.find('select id from unit where zone_id = $1 and short_name = $2', shortName)
  }

  async units(shortNames: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = []
    for (const name of shortNames) ids.push(await this.unit(name))
    return ids
  }

  async post(name: string): Promise<string> {
    return this.find('select id from post where zone_id = $1 and name = $2', name)
  }

  async target(indicator: string): Promise<string> {
    return this.find('select id from target where zone_id = $1 and indicator = $2', indicator)
  }

  /** The figure of the zone for a period, as it was entered last. */
  async latest(indicator: string, period: string): Promise<number> {
    const [found] = await this.db.query(
      `select value from observation where zone_id = $1 and indicator = $2::uuid and period = $3 and scope = 'zone' order by slot desc limit 1`,
      [this.zone, indicator, period],
    )
    if (found === undefined) throw new Error(`There is no figure of ${period}`)
    return found.value
  }

  private async find(statement: string, name: string): Promise<string> {
    const [found] = await this.db.query(statement, [this.zone, name])
    if (found === undefined) throw new Error(`The zone has no ${name}`)
    return found.id
  }
}
