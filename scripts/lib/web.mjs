import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  const mark = join(root, 'dist', 'web', '.built-from')
  const wanted = fingerprint([...sources.map((name) => join(root, 'src', name)), join(root, 'package-lock.json')])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  rmSync(mark, { force: true })
  const { code, said } = await step(['构建页面', 'Building the pages'], () =>
    runSilently(runtime, viteArguments(root, 'build'), { cwd: root }),
  )
  if (code !== 0) throw new Halt(['页面构建失败。', 'The pages could not be built.'], said)
  writeFileSync(mark, wanted)
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
