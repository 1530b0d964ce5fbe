import { type Label, type Language, say } from '#domain/label.ts'

/** 命令 — one word after `gaoxin`; it returns the exit code: 0 done, 2 refused. */
export type Command = {
  readonly label: Label
  readonly usage: string
  readonly run: (args: readonly string[]) => Promise<number>
}

/** Results go to the standard output and nothing else does. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Whatever is said to a person beside the result goes to the error channel, in both languages. */
export function tell(text: Label): void {
  process.stderr.write(`${say(text, 'zh')}\n${say(text, 'en')}\n`)
}

export function languageOf(text: string | undefined): Language {
  return text === 'en' ? 'en' : 'zh'
}
