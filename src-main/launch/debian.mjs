import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { LaunchProblem, say } from './say.mjs'

/** What a window needs. */
export const displayPackages = ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-noto-cjk']

/** What the tests open documents and bundles with, and make a disk fail with, beyond the window. */
export const testPackages = [
  ...displayPackages,
  'libreoffice-writer',
  'libreoffice-calc',
  'python3-docx',
  'unzip',
  'zip',
  'age',
  'poppler-utils',
  'strace',
]

/**
 * Package names that are not installed, from the output of
 * `dpkg-query -W -f '${Package} ${Provides} ${db:Status-Status}\n'`. Later Debians rename `libgtk-3-0` to `libgtk-3-0t64`, which provides the old name.
 */
export function findMissingPackages(wanted, dpkgOutput) {
  const present = new Set()
  for (const line of dpkgOutput.split('\n')) {
    const [name, status, provides = ''] = line.split('\t')
    if (status !== 'installed') continue
    present.add(name)
    for (const provided of provides.split(',')) present.add(provided.trim().split(/[ (]/)[0])
  }
  return wanted.filter((name) => !present.has(name))
}

/** Missing ones of the named packages; nothing is known, and nothing missing, where there is no dpkg. */
export async function listMissingPackages(wanted) {
  if (!existsSync('/usr/bin/dpkg-query')) return []
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own format language
  const format = '${Package}\t${db:Status-Status}\t${Provides}\n'
  const { output } = await run('dpkg-query', ['-W', '-f', format], { quiet: true })
  return findMissingPackages(wanted, output)
}

let before = Promise.resolve()

/**
 * Installs what is missing by apt-get, as root or by sudo without a password; else one sentence names the packages. One
 * after the other: apt-get is alone on a machine.
 * @param {string[]} wanted
 * @param {{optional?: boolean}} [options] optional: a failure is not the end
 */
export function ensurePackages(wanted, options) {
  const mine = before.then(() => install(wanted, options))
  before = mine.catch(() => {})
  return mine
}

async function install(wanted, { optional = false } = {}) {
  const missing = await listMissingPackages(wanted)
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  const canSudo = !isRoot && (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0
  if (isRoot || canSudo) {
    say(`正在安装系统软件包：${missing.join(' ')}……`)
    const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '--no-install-recommends']
    const [command, ...first] = isRoot ? apt : ['sudo', '-n', ...apt]
    await run(command, [...first, 'update'], { quiet: true })
    await run(command, [...first, 'install', ...missing], { quiet: true })
  }
  const left = await listMissingPackages(missing)
  if (left.length === 0 || optional) return
  throw new LaunchProblem(`缺少系统软件包，请先运行：sudo apt-get install -y ${left.join(' ')}`)
}
