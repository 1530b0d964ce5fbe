import { systemClock } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { procedures } from '#services/procedures.ts'
import { openDatabase } from '#store/database.ts'
import { signIn } from '#test/load/signed-in.ts'

/** The real server, with sign-in, permissions and all, on the filled database; one session is open, its token told to the parent. */
const db = openDatabase(process.argv[2] ?? '')
const token = await signIn(db)
const app = await buildApp({ db, clock: systemClock, procedures, version: 'bench' })
process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }), token })
process.on('SIGTERM', () => process.exit(0))
