import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canReach, getServerUser } from '#store/embedded-user.ts'

/** Makes an empty folder that the database's account may enter, also when the tests run as root. */
export function makeTemporaryFolder(): string {
  const user = getServerUser(() => undefined)
  const base = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canReach(folder, user)) ?? tmpdir()
  const folder = mkdtempSync(join(base, 'gaoxin-test-'))
  chmodSync(folder, user === null ? 0o700 : 0o711)
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
