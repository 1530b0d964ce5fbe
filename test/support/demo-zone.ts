import { afterAll, beforeAll } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import type { Moment } from '#domain/moment.ts'
import { findActor } from '#services/actor.ts'
import type { Context } from '#services/context.ts'
import { procedures } from '#services/procedures.ts'
import { setSealingKey } from '#services/sealing.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase, testNow, testSealingKey } from '#test/support/demo-database.ts'

export { testNow }

export type DemoZone = {
  readonly db: Database
  /** The address of the database, for a second server on it. */
  readonly url: string
  /** The person behind a sign-in, acting on a day; each call is an act with a batch of its own. */
  as(login: string, on?: Moment): Promise<Context>
  unit(shortName: string): Promise<string>
  task(title: string): Promise<string>
}

/** Gives a test file the demonstration zone in a database of its own. */
export function openDemoZone(): DemoZone {
  let database: TestDatabase | null = null
  let db: Database | null = null
  const open = (): Database => {
    if (db === null) throw new Error('The zone is there only while tests run')
    return db
  }
  beforeAll(async () => {
    database = await createDemoDatabase()
    db = openDatabase(database.url)
    setSealingKey(db, testSealingKey)
  })
  afterAll(async () => {
    await db?.close()
    await database?.drop()
  })
  const find = async (statement: string, name: string): Promise<string> => {
    const [found] = await open().query(statement, [demoZone, name])
    if (found === undefined) throw new Error(`The zone has no ${name}`)
    return found.id
  }
  return {
    get db() {
      return open()
    },
    get url() {
      return database?.url ?? ''
    },
    async as(login, on = testNow) {
      const account = await find('select id from account where zone_id = $1 and login = $2', login)
      const actor = await findActor(open(), demoZone, account, on.today)
      if (actor === null) throw new Error(`${login} may not act`)
      return { db: open(), actor, now: on, through: 'test', procedures, batch: newId(on.millisecond) }
    },
    unit: (name) => find('select id from unit where zone_id = $1 and short_name = $2', name),
    task: (title) => find('select id from task where zone_id = $1 and title = $2 order by id limit 1', title),
  }
}
