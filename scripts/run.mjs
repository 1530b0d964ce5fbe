import { fileURLToPath } from 'node:url'
import { commands } from './lib/commands.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { getRuntime } from './lib/runtime.mjs'
import { Halt, sayOnErrorChannel } from './lib/say.mjs'

/** The door of every npm script. It runs on the Node of the machine with nothing installed, and brings the rest along. */
const root = fileURLToPath(new URL('..', import.meta.url))
const [name = '', ...args] = process.argv.slice(2)

try {
  const command = commands[name]
  if (command === undefined) throw unknownCommand()
  if (command.isPipe) sayOnErrorChannel()
  await ensurePackages(root, { needsDevelopment: command.needsDevelopment ?? false })
  await command.carryOut({ root, runtime: getRuntime(root), args })
} catch (error) {
  process.stderr.write(`\n${error instanceof Halt ? error.message : error.stack}\n`)
  process.exitCode = 1
}

function unknownCommand() {
  const known = Object.keys(commands).join(' ')
  return new Halt([`没有“${name}”这个命令。可用：${known}`, `There is no command “${name}”. Known: ${known}`])
}
