import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './say.mjs'

/** The first version that runs TypeScript as it is written. */
export const wanted = '22.18.0'

/** Compares two versions number by number; a suffix after a hyphen is not looked at. */
export function isAtLeast(version, least) {
  const [left, right] = [version, least].map((text) => text.replace(/^v/, '').split('-')[0].split('.').map(Number))
  for (const place of [0, 1, 2]) {
    if (left[place] !== right[place]) return left[place] > right[place]
  }
  return true
}

/** Returns the Node that runs the product: our own when it is new enough, otherwise the one that came as a package. */
export function getRuntime(root, own = process) {
  if (isAtLeast(own.versions.node, wanted)) return own.execPath
  const packaged = join(root, 'node_modules', `node-${own.platform}-${own.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  throw new Halt([
    `需要 Node ${wanted} 或以上（现为 ${own.versions.node}），本机（${own.platform} ${own.arch}）没有随包提供。请从 nodejs.org 安装 Node 24。`,
    `Node ${wanted} or later is needed (this is ${own.versions.node}) and none came with the packages for ${own.platform} ${own.arch}. Install Node 24 from nodejs.org.`,
  ])
}
