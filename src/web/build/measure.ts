import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const packed = new Set(['.js', '.css', '.svg', '.html'])
const mostAtFirst = 300_000

/** Packs the built files beside themselves and says how much the door and the desk load; too much fails the build. */
export function packAndMeasure(folder: string): Plugin {
  let first: readonly string[] = []
  return {
    name: 'pack-and-measure',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const starts = chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith('/desks/today.tsx'))
      const names = new Set(starts.flatMap(({ fileName }) => [fileName, ...reached(fileName, chunks)]))
      const loaded = chunks.filter(({ fileName }) => names.has(fileName))
      first = [...names, ...loaded.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]), 'index.html']
    },
    closeBundle() {
      // A build that failed has written nothing; its own error is what a person must see.
      if (first.length === 0) return
      const sizes = new Map(filesIn(folder).map((name) => [name, pack(join(folder, name))]))
      const total = [...new Set(first)].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
      process.stdout.write(`first load: ${(total / 1000).toFixed(1)} kB gzip of ${mostAtFirst / 1000} kB\n`)
      if (total > mostAtFirst) throw new Error(`The first load is ${total} bytes, more than ${mostAtFirst}`)
    },
  }
}

type Chunk = { readonly fileName: string; readonly imports: readonly string[] }

function reached(name: string, chunks: readonly Chunk[], seen = new Set<string>()): readonly string[] {
  for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) {
    if (seen.has(next)) continue
    seen.add(next)
    reached(next, chunks, seen)
  }
  return [...seen]
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => packed.has(extname(name)))
}

function pack(path: string): number {
  const bytes = readFileSync(path)
  const small = gzipSync(bytes, { level: 9 })
  writeFileSync(`${path}.gz`, small)
  writeFileSync(`${path}.br`, brotliCompressSync(bytes))
  return small.length
}
