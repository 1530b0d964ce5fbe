import pg from 'pg'
import { expect, it } from 'vitest'
import { requireChineseSearch } from '#store/chinese-search.ts'
import { createDatabase } from '#test/support/database.ts'

it('gives every test file a database of its own, made from the template', async () => {
  const [one, other] = [await createDatabase(), await createDatabase()]
  const client = new pg.Client({ connectionString: one.url })
  await client.connect()
  await client.query('create table mine ()')
  await expect(requireChineseSearch(client)).resolves.toBeUndefined()
  await client.end()

  const neighbour = new pg.Client({ connectionString: other.url })
  await neighbour.connect()
  const found = await neighbour.query(`select to_regclass('mine') as place`)
  await neighbour.end()
  expect(found.rows[0].place).toBeNull()
  await one.drop()
  await other.drop()
})
