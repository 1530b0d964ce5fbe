import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runSilently } from './child.mjs'
import { Halt, say, step } from './say.mjs'
import { inTurn } from './turn.mjs'

/** Installs the packages when they are missing or not those of the lock file. */
export async function ensurePackages(root, { needsDevelopment }) {
  if (hasPackages(root, needsDevelopment)) return
  // Two installations in one folder would take each other's files away.
  await inTurn(
    join(root, '.cache', 'installing'),
    () => installMissing(root, needsDevelopment),
    () => say(['另一个命令正在安装依赖，请稍候', 'Another command is installing the packages, waiting for it']),
  )
}

async function installMissing(root, needsDevelopment) {
  if (hasPackages(root, needsDevelopment)) return
  const sentence = ['安装依赖（约半分钟）', 'Installing the packages (about half a minute)']
  const { code, said } = await step(sentence, () => installPackages(root, needsDevelopment))
  if (code === 0) return
  throw new Halt(
    [
      '依赖未能安装。请检查网络与 npm 的源设置，然后重新运行同一命令。',
      'The packages could not be installed. Check the network and the registry set for npm, then run the same command again.',
    ],
    said.split('\n').slice(-15).join('\n'),
  )
}

function hasPackages(root, needsDevelopment) {
  const lock = readJson(join(root, 'package-lock.json'))
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
  return installed !== null && isInstalled(lock.packages, installed.packages, needsDevelopment)
}

/**
 * Says whether what is installed is what the lock file asks for. A package for other machines may be absent, and so
 * may one for development where only the product runs.
 */
export function isInstalled(wanted, installed, needsDevelopment) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const present = installed[path]
    if (present !== undefined) return present.version === entry.version && present.integrity === entry.integrity
    return Boolean(entry.optional || entry.devOptional || (entry.dev && !needsDevelopment))
  })
}

/** The folders programs are looked for in, without those of packages that are about to be replaced. */
export function withoutPackagePrograms(path) {
  return path
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter)
}

/** Runs npm with the Node it was started with, or the npm of the machine. */
export function runNpm(args, options) {
  const environment = { ...process.env, PATH: withoutPackagePrograms(process.env.PATH ?? '') }
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const viaNode = script?.endsWith('npm-cli.js') && node && existsSync(node)
  return viaNode
    ? runSilently(node, [script, ...args], { ...options, env: environment })
    : runSilently('npm', args, { ...options, env: environment, shell: process.platform === 'win32' })
}

function installPackages(root, needsDevelopment) {
  const extent = needsDevelopment ? ['--include=dev'] : []
  return runNpm(['ci', '--no-progress', '--loglevel=error', '--include=optional', ...extent], { cwd: root })
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
