import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { demoSignIns } from '#demo/accounts.ts'
import { midYearAccounts, openMidYear } from '#demo/mid-year.ts'
import { demoZone, seedDemo } from '#demo/seed.ts'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { giveBuffersRoom } from '#entrypoints/buffers.ts'
import { clockOf, systemClock } from '#entrypoints/clock.ts'
import { completeZones } from '#entrypoints/hourly.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { embedSecret } from '#entrypoints/http/embedding.ts'
import { listenOn } from '#entrypoints/listen.ts'
import { readApart } from '#entrypoints/reading-apart.ts'
import { keepTime } from '#entrypoints/tick.ts'
import { openWaysIn, waysInOf } from '#entrypoints/ways-in.ts'
import type { Carrier } from '#services/messages/carriers.ts'
import { mailBy } from '#services/messages/mail.ts'
import { outboundTo } from '#services/messages/outbound.ts'
import { procedures } from '#services/procedures.ts'
import { setSealingKey } from '#services/sealing.ts'
import { offerFirstSignIn } from '#services/sign-in/first.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { defaultDataDir, startEmbedded } from '#store/embedded.ts'
import { zonesOf } from '#store/events.ts'
import { migrate } from '#store/migrate.ts'
import { sealingKey } from '#store/sealing-key.ts'
import manifest from '../package.json' with { type: 'json' }

