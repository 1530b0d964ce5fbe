import { say } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'

/** Every command is loaded when it is called: compiling a file must not need what a database needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  compile: async () => (await import('#entrypoints/cli/compile.ts')).compileCommand,
  rebuild: async () => (await import('#entrypoints/cli/rebuild.ts')).rebuildCommand,
  backup: async () => (await import('#entrypoints/cli/backup.ts')).backupCommand,
  restore: async () => (await import('#entrypoints/cli/backup.ts')).restoreCommand,
  recover: async () => (await import('#entrypoints/cli/recover.ts')).recoverCommand,
  audit: async () => (await import('#entrypoints/cli/audit.ts')).auditCommand,
  replay: async () => (await import('#entrypoints/cli/replay.ts')).replayCommand,
  rehearse: async () => (await import('#rehearsal/command.ts')).rehearseCommand,
}

process.exitCode = await main(process.argv.slice(2))

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) return help(name)
  const command = await load()
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof Refusal) tell(error.text)
    else if (isMisspelt(error)) tell([`用法：${command.usage}`, `${error.message}\nUsage: ${command.usage}`])
    else throw error
    return 2
  }
}

async function help(name: string): Promise<number> {
  const isAsked = ['help', '--help', '-h'].includes(name)
  if (!isAsked) tell([`没有“${name}”这个命令。`, `There is no command “${name}”.`])
  for (const load of Object.values(commands)) {
    const { label, usage } = await load()
    const line = `${usage}\n  ${say(label, 'zh')}\n  ${say(label, 'en')}`
    if (isAsked) print(line)
    else process.stderr.write(`${line}\n`)
  }
  return isAsked ? 0 : 2
}

function isMisspelt(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
