import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { verifyBundle } from '#main/bundle/verify-bundle'
import type { BundleVerdict } from '#shared/bundle/bundle'
import { unwrap } from '#shared/result'
import { tempFolder } from './sample-bundle'
import { writeZip } from './zip-folder'

export type Files = Record<string, string | Uint8Array>

export interface OtherBag {
  version?: string
  encoding?: string
  payload?: Files
  /** Algorithms of the payload manifests, and what to do to their text. */
  manifests?: string[]
  manifest?: (text: string, algorithm: string) => string
  info?: string
  encode?: (text: string) => Uint8Array
  more?: Files
  /** Changes the files, or takes some away, after the manifests were made. */
  change?: (files: Files) => void
  top?: string
}

export const digestOf = (algorithm: string, bytes: string | Uint8Array) =>
  createHash(algorithm).update(bytes).digest('hex')

/** A bag as another program might have made it, from RFC 8493 and not from our own writer. */
export function otherBag(bag: OtherBag): Files {
  const { version = '1.0', encoding = 'UTF-8', payload = { '入户表.txt': '甲' }, manifests = ['sha256'], info } = bag
  const encode = bag.encode ?? ((text: string) => Buffer.from(text))
  const files: Files = {}
  files['bagit.txt'] = `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`
  for (const [name, bytes] of Object.entries(payload)) files[`data/${name}`] = bytes
  for (const algorithm of manifests) {
    const rows = Object.entries(payload).map(([name, bytes]) => `${digestOf(algorithm, bytes)}  data/${name}\n`)
    files[`manifest-${algorithm}.txt`] = encode(bag.manifest?.(rows.join(''), algorithm) ?? rows.join(''))
  }
  if (info !== undefined) files['bag-info.txt'] = encode(info)
  Object.assign(files, bag.more)
  bag.change?.(files)
  return files
}

export function writeOtherBag(bag: OtherBag, path = join(tempFolder(), '外来包.zip')): string {
  const top = bag.top ?? '外来包/'
  return writeZip(
    path,
    Object.entries(otherBag(bag)).map(([name, bytes]) => [`${top}${name}`, bytes]),
  )
}

export async function verdictOn(bag: OtherBag): Promise<BundleVerdict> {
  return unwrap(await verifyBundle(writeOtherBag(bag)))
}

/** `kind path` of each problem, or `remark path`: what a verdict says in short. */
export function said({ problems, remarks }: BundleVerdict): string[] {
  return [...problems.map(({ kind, path }) => `${kind} ${path}`), ...remarks.map(({ path }) => `remark ${path}`)]
}
