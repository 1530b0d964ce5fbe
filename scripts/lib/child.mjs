import { spawn } from 'node:child_process'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program on our own terminal, hands it every signal we get, and returns how it ended. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    // A terminal sends Ctrl-C to the whole group itself; a second one would be read as "at once".
    const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
    for (const signal of passedOn) process.on(signal, passOn)
    const stopWatching = onLossOfNpm(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      stopWatching()
      for (const each of passedOn) process.off(each, passOn)
      resolve({ code, signal })
    })
  })
}

/** A signal sent to npm ends only the shell between npm and us, and we would run on with nobody to stop us. */
function onLossOfNpm(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 250)
  return () => clearInterval(watch)
}

/** Runs a program silently and returns its exit code with everything it said. */
export async function runSilently(program, args, options = {}) {
  const said = []
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  child.stdout.on('data', (part) => said.push(part))
  child.stderr.on('data', (part) => said.push(part))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said.push(Buffer.from(error.message))
      resolve(1)
    })
    child.once('close', resolve)
  })
  return { code, said: Buffer.concat(said).toString('utf8').trim() }
}

/** Ends this process the way its child ended. */
export function endLike({ code, signal }) {
  if (signal !== null) process.kill(process.pid, signal)
  else process.exitCode = code
}
