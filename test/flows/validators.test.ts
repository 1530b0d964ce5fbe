import { expect, it } from 'vitest'
import { momentOf } from '#entrypoints/clock.ts'
import { buildApp, strictValidators } from '#entrypoints/http/app.ts'
import type { Validators } from '#entrypoints/http/lazy-validators.ts'
import { procedures } from '#services/procedures.ts'
import { openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'

it('every schema of every address compiles, though each waits for its first request', async () => {
  const database = await createDatabase()
  const db = openDatabase(database.url, 2)
  const compile = await strictValidators()
  const made: { readonly where: string; readonly validate: ReturnType<Validators> }[] = []
  const validators: Validators = (asked) => {
    const validate = compile(asked)
    made.push({ where: `${asked.method} ${asked.url} ${asked.httpPart}`, validate })
    return validate
  }
  const parts = { db, clock: () => momentOf(Date.UTC(2026, 2, 2, 1)), procedures, version: 'test', logLevel: 'silent' }
  const app = await buildApp({ ...parts, validators })
  try {
    await app.ready()
    expect(made.length).toBeGreaterThan(1000)
    for (const { where, validate } of made) expect(() => validate({}), where).not.toThrow()
    const asked = { method: 'POST', url: '/', httpPart: 'body' }
    const schema: object = { type: 'nothing' }
    const wrong = compile({ ...asked, schema })
    expect(() => wrong({})).toThrow(/type/)
  } finally {
    await app.close()
    await db.close()
    await database.drop()
  }
})
