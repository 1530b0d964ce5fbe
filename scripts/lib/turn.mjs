import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Does a work that two processes in one folder must not do at once; the later one waits. A mark left by a dead one counts for nothing. */
export async function inTurn(mark, work, tellWaiting = () => undefined) {
  mkdirSync(dirname(mark), { recursive: true })
  for (let isTold = false; !take(mark); isTold = true) {
    if (!isTold) tellWaiting()
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(mark, { force: true })
  }
}

function take(mark) {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(mark)
    if (holder !== null && !isAlive(holder)) rmSync(mark, { force: true })
    return false
  }
}

/** Null while the mark is being written or was just taken away. */
function holderOf(mark) {
  try {
    return Number(readFileSync(mark, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
