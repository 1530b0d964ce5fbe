import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bufferFlags } from '#entrypoints/buffers.ts'

test('the engine that we ship knows each wish, which another one would pass over in silence', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 })
  for (const flag of bufferFlags) expect(known).toContain(`  ${flag.replace(/=.*/, '')} `)
})
