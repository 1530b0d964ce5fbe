import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { isAlive } from '#store/embedded-process.ts'
import type { Programs } from '#store/embedded-programs.ts'
import { canReach, type ServerUser } from '#store/embedded-user.ts'

/** 数据库目录 — one initialised data folder of PostgreSQL with the password of its owner. */
export type Cluster = { readonly folder: string; readonly password: string }

export const superuser = 'gaoxin'
const major = '18'
const passwordFile = 'gaoxin-password'

/** A small footprint, written once into postgresql.conf so that an operator may change it there. */
const footprint = [
  'max_connections=50',
  'shared_buffers=64MB',
  'max_wal_size=512MB',
  'jit=off',
  // Disks without heads: a look-up by key costs about what reading on does, and small tables are not walked for each row.
  'random_page_cost=1.1',
  'timezone=UTC',
  'log_timezone=UTC',
]

/** Old systems lack C.UTF-8; the sort order is PostgreSQL's own in each case, only the character classes come from here. */
const locales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8']

/** Makes the folder that holds everything the database keeps, enterable by the server's account. */
export function makeDataDir(dataDir: string, user: ServerUser): string {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true })
    chmodSync(dataDir, user === null ? 0o700 : 0o755)
  }
  if (canReach(dataDir, user)) return realpathSync(dataDir)
  throw new Refusal(
    'data-dir-unreachable',
    [
      `数据目录 ${dataDir} 对系统用户 postgres 不可进入。请改用其他目录（--data），或者放开上级目录的进入权限。`,
      `The system user postgres cannot enter the data folder ${dataDir}. Choose another one (--data) or allow entering its parents.`,
    ],
    { dataDir },
  )
}

/** Opens the cluster in the data folder, initialising it the first time. A half-made one never counts: it is renamed into place last. */
export async function openCluster(
  dataDir: string,
  programs: Programs,
  user: ServerUser,
  log: (line: Label) => void,
): Promise<Cluster> {
  const folder = join(dataDir, 'postgres')
  removeHalfMade(dataDir)
  if (!existsSync(folder)) {
    log(['首次启动：正在初始化数据库', 'First start: initialising the database'])
    await initialise(folder, programs, user)
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== major) throw wrongVersion(folder, version)
  return { folder, password: readFileSync(join(folder, passwordFile), 'utf8').trim() }
}

async function initialise(folder: string, programs: Programs, user: ServerUser): Promise<void> {
  const draft = `${folder}.new-${process.pid}`
  const secret = `${draft}.secret`
  writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (user !== null) chownSync(secret, user.uid, user.gid)
  const said: string[] = []
  for (const locale of locales) {
    mkdirSync(draft, { mode: 0o700 })
    if (user !== null) chownSync(draft, user.uid, user.gid)
    const { code, output } = await run(programs.initdb, [...initdbArguments(locale, secret), draft], user)
    if (code === 0) {
      renameSync(secret, join(draft, passwordFile))
      return putInPlace(draft, folder)
    }
    said.push(output)
    rmSync(draft, { recursive: true, force: true })
    if (!/invalid locale/.test(output)) break
  }
  rmSync(secret, { force: true })
  throw new Refusal(
    'database-init-failed',
    [`数据库初始化失败：\n${said.join('\n')}`, `The database could not be initialised:\n${said.join('\n')}`],
    { log: said.join('\n') },
  )
}

function initdbArguments(locale: string, secret: string): string[] {
  return [
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`, '--lc-messages=C'],
    ...['--encoding=UTF8', `--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${secret}`],
    ...footprint.flatMap((setting) => ['--set', setting]),
    '--pgdata',
  ]
}

function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function removeHalfMade(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^postgres\.new-(\d+)/.exec(basename(name))?.[1]
    if (maker !== undefined && !isAlive(Number(maker))) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function run(program: string, args: string[], user: ServerUser): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const environment = { PATH: process.env.PATH, TZ: 'UTC' }
    const child = spawn(program, args, { ...user, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: output.trim() }))
  })
}

function wrongVersion(folder: string, version: string): Refusal {
  return new Refusal(
    'database-version',
    [
      `${folder} 是 PostgreSQL ${version} 的数据，本程序自带的是 ${major}。请用原版本导出后再导入。`,
      `${folder} belongs to PostgreSQL ${version}; this program brings ${major}. Export it with the old version and import it here.`,
    ],
    { version, major },
  )
}
