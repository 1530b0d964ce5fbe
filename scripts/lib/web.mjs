import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { runSilently } from './child.mjs'
import { Halt, step } from './say.mjs'

/** Everything the pages are made of: a change in any of these asks for a new build. */
const sources = ['web', 'registers', 'schema', 'domain', 'derive']

export function viteArguments(root, ...args) {
  return [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    ...args,
    '--config',
    join(root, 'src', 'web', 'vite.config.ts'),
  ]
}

/** Builds the pages when they were never built or their sources have changed since. */
export async function ensureWeb(root, runtime) {
  const mark = join(root, 'dist', 'web', markName)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wantedMark(root)) return
  await step(['构建页面', 'Building the pages'], () => buildWeb(root, runtime))
}

/** Builds the pages into a folder of their own and puts it in place only when it is whole; gives what the build said. */
export async function buildWeb(root, runtime) {
  const wanted = wantedMark(root)
  const dist = join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  const into = mkdtempSync(join(dist, '.building-'))
  try {
    const { code, said } = await runSilently(runtime, viteArguments(root, 'build'), {
      cwd: root,
      env: { ...process.env, GAOXIN_BUILD_INTO: into },
    })
    if (code !== 0) throw new Halt(['页面构建失败。', 'The pages could not be built.'], said)
    writeFileSync(join(into, markName), wanted)
    chmodSync(into, 0o755)
    putInPlace(into, join(dist, 'web'))
    return said
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}

/** A full folder cannot be renamed onto another: the old one steps aside first, again if somebody else was faster. */
export function putInPlace(fresh, place) {
  for (let attempt = 0; ; attempt += 1) {
    const aside = `${fresh}-before`
    try {
      if (existsSync(place)) renameSync(place, aside)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
    try {
      renameSync(fresh, place)
      return
    } catch (error) {
      if (attempt > 20 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
  }
}

const markName = '.built-from'

function wantedMark(root) {
  return fingerprint([...sources.map((name) => join(root, 'src', name)), join(root, 'package-lock.json')])
}

/** One hash over the names and contents of files and folders; tests are no part of what is built. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) hash.update(`${path.name}\0`).update(readFileSync(path.full)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  const top = basename(path)
  if (!statSync(path).isDirectory()) return [{ full: path, name: top }]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((full) => ({ full, name: top + full.slice(path.length) }))
}
