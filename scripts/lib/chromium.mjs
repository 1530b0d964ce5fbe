import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runNpm } from './packages.mjs'
import { Halt, step } from './say.mjs'

const browserPackage = '@sparticuz/chromium@153.0.0'
const fontPackage = '@expo-google-fonts/noto-sans-sc@0.4.3'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Returns the browser of the machine, or the one fetched before, with what it needs around it; null when there is none. */
export function findChromium(root, environment = process.env) {
  const onPath = (environment.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const own = [environment.CHROMIUM_PATH ?? '', ...onPath, ...applications].find(isProgram)
  if (own !== undefined) return { path: own, environment: {} }
  const fetched = join(unpackedIn(root), 'chromium')
  const libraries = join(unpackedIn(root), 'al2023', 'lib')
  return isProgram(fetched) ? { path: fetched, environment: { LD_LIBRARY_PATH: libraries } } : null
}

/**
 * Returns the fontconfig file that adds the fetched Chinese font to those of the machine; null when the machine has one
 * of its own. A font file is the only way that needs no change of the page: web fonts would be stopped by the page's own
 * security policy, and their compressed, split files cannot be installed (Chromium then draws nothing at all).
 */
export function findFontSettings(root) {
  const file = join(fontsIn(root), 'fonts.conf')
  return !hasChineseFont() && existsSync(file) ? file : null
}

/** Sees to it that a browser and a Chinese font are there, fetching from npm what the machine lacks. */
export async function ensureBrowser(root) {
  if (findChromium(root) === null)
    await step(['下载浏览器（约 70 MB）', 'Fetching a browser (about 70 MB)'], () => fetchBrowser(root))
  if (hasChineseFont() || findFontSettings(root) !== null) return
  await step(['下载中文字体', 'Fetching a Chinese font'], () => fetchFont(root))
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

/** The package unpacks into the common temporary folder, where anybody could put a file first; we give it one of our own. */
async function fetchBrowser(root) {
  const modules = await install(join(root, '.cache', 'browser'), browserPackage)
  const package_ = join(modules, '@sparticuz', 'chromium')
  const draft = `${unpackedIn(root)}.new-${process.pid}`
  mkdirSync(draft, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    const { inflate } = await import(pathToFileURL(join(package_, 'build', 'index.js')).href)
    for (const part of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(package_, 'bin', part))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  rmSync(unpackedIn(root), { recursive: true, force: true })
  renameSync(draft, unpackedIn(root))
}

async function fetchFont(root) {
  const modules = await install(fontsIn(root), fontPackage)
  const folder = join(modules, '@expo-google-fonts', 'noto-sans-sc')
  const weights = ['400Regular', '700Bold'].map((weight) => `<dir>${join(folder, weight)}</dir>`)
  const others = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  const cache = `<cachedir>${join(fontsIn(root), 'cache')}</cachedir>`
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(
    join(fontsIn(root), 'fonts.conf'),
    `${head}<fontconfig>${others}${weights.join('')}${cache}</fontconfig>\n`,
  )
}

async function install(folder, name) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const options = ['--prefix', folder, '--no-save', '--no-progress', '--loglevel=error', '--engine-strict=false']
  const { code, said } = await runNpm(['install', ...options, name], { cwd: folder })
  if (code === 0) return join(folder, 'node_modules')
  throw new Halt(
    [
      `未能下载 ${name}。请安装 Chromium 和一种中文字体，或者用 CHROMIUM_PATH 指明浏览器。`,
      `${name} could not be fetched. Install Chromium and a Chinese font, or name a browser in CHROMIUM_PATH.`,
    ],
    said.split('\n').slice(-15).join('\n'),
  )
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}

function unpackedIn(root) {
  return join(root, '.cache', 'browser', 'unpacked')
}

function fontsIn(root) {
  return join(root, '.cache', 'fonts')
}
