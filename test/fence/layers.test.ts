import { expect, it } from 'vitest'
import { findCycle, importsIn, resolved, type Source, sourcesIn } from '#test/fence/source.ts'

/** Which layer may know which; a layer always knows itself. `src/start.ts` alone knows everything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schema: ['domain'],
  registers: ['domain', 'schema'],
  derive: ['domain', 'schema', 'registers'],
  store: ['domain', 'schema', 'registers', 'derive'],
  files: ['domain', 'schema', 'registers', 'derive'],
  services: ['domain', 'schema', 'registers', 'derive', 'store', 'files'],
  entrypoints: ['domain', 'schema', 'registers', 'derive', 'store', 'files', 'services'],
  web: ['domain', 'schema', 'registers', 'derive'],
}
const pure = ['domain', 'schema', 'registers', 'derive']
const sources = sourcesIn('src')

it('the fence stands around a field that is not empty', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(Object.keys(mayImport).filter((layer) => !sources.some((source) => layerOf(source.path) === layer))).toEqual(
    [],
  )
})

it('every layer imports only what lies below it', () => {
  expect(layered(sources).flatMap(wrongImports)).toEqual([])
})

it('the pure core uses no package and no part of the runtime', () => {
  const outside = layered(sources)
    .filter(({ path }) => pure.includes(layerOf(path)))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => resolved(path, name) === null).map((name) => `${path}: ${name}`),
    )
  expect(outside).toEqual([])
})

it('the pure core neither reads the clock nor throws dice', () => {
  const hidden = /\bnew Date\b|\bDate\s*[.(]|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.|\bprocess\.|\bfetch\(/
  const found = layered(sources)
    .filter(({ path, text }) => pure.includes(layerOf(path)) && hidden.test(text))
    .map(({ path, text }) => `${path}: ${hidden.exec(text)?.[0]}`)
  expect(found).toEqual([])
})

it('no files import each other in a circle', () => {
  expect(findCycle(sources)).toBeNull()
})

it('every import inside the house leads to a file that is there', () => {
  const paths = new Set([...sources, ...sourcesIn('demo'), ...sourcesIn('rehearsal')].map((source) => source.path))
  const lost = sources.flatMap(({ path, imports }) =>
    imports.filter((name) => leadsNowhere(paths, resolved(path, name))).map((name) => `${path}: ${name}`),
  )
  expect(lost).toEqual([])
})

it('no file is longer than 400 lines, and half of them have at most 80', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
})

it('files are named in kebab-case', () => {
  const named = sources.map(({ path }) => path.split('/').at(-1) ?? '')
  expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.config)?\.tsx?$/.test(name))).toEqual([])
})

it('a register opens with its Chinese term and what it is', () => {
  const declared = sources.filter(({ text }) => /= defineRegister\(/.test(text))
  expect(declared.length).toBeGreaterThan(10)
  const bare = declared.filter(
    ({ text }) => !/^\/\*\* \p{Script=Han}+ — .+\. ?\*\/\nexport const \w+ = defineRegister\(/mu.test(text),
  )
  expect(bare.map(({ path }) => path)).toEqual([])
})

it('nothing is exported without a name, and nothing is left to do', () => {
  const found = sources.filter(
    ({ path, text }) =>
      (/^export default\b/m.test(text) && !path.endsWith('.config.ts')) || /\b(TODO|FIXME|XXX)\b/.test(text),
  )
  expect(found.map(({ path }) => path)).toEqual([])
})

it('the fence bites', () => {
  const file = (path: string, text: string): Source => ({ path, text, imports: importsIn(text) })
  const upward = file('src/domain/day.ts', "import { run } from '#store/database.ts'\nexport { a } from './a.ts'")
  expect(wrongImports(upward)).toEqual(['src/domain/day.ts: #store/database.ts'])
  expect(wrongImports(file('src/web/x.tsx', "import type {\n  A,\n} from '../services/a.ts'"))).toEqual([
    'src/web/x.tsx: ../services/a.ts',
  ])
  expect(wrongImports(file('src/schema/x.ts', "const a = await import('#registers/task.ts')"))).toHaveLength(1)
  expect(wrongImports(file('src/derive/x.ts', "import '#demo/seed.ts'"))).toHaveLength(1)
  const circle = [
    file('src/domain/a.ts', "import './b.ts'"),
    file('src/domain/b.ts', "import { a } from '#domain/a.ts'"),
  ]
  expect(findCycle(circle)).toEqual(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/a.ts'])
})

function wrongImports({ path, imports }: Source): readonly string[] {
  const own = layerOf(path)
  const isWrong = (name: string) => {
    const target = resolved(path, name)
    // The door of the commands opens the rehearsal, as the start loads the demonstration; the rehearsal knows the whole house.
    if (path === 'src/entrypoints/cli/gaoxin.ts' && target === 'rehearsal/command.ts') return false
    return target !== null && layerOf(target) !== own && !mayImport[own]?.includes(layerOf(target))
  }
  return imports.filter(isWrong).map((name) => `${path}: ${name}`)
}

function leadsNowhere(paths: ReadonlySet<string>, target: string | null): boolean {
  return target !== null && /\.tsx?$/.test(target) && !paths.has(target) && !target.endsWith('.sample.ts')
}

/** `src/domain/day.ts` → `domain`; what lies outside `src` is no layer, so nobody but the start may import it. */
function layerOf(path: string): string {
  const [top, layer = ''] = path.split('/')
  return top === 'src' ? layer : `outside: ${top}`
}

function layered(all: readonly Source[]): readonly Source[] {
  return all.filter(({ path }) => path !== 'src/start.ts')
}
