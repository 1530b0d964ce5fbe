import { parseArgs } from 'node:util'
import { Refusal } from '#domain/refusal.ts'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'
import { dataOption, onDatabase } from '#entrypoints/cli/on-database.ts'
import { clockOf } from '#entrypoints/clock.ts'
import { recoverSecurityAdministrator } from '#services/sign-in/recover.ts'

/** A way back for the sole security administrator, open only to whoever can run a command on the server. */
export const recoverCommand: Command = {
  label: [
    '唯一的安全管理员丢失口令或验证器时，在服务器终端取得一次性口令；理由记入事件链。',
    'Give the sole security administrator, who lost password or authenticator, a one-time password; the reason goes into the chain.',
  ],
  usage: 'gaoxin recover LOGIN[@ZONE] --reason TEXT [--data DIR]',
  run: runRecover,
}

async function runRecover(args: readonly string[]): Promise<number> {
  const options = { ...dataOption, reason: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [login] = positionals
  if (login === undefined || positionals.length > 1 || values.reason === undefined)
    throw new Refusal('cli-recover', [`用法：${recoverCommand.usage}`, `Usage: ${recoverCommand.usage}`])
  const { reason } = values
  return onDatabase(values.data, async (db) => {
    print(await recoverSecurityAdministrator(db, login, reason, (await clockOf(db))()))
    tell([
      '以上是一次性口令，72 小时内有效，登录后须立即改口令并重新绑定验证器。此事已记入事件链。',
      'Above is the one-time password, good for 72 hours; a new password and authenticator are asked for at sign-in. The chain keeps this act.',
    ])
    return 0
  })
}
