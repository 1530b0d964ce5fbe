import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'

/** The account the database server runs as; null means our own account. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

const name = 'postgres'

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, made here when it is missing. */
export function getServerUser(log: (line: Label) => void): ServerUser {
  if (process.getuid?.() !== 0) return null
  const present = findAccount()
  if (present !== null) return present
  log(['以 root 身份运行：正在建立系统用户 postgres', 'Running as root: creating the system user postgres'])
  const said = [
    run('groupadd', ['--system', '--force', name]),
    run('useradd', ['--system', '--gid', name, '--no-create-home', '--shell', '/usr/sbin/nologin', name]),
  ]
  const made = findAccount()
  if (made !== null) return made
  throw new Refusal(
    'server-user-missing',
    [
      '数据库不能以 root 身份运行，而系统用户 postgres 无法建立。请先建立该用户，或者改用普通用户启动。',
      'The database cannot run as root and the system user postgres could not be created. Create it, or start as an ordinary user.',
    ],
    { log: said.join('\n').trim() },
  )
}

/** Says whether that account can enter the folder (or run the program) at the path. */
export function canReach(path: string, user: ServerUser): boolean {
  if (user !== null) return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findAccount(): ServerUser {
  const uid = run('id', ['-u', name])
  const gid = run('id', ['-g', name])
  return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? { uid: Number(uid), gid: Number(gid) } : null
}

function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  return (done.error?.message ?? `${done.stdout}${done.stderr}`).trim()
}
