import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packAndMeasure } from './build/measure.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
// Who builds says where to: each build into a folder of its own, so that two at once never meet (scripts/lib/web.mjs).
const built = process.env.GAOXIN_BUILD_INTO ?? fileURLToPath(new URL('../../dist/web', import.meta.url))

/** What changes seldom is kept apart from what changes often, so that a new version loads little. */
const chunks = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@tanstack)[\\/]/,
  },
  // The maths of a room of the house comes with the pages of that room, and refusals come from the server: only what all share stands here.
  {
    name: 'registers',
    test: /src[\\/](registers[\\/](?!ledgers)|derive[\\/]|schema[\\/](?!messages)|domain[\\/][^\\/]+\.ts$)/,
  },
]

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), packAndMeasure(built)],
  build: {
    outDir: built,
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7070' } },
})
