import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type Source = {
  /** Path from the root of the repository, with slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

/** The files of a folder that a reader reads as the program; tests beside them are left out. */
export function sourcesIn(folder: string): readonly Source[] {
  return pathsIn(join(root, folder))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|test-d|sample)\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path: relative(root, path).split(sep).join('/'), text, imports: importsIn(text) }
    })
}

/** Everything that a text imports or passes on, types included. */
export function importsIn(text: string): readonly string[] {
  const named = text.matchAll(/^(?:import|export)\b[\w\s{},*$]*\bfrom ['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/^import ['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [...named, ...bare, ...dynamic].map((match) => match[1] ?? '')
}

/** The file that an import points at, as a path from the root; null for a package. */
export function resolved(from: string, name: string): string | null {
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(from), name))
  const [, folder, rest] = /^#(\w+)\/(.+)$/.exec(name) ?? []
  if (folder === undefined) return null
  return ['demo', 'rehearsal', 'test'].includes(folder) ? `${folder}/${rest}` : `src/${folder}/${rest}`
}

/** The first circle of files that import each other, or null. */
export function findCycle(sources: readonly Source[]): readonly string[] | null {
  const known = new Map(sources.map((source) => [source.path, source]))
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    const source = known.get(path)
    if (source === undefined || done.has(path)) return null
    for (const name of source.imports) {
      const next = resolved(path, name)
      const cycle = next === null ? null : visit(next, [...way, path])
      if (cycle !== null) return cycle
    }
    done.add(path)
    return null
  }
  for (const { path } of sources) {
    const cycle = visit(path, [])
    if (cycle !== null) return cycle
  }
  return null
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? pathsIn(path) : [path]
  })
}
