import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './child.mjs'
import { ensureBrowser } from './chromium.mjs'
import { Halt, say } from './say.mjs'
import { add, countOne, countReport, nothing, summarise } from './tally.mjs'
import { ensureWeb } from './web.mjs'

const projects = ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.web.json']

/** Each part of the proof: what it is called, and how it is carried out and counted. */
const parts = {
  lint: { label: ['写法', 'Lint'], carryOut: lint },
  types: { label: ['类型', 'Types'], carryOut: types },
  fast: { label: ['纯函数测试', 'Fast tests'], carryOut: (house) => vitest(house, 'fast') },
  flows: { label: ['数据库上的流程测试', 'Flows on a real database'], carryOut: (house) => vitest(house, 'flows') },
  browser: { label: ['浏览器测试', 'Stories in a real browser'], carryOut: browser },
}

/** Carries out the parts one after the other, all of them even when one fails, and prints the one line at the end. */
export async function prove(house, names) {
  let counts = nothing
  for (const name of names) {
    const { label, carryOut } = parts[name]
    process.stdout.write(`\n▸ ${label[0]} · ${label[1]}\n`)
    counts = add(counts, await carryOut(house).catch(countBreakdown))
  }
  if (counts.skipped > 0) say([`\n跳过 ${counts.skipped} 项`, `${counts.skipped} skipped`])
  const { line, isGood } = summarise(counts)
  process.stdout.write(`\n${line}\n`)
  process.exitCode = isGood ? 0 : 1
}

async function lint({ root, runtime }) {
  return countOne(await succeeds(root, runtime, ['node_modules/@biomejs/biome/bin/biome', 'check']))
}

async function types({ root, runtime }) {
  let holds = true
  for (const project of projects) {
    holds = (await succeeds(root, runtime, ['node_modules/typescript/bin/tsc', '-p', project])) && holds
  }
  return countOne(holds)
}

async function browser(house) {
  await ensureWeb(house.root, house.runtime)
  await ensureBrowser(house.root)
  return vitest(house, 'browser')
}

async function vitest({ root, runtime, args }, project) {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...args]
    const ended = await run(runtime, command, { cwd: root })
    stopIfAsked(ended)
    return countReport(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, ended.code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function succeeds(root, runtime, command) {
  const ended = await run(runtime, command, { cwd: root })
  stopIfAsked(ended)
  return ended.code === 0
}

/** A person who ends the tests wants all of them to end. */
function stopIfAsked({ code, signal }) {
  if (signal === 'SIGINT' || signal === 'SIGTERM' || code === 130 || code === 143) throw new Interrupted()
}

class Interrupted extends Error {}

function countBreakdown(error) {
  if (error instanceof Interrupted) throw new Halt(['测试被中断。', 'The tests were interrupted.'])
  process.stdout.write(`${error instanceof Halt ? error.message : error.stack}\n`)
  return countOne(false)
}
