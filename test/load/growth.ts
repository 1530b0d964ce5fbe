import { listSql } from '#derive/select.ts'
import { getRegister } from '#registers/index.ts'
import { task } from '#registers/task.ts'
import { run } from '#store/database.ts'
import { queryTokens } from '#store/tokens.ts'
import { actor, nameIn, openFilled } from '#test/load/fill.ts'
import { type Growth, median } from '#test/load/report.ts'

/** How lists and the search of two characters grow with the size of the register, as a factor of the smallest. */
export async function benchGrowth(serverUrl: string): Promise<readonly Growth[]> {
  const points: Growth[] = []
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    const db = await openFilled(serverUrl, `bench_${size}`, size)
    const query = { conditions: [], tokens: [], order: null, limit: 20, after: null, asOf: null }
    const list = await milliseconds(() => run(db, listSql(task, getRegister, actor, query)))
    const due = { field: 'dueCurrent', isDescending: false }
    const ordered = await milliseconds(() => run(db, listSql(task, getRegister, actor, { ...query, order: due })))
    const find = (words: string) =>
      milliseconds(() => run(db, listSql(task, getRegister, actor, { ...query, tokens: queryTokens(words) })))
    points.push({ size, list, ordered, search: await find('河道'), rare: await find(nameIn(7)) })
    await db.close()
  }
  return points
}

/** The middle of fifty runs, after ten that are not counted. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 60; i += 1) {
    const begin = performance.now()
    await work()
    if (i >= 10) times.push(performance.now() - begin)
  }
  return median(times)
}
