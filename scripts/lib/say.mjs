/** Where the progress of the scripts goes: the screen, or the error channel when the output belongs to a program. */
let channel = process.stdout

export function sayOnErrorChannel() {
  channel = process.stderr
}

/** Prints one sentence in both languages. */
export function say([chinese, english]) {
  channel.write(`${chinese}\n${english}\n`)
}

/** Prints one line of progress, does the work, and prints how long it took. */
export async function step([chinese, english], work) {
  channel.write(`▸ ${chinese} · ${english} …\n`)
  const start = performance.now()
  const result = await work()
  channel.write(`  ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

/** 中止 — ends the command with a sentence a person can act on. */
export class Halt extends Error {
  constructor([chinese, english], detail = '') {
    super(`${detail}${detail === '' ? '' : '\n\n'}${chinese}\n${english}`)
  }
}
