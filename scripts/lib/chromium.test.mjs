import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findChromium } from './chromium.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gaoxin-chromium-'))
})

afterEach(() => rmSync(root, { recursive: true }))

function program(...path) {
  const file = join(root, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

it('takes the browser a person names before the one of the machine, and that before a fetched one', () => {
  const fetched = program('.cache', 'browser', 'unpacked', 'chromium')
  const environment = { PATH: join(root, 'bin') }
  expect(findChromium(root, environment)?.path).toBe(fetched)
  const ofMachine = program('bin', 'google-chrome')
  expect(findChromium(root, environment)).toEqual({ path: ofMachine, environment: {} })
  const named = program('own', 'browser')
  expect(findChromium(root, { ...environment, CHROMIUM_PATH: named })?.path).toBe(named)
})

it('gives a fetched browser the libraries that were fetched with it', () => {
  program('.cache', 'browser', 'unpacked', 'chromium')
  const { environment } = findChromium(root, { PATH: '' })
  expect(environment.LD_LIBRARY_PATH).toBe(join(root, '.cache', 'browser', 'unpacked', 'al2023', 'lib'))
})
