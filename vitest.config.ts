import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

/**
 * Three parts, from fast to slow: pure code, stories on a real database, stories in a real browser.
 * Few workers: the machine also runs the database and the browser.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['src/**/*.test.ts', 'test/fence/**/*.test.ts', 'test/compiler/**/*.test.ts', 'demo/**/*.test.ts', 'rehearsal/**/*.test.ts', 'scripts/**/*.test.mjs'],
          // A property may take long on a busy machine; no test here is about time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'flows',
          include: ['test/flows/**/*.test.ts', 'test/contract/**/*.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          // A page waits for frames and for movements to end: a third file works meanwhile.
          maxWorkers: 3,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