/** `npm start`: database, tables, demonstration zone, server; the only file that knows everything. */
const { values: flags } = parseArgs({
  options: {
    ...{ empty: { type: 'boolean' }, small: { type: 'boolean' } },
    ...{ port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
  },
})

try {
  await start()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.text[0]}\n${error.text[1]}\n`)
  process.exitCode = 1
}

async function start(): Promise<void> {
  giveBuffersRoom()
  const server = await openServer()
  const db = openDatabase(server.url)
  setSealingKey(db, sealingKey(`${server.dataDir}.key`, process.env.GAOXIN_KEY))
  const applied = await migrate(db)
  tell([`数据表已就绪（本次更新 ${applied.length} 项）`, `Tables are ready (${applied.length} migrations applied)`])
  const load = flags.empty ? welcomeFirst : flags.small ? loadSmall : loadMidYear
  const signIns = await load(db)
  const clock = await clockOf(db)
  if (clock !== systemClock) tell([`演示日期 ${clock().today}`, `The day of the demonstration is ${clock().today}`])

  await completeZones(db, clock, procedures)
  const pages = resolve(import.meta.dirname, '..', 'dist', 'web')
  const reports: { report: (error: unknown) => void } = { report: () => {} }
  const reader = readApart({ url: server.url, isOurs: server.isOurs, clock, report: (error) => reports.report(error) })
  const inbox = openInbox(db, { appended: reader.wake })
  const app = await buildApp({
    inbox,
    db,
    clock,
    procedures,
    version: manifest.version,
    ...(existsSync(pages) ? { pages } : {}),
    // Addresses of the proxy that ends TLS before us: only its word about the caller's address counts, and cookies become secure.
    ...(process.env.GAOXIN_PROXY ? { proxy: process.env.GAOXIN_PROXY } : {}),
    // Another government app may show the portal of firms in its web view and let their users in by a ticket.
    ...(process.env.GAOXIN_EMBED_ORIGINS ? { embedders: process.env.GAOXIN_EMBED_ORIGINS } : {}),
    // A base map for the one map; without it our own layers lie on a blank sheet.
    ...(process.env.GAOXIN_BASEMAP ? { basemap: resolve(process.env.GAOXIN_BASEMAP) } : {}),
    embedSecret: embedSecret(process.env.GAOXIN_EMBED_SECRET),
  })
  const address = await listenOn(app, flags.host ?? '127.0.0.1', Number(flags.port ?? 7070), tell)
  const report = (error: unknown) => app.log.error(error)
  reports.report = report
  const closeWaysIn = await openWaysIn({ db, inbox, clock, procedures, report, tell }, waysInOf(process.env))
  const stopTime = keepTime({ db, clock, procedures, carrier: carrierTo(address), report })
  closeOnSignals(async () => {
    await stopTime()
    await closeWaysIn()
    await app.close()
    await reader.stop()
    await db.close()
    await server.stop()
  })
  tell(['可以使用了', 'Ready'])
  process.stdout.write(`\n  ${address}\n\n${signIns}\n`)
}

/** The ways out of the house, as the operator set them up; none is needed. */
function carrierTo(address: string): Carrier {
  const hosts = (process.env.GAOXIN_OUTBOUND ?? '').split(',').filter((host) => host !== '')
  return {
    post: outboundTo(hosts),
    mail: mailBy(process.env.GAOXIN_SMTP, process.env.GAOXIN_MAIL_FROM),
    home: process.env.GAOXIN_ADDRESS ?? address,
  }
}

/** The database given by DATABASE_URL, or the one that comes with the package. */
type Server = { readonly url: string; readonly dataDir: string; readonly isOurs: boolean; stop(): Promise<void> }

async function openServer(): Promise<Server> {
  const url = process.env.DATABASE_URL
  if (url !== undefined && url !== '') {
    tell(['使用 DATABASE_URL 指定的数据库', 'Using the database named by DATABASE_URL'])
    return { url, dataDir: defaultDataDir(), isOurs: false, stop: async () => {} }
  }
  tell(['正在启动内置数据库', 'Starting the database that comes with the package'])
  // npm runs us in the package's folder; a folder given by hand is meant where the person stands.
  const given = flags.data === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), flags.data)
  const dataDir = given ?? `${defaultDataDir()}${flags.empty ? '-empty' : flags.small ? '-small' : ''}`
  const server = await startEmbedded({
    dataDir,
    log: tell,
  })
  if (server.isShared)
    tell([
      '另一个实例正在使用同一数据；它停止时，这里也会断开',
      'Another instance uses the same data; when it stops, this one loses its database',
    ])
  return { url: server.url, dataDir, isOurs: true, stop: () => server.stop() }
}

/** A zone of full size in the middle of its year; a house that holds another zone is opened as it is. */
async function loadMidYear(db: Database): Promise<string> {
  const found = await openMidYear(db)
  if (found === 'another') return loadSmall(db)
  tell(
    found === 'opened'
      ? ['演示高新区已载入', 'The demonstration zone is loaded']
      : ['演示高新区已在库中', 'The demonstration zone is there already'],
  )
  return demoSignIns(await midYearAccounts(db))
}

/** The small zone made by hand, as of today. */
async function loadSmall(db: Database): Promise<string> {
  const known = await zonesOf(db)
  if (known.length > 0 && !known.includes(demoZone)) {
    tell(['库中已有高新区', 'A zone is there already'])
    return '  请用已有账号登录。 Sign in with an account that exists.\n'
  }
  const now = systemClock()
  const isNew = await seedDemo(db, now, (account, password) =>
    setPassword(db, demoZone, account, password, now, publicCost),
  )
  tell(
    isNew
      ? ['小型演示高新区已载入', 'The small demonstration zone is loaded']
      : ['小型演示高新区已在库中', 'The small demonstration zone is there already'],
  )
  return demoSignIns()
}

async function welcomeFirst(db: Database): Promise<string> {
  const secret = await offerFirstSignIn(db, systemClock())
  if (secret === null) return '  请用已有账号登录。 Sign in with an account that exists.\n'
  return `  一次性口令（24 小时内有效，用一次即失效，用来建立高新区和第一个系统管理员）：
  One-time secret (valid for 24 hours and once, makes the zone and its first system administrator):

      ${secret}
`
}

function closeOnSignals(close: () => Promise<void>): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      tell(['正在停止', 'Stopping'])
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

function tell([zh, en]: Label): void {
  process.stdout.write(`· ${zh}  ${en}\n`)
}
