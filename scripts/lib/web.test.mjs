import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint, putInPlace } from './web.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gaoxin-web-'))
  mkdirSync(join(root, 'web', 'pages'), { recursive: true })
  writeFileSync(join(root, 'web', 'pages', 'desk.tsx'), 'desk')
  writeFileSync(join(root, 'lock.json'), '{}')
})

afterEach(() => rmSync(root, { recursive: true }))

const mark = () => fingerprint([join(root, 'web'), join(root, 'lock.json'), join(root, 'absent')])

it('stays the same while nothing changes, wherever the house stands', () => {
  const before = mark()
  expect(mark()).toBe(before)
  renameSync(root, `${root}-moved`)
  root = `${root}-moved`
  expect(mark()).toBe(before)
})

it('changes with a content, a name and a single file', () => {
  const marks = [mark()]
  writeFileSync(join(root, 'web', 'pages', 'desk.tsx'), 'changed')
  marks.push(mark())
  renameSync(join(root, 'web', 'pages', 'desk.tsx'), join(root, 'web', 'pages', 'table.tsx'))
  marks.push(mark())
  writeFileSync(join(root, 'lock.json'), '{"new":true}')
  marks.push(mark())
  expect(new Set(marks).size).toBe(4)
})

it('does not change with a test', () => {
  const before = mark()
  writeFileSync(join(root, 'web', 'pages', 'desk.test.ts'), 'test')
  expect(mark()).toBe(before)
})

it('puts one whole build in place of another, however many come', () => {
  const dist = join(root, 'dist')
  mkdirSync(dist)
  for (const name of ['one', 'two', 'three']) {
    const fresh = join(dist, `.building-${name}`)
    mkdirSync(fresh)
    writeFileSync(join(fresh, 'index.html'), name)
    putInPlace(fresh, join(dist, 'web'))
    expect(readFileSync(join(dist, 'web', 'index.html'), 'utf8')).toBe(name)
  }
  expect(readdirSync(dist)).toEqual(['web'])
})
