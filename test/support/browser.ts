import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { Refusal } from '#domain/refusal.ts'
import * as fetched from '../../scripts/lib/chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** No sandbox because root has none; the rest keeps the browser from talking to anybody but us. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type ChromiumPlace = { readonly path: string; readonly environment: Readonly<Record<string, string>> }

/** Returns the browser of the machine or the one fetched from npm before, and the settings that give it Chinese letters. */
export function findChromium(): ChromiumPlace | null {
  const place = fetched.findChromium(root)
  if (place === null) return null
  const fonts = fetched.findFontSettings(root)
  return {
    path: place.path,
    environment: { ...place.environment, ...(fonts === null ? {} : { FONTCONFIG_FILE: fonts }) },
  }
}

/** Starts a real Chromium that can show Chinese whatever fonts the machine has; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const place = findChromium()
  if (place === null) throw noBrowser()
  const environment = Object.entries({ ...process.env, ...place.environment })
  const env = Object.fromEntries(environment.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return chromium.launch({ executablePath: place.path, args: flags, env })
}

function noBrowser(): Refusal {
  return new Refusal('no-browser', [
    '没有找到 Chromium。请运行 npm run browser（自动下载），或者用 CHROMIUM_PATH 指明。',
    'No Chromium found. Run npm run browser, which fetches one, or name one in CHROMIUM_PATH.',
  ])
}
