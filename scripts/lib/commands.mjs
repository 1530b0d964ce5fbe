import { join } from 'node:path'
import { endLike, run } from './child.mjs'
import { prove } from './parts.mjs'
import { buildWeb, ensureWeb, viteArguments } from './web.mjs'

/** What the person asked for: where the house is, which Node runs it, and the words behind the command. */
/** @typedef {{ root: string, runtime: string, args: string[] }} House */

/** Every command of package.json. `isPipe`: its output belongs to a program, so we keep silent there. */
export const commands = {
  start: { carryOut: start },
  dev: { needsDevelopment: true, carryOut: develop },
  gaoxin: { isPipe: true, carryOut: gaoxin },
  check: { needsDevelopment: true, carryOut: (house) => prove(house, ['lint', 'types', 'fast']) },
  test: { needsDevelopment: true, carryOut: (house) => prove(house, ['lint', 'types', 'fast', 'flows', 'browser']) },
  browser: { needsDevelopment: true, carryOut: (house) => prove(house, ['browser']) },
  bench: { needsDevelopment: true, carryOut: (house) => runEntry(house, 'test/load/bench.ts') },
  'db:draft': { needsDevelopment: true, carryOut: (house) => runEntry(house, 'src/store/draft-migration.ts') },
  build: {
    carryOut: async ({ root, runtime }) => void process.stdout.write(`${await buildWeb(root, runtime)}\n`),
  },
}

async function start(house) {
  await ensureWeb(house.root, house.runtime)
  await runEntry(house, 'src/start.ts')
}

/** A file named on the command line is looked for where the person stands, not where the package is. */
async function gaoxin(house) {
  await runEntry(house, 'src/entrypoints/cli/gaoxin.ts', { cwd: process.env.INIT_CWD ?? process.cwd() })
}

/** The server starts anew when its sources change; the pages come from Vite, which changes them in place. */
async function develop({ root, runtime, args }) {
  const stop = new AbortController()
  const options = { cwd: root, signal: stop.signal, killSignal: 'SIGTERM' }
  const server = run(runtime, ['--watch', ...quiet, join(root, 'src/start.ts'), ...args], options)
  const pages = run(runtime, viteArguments(root), options)
  const first = await Promise.race([server, pages])
  stop.abort()
  await Promise.allSettled([server, pages])
  endLike(first)
}

const quiet = ['--disable-warning=ExperimentalWarning']

async function runEntry({ root, runtime, args }, entry, options = { cwd: root }) {
  // From the second run on, a third of the time that reading the sources takes; a folder that cannot be written is passed over.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env }
  endLike(await run(runtime, [...quiet, join(root, entry), ...args], { ...options, env }))
}
