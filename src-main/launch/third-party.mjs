import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from './paths.mjs'

/** Name of the notices in `out/` and beside the packaged program. */
export const noticesName = 'third-party-notices.txt'

/** Folders of the packages that ship, from the lock file: those the dependencies need, none that only builds or tests. */
export function shippedPackages({ packages }) {
  return Object.keys(packages).filter(
    (folder) => folder !== '' && !packages[folder].dev && !packages[folder].devOptional,
  )
}

/** Writes the notices: every package that ships, with the terms it comes under. */
export async function writeNotices(out) {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  const folders = shippedPackages(lock).map((folder) => inProject(folder))
  const notices = new Map(folders.filter(existsSync).map(noticeOf))
  const line = '-'.repeat(72)
  const texts = [...notices].sort().map(([head, text]) => `${line}\n${head}\n${line}\n${text.trim()}\n`)
  await writeFile(join(out, noticesName), `本程序使用了下列第三方软件，各软件的许可条款如下。\n\n${texts.join('\n')}`)
}

function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  const stated = [`License: ${license}`, author && `Author: ${author.name ?? author}`, homepage].filter(Boolean)
  return [`${name} ${version}`, texts.length > 0 ? texts.join('\n') : stated.join('\n')]
}
