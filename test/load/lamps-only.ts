import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#store/embedded.ts'
import { benchLamps } from '#test/load/lamps.ts'

const folder = await mkdtemp(join(tmpdir(), 'gaoxin-bench-'))
await chmod(folder, 0o711)
const server = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, log: () => {} })
try {
  console.log(JSON.stringify(await benchLamps(server.url), null, 1))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
