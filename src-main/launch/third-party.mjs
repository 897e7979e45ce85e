import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'

/** Name of the notices in `out/` and beside the packaged program. */
export const noticesName = 'third-party-notices.txt'

/** Builds the windows, and is packed with them. */
const runtime = 'node_modules/electron'

/** Folders of the packages that ship, from the lock file: those the dependencies need, none that only builds or tests. */
export function shippedPackages({ packages }) {
  return Object.keys(packages).filter(
    (folder) => folder !== '' && !packages[folder].dev && !packages[folder].devOptional,
  )
}

/**
 * Every package that ships, each once, and Electron, with the terms it comes under; those of other systems are not installed here.
 * `root` = where the project lies; a build tool runs its settings, and what they take in, from elsewhere.
 * @returns {{name: string, version: string, licence: string, text: string}[]} by name
 */
export function listThirdParty(root = projectRoot) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const folders = [...shippedPackages(lock), runtime].filter((folder) => existsSync(join(root, folder)))
  const terms = new Map(
    folders.map((folder) => termsOf(root, folder)).map((one) => [`${one.name} ${one.version}`, one]),
  )
  return [...terms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}

/** Writes the notices beside the program: the same as a text. */
export async function writeNotices(out) {
  const line = '-'.repeat(72)
  const texts = listThirdParty().map(({ name, version, text }) => `${line}\n${name} ${version}\n${line}\n${text}\n`)
  await writeFile(join(out, noticesName), `本程序使用了下列第三方软件，各软件的许可条款如下。\n\n${texts.join('\n')}`)
}

function termsOf(root, place) {
  const folder = join(root, place)
  const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  const licence = license ?? '未注明'
  const stated = [`License: ${licence}`, author && `Author: ${author.name ?? author}`, homepage].filter(Boolean)
  const own =
    place === runtime ? ['其中 Chromium、Node.js 等部分的许可，见程序文件夹里的 LICENSES.chromium.html。'] : []
  const text = [...own, ...(texts.length > 0 ? texts : [stated.join('\n')])].join('\n').trim()
  return { name, version, licence, text }
}
