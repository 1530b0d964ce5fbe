import { randomUUID } from 'node:crypto'
import { systemClock } from '#entrypoints/clock.ts'
import { duty } from '#registers/duty.ts'
import { type Context, inOneAct } from '#services/context.ts'
import { createRecord } from '#services/save.ts'
import type { Database } from '#store/database.ts'
import { openFilled, supervisor, units, zone } from '#test/load/fill.ts'
import { type Measured, median } from '#test/load/report.ts'

const rounds = 5
const each = 400

/** Creating a record with its event, its place in the chain and its checks, against two bare inserts in one transaction. */
export async function benchCreate(serverUrl: string): Promise<readonly Measured[]> {
  const db = await openFilled(serverUrl, 'bench_create', 1000)
  await db.query(
    'create table bare_row (zone_id text, id uuid, unit uuid, matter text, words text[], basis text, primary key (zone_id, id))',
  )
  await db.query('create table bare_event (zone_id text, id uuid, body text, primary key (zone_id, id))')
  const measured: Measured[] = []
  for (const callers of [1, 8]) {
    const ratios: number[] = []
    const rates: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const floor = await perSecond(callers, () => bare(db))
      const ours = await perSecond(callers, () => real(db))
      if (round > 0) ratios.push(ours / floor)
      rates.push(ours)
    }
    const what = `新建并记入事件链（${callers}路并发） / create with event and chain (${callers} at a time)`
    measured.push({
      what,
      wanted: 0.5,
      ratio: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
      rate: median(rates),
    })
  }
  await db.close()
  return measured
}

async function perSecond(callers: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let i = 0; i < each / callers; i += 1) await work()
    }),
  )
  return each / ((performance.now() - begin) / 1000)
}

function bare(db: Database): Promise<void> {
  return db.transaction(async (tx) => {
    const id = randomUUID()
    await tx.query('insert into bare_row (zone_id, id, unit, matter, words, basis) values ($1, $2, $3, $4, $5, $6)', [
      zone,
      id,
      units[3],
      '招商引资统筹',
      ['招商', '引资'],
      '三定方案',
    ])
    await tx.query('insert into bare_event (zone_id, id, body) values ($1, $2, $3)', [
      zone,
      id,
      '{"changes":{"matter":[null,"招商引资统筹"]}}',
    ])
  })
}

function real(db: Database): Promise<unknown> {
  const context: Omit<Context, 'db'> = { actor: supervisor, now: systemClock(), through: 'bench', procedures: {} }
  return inOneAct(db, context, 'duty.create', (ready) =>
    createRecord(ready, duty, {
      facts: { unit: units[3], matter: '招商引资统筹', words: ['招商', '引资'], basis: '三定方案' },
    }),
  )
}
