import { addDays, type Day, daysBetween, weekday } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import type { StoredFile } from '#registers/document.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { findActor } from '#services/actor.ts'
import type { Context, Facts } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { confirmList } from '#services/meeting/draw.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

const dayLength = 24 * 3600 * 1000

/** Lets the people of a zone act on past days, through the same services and under the same rules as in a real year. */
export class Stage {
  readonly today: Day
  private readonly db: Connection
  private readonly zone: string
  private readonly now: Moment
  private readonly actors = new Map<string, Actor>()
  private readonly ids = new Map<string, string>()
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
    const actor = await this.actor(login, this.on(days))
    return { db: this.db, actor, now: { ...past, today: this.on(days) }, through: 'demo', procedures }
  }

  /** Accounts, posts and units stay as they were founded while the year is played, so each is looked up once. */
  private async actor(login: string, day: Day): Promise<Actor> {
    const known = this.actors.get(`${login} ${day}`)
    if (known !== undefined) return known
    const account = await this.findOnce('select id from account where zone_id = $1 and login = $2', login)
    const actor = await findActor(this.db, this.zone, account, day)
    if (actor === null) throw new Error(`${login} cannot act`)
    this.actors.set(`${login} ${day}`, actor)
    return actor
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

  /** A file as somebody sent it on a day. */
  async file(name: string, words: string, days: number): Promise<StoredFile> {
    const past = momentOf(this.now.millisecond + days * dayLength)
    return storeFile(this.db, this.zone, past, name, Buffer.from(words))
  }

  async unit(shortName: string): Promise<string> {
    return this.findOnce('select id from unit where zone_id = $1 and short_name = $2', shortName)
  }

  /** A firm by the short name that people call it by. */
  async enterprise(shortName: string): Promise<string> {
    return this.findOnce('select id from enterprise where zone_id = $1 and short_name = $2', shortName)
  }

  async units(shortNames: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = []
    for (const name of shortNames) ids.push(await this.unit(name))
    return ids
  }

  /** Records of a register whose field has a value, the oldest first. */
  async records(register: string, field: string, value: unknown): Promise<readonly Row[]> {
    return rowsWhere(this.db, getRegister(register), this.zone, field, [value])
  }

  /** The day so many days from today, moved past a weekend. */
  workday(days: number): Day {
    const on = this.on(days)
    return weekday(on) < 5 ? on : addDays(on, 7 - weekday(on))
  }

  /** How many days from today a day lies. */
  since(day: Day): number {
    return daysBetween(this.today, day)
  }

  async change(
    login: string,
    days: number,
    register: string,
    id: string,
    version: number,
    facts: Facts,
  ): Promise<void> {
    await changeRecord(await this.as(login, days), getRegister(register), id, version, facts)
  }

  async confirmList(login: string, days: number, meeting: string): Promise<void> {
    const context = await this.as(login, days)
    await confirmList(context, meeting, context.now.today, [])
  }

  async seriesOf(name: string): Promise<{ readonly id: string; readonly version: number }> {
    const [found] = await this.db.query('select id, version from meeting_series where zone_id = $1 and name = $2', [
      this.zone,
      name,
    ])
    if (found === undefined) throw new Error(`The zone has no ${name}`)
    return { id: found.id, version: found.version }
  }

  async taskId(title: string): Promise<string> {
    return this.find('select id from task where zone_id = $1 and title = $2', title)
  }

  /** The task that a decision became. */
  async taskOf(decision: string): Promise<string> {
    return this.find('select task as id from decision where zone_id = $1 and id = $2::uuid', decision)
  }

  async posts(names: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = []
    for (const name of names) ids.push(await this.post(name))
    return ids
  }

  async post(name: string): Promise<string> {
    return this.findOnce('select id from post where zone_id = $1 and name = $2', name)
  }

  /** The score sheet of a unit in an assessment. */
  async sheet(assessment: string, unit: string): Promise<string> {
    const statement = 'select id from score_sheet where zone_id = $1 and assessment = $2::uuid and unit = $3::uuid'
    const [found] = await this.db.query(statement, [this.zone, assessment, unit])
    if (found === undefined) throw new Error('There is no such score sheet')
    return found.id
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

  private async findOnce(statement: string, name: string): Promise<string> {
    const known = this.ids.get(statement + name)
    if (known !== undefined) return known
    const found = await this.find(statement, name)
    this.ids.set(statement + name, found)
    return found
  }

  private async find(statement: string, name: string): Promise<string> {
    const [found] = await this.db.query(statement, [this.zone, name])
    if (found === undefined) throw new Error(`The zone has no ${name}`)
    return found.id
  }
}
