import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bufferFlag } from '#entrypoints/buffers.ts'

test('the engine that we ship knows the wish, which another one would pass over in silence', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 })
  expect(known).toContain(`  ${bufferFlag} `)
})
