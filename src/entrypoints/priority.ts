import { constants, setPriority } from 'node:os'

/** 礼让 — puts a process of ours behind all others; a courtesy that not every system grants. */
export function letOthersPass(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {}
}
