import { expect, test } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { accessProbeSql, listSql } from '#derive/select.ts'
import { getRegister, registers } from '#registers/index.ts'
import type { Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { run } from '#store/database.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()

type Titles = string | null | readonly (string | null)[]
type Row = Readonly<Record<string, unknown>> & { readonly names: Readonly<Record<string, Titles>> }

/** One reference of a served record: what it points to, and whether its title came along. */
type Reference = { readonly at: string; readonly target: string; readonly id: string; readonly isNamed: boolean }

test.each(demoAccounts.map(({ login }) => login))(
  '%s reads the title of what a record refers to exactly where that record would open',
  async (login) => {
    const { actor } = await zone.as(login)
    const lists = await Promise.all(registers.map((register) => referencesIn(register, actor)))
    for (const { at, target, id, isNamed } of lists.flat()) {
      const opened = await run(zone.db, accessProbeSql(getRegister(target), actor, id))
      expect({ at, isNamed }).toEqual({ at, isNamed: opened.length === 1 })
    }
  },
)

test('a department does not read the task of another one that a decision became', async () => {
  const { actor } = await zone.as('renshe')
  const tasks = (await referencesIn(getRegister('decision'), actor)).filter(({ target }) => target === 'task')
  expect(tasks.some(({ isNamed }) => !isNamed)).toBe(true)
})

async function referencesIn(register: Register, actor: Actor): Promise<readonly Reference[]> {
  const query = { conditions: [], tokens: [], order: null, limit: 60, after: null, asOf: null }
  const [page] = await run(zone.db, listSql(register, getRegister, actor, query))
  const rows: readonly Row[] = JSON.parse(page.body)
  return Object.entries(register.fields).flatMap(([key, { rules }]) =>
    rows.flatMap((row) =>
      rules.target === undefined
        ? []
        : pairs(row, key).map((pair) => ({ at: `${register.name}.${key}`, target: rules.target ?? '', ...pair })),
    ),
  )
}

function pairs(row: Row, key: string): readonly { readonly id: string; readonly isNamed: boolean }[] {
  const ids = [row[key] ?? []].flat().map(String)
  const titles = [row.names[key] ?? null].flat()
  return ids.map((id, i) => ({ id, isNamed: typeof titles[i] === 'string' }))
}
