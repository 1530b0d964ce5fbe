import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '#domain/refusal.ts'

/**
 * The key of sealed fields: given by the operator (`GAOXIN_KEY`, 32 bytes in base64) or kept in a file beside the data that only
 * the program may read, made at the first start. Whoever loses it loses what is sealed; a backup needs both, kept apart.
 */
export function sealingKey(file: string, given: string | undefined): Uint8Array {
  const key = given ? Buffer.from(given, 'base64') : keyIn(file)
  if (key.byteLength === 32) return key
  throw new Refusal('bad-sealing-key', [
    '加密密钥须为 32 字节的 Base64（GAOXIN_KEY 或密钥文件）。',
    'The sealing key must be 32 bytes in base64 (GAOXIN_KEY or the key file).',
  ])
}

function keyIn(file: string): Buffer {
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another instance that starts at the same moment may have made it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
}
