import { createHash } from 'node:crypto'
import type { BundledDataSet } from '#shared/bundle/data-set-file'
import type { SetName } from '#shared/data-sets/data-pin'
import { type DataKind, isFirstOwn, type KnownSet } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { isPinned } from '#shared/data-sets/set-in-force'
import { fail, ok, type Result } from '#shared/result'
import { dataFileOf, insertProjectDataSet, listDataSets, listProjectDataSets } from '../store/data-set-repository'
import type { Executor } from '../store/schema'
import { carriedSet } from './carried-sets'
import { type CountyContext, instantOf } from './context'
import { setsOf } from './office-data'

/** A data file as it travels with a project. */
export interface DataFile {
  sha256: string
  text: string
  /** 名称（版本） */
  title: string
}

/** The data files that are named by their digest, each once; the first of the program's own is wherever the program is. */
export async function namedFiles({ db, resources }: CountyContext, names: readonly SetName[]): Promise<DataFile[]> {
  const wanted = new Set(names.flatMap(({ sha256 }) => sha256 ?? []))
  if (wanted.size === 0) return []
  const offices = (await listDataSets(db)).map((row) => ({ sha256: row.sha256, text: dataFileOf(row) }))
  const carried = (await listProjectDataSets(db)).map(({ sha256, file }) => ({ sha256, text: file }))
  const later = setsOf({ resources }).filter((set) => set.by === 'program' && !isFirstOwn(set))
  const own = later.map(({ sha256 = '' }) => ({ sha256, text: resources.ownFiles.get(sha256) ?? '' }))
  const byDigest = new Map([...offices, ...carried, ...own].map((one) => [one.sha256, one]))
  return [...wanted].flatMap((sha256) => {
    const found = byDigest.get(sha256)
    return found ? { ...found, title: titleIn(found.text) } : []
  })
}

function titleIn(text: string): string {
  const { title, version } = JSON.parse(text) as { title: string; version: string }
  return `${title}（${version}）`
}

/**
 * Reads what a bundle brings along for its project. BUNDLE_INVALID for what is no data file of this version, or is something
 * else than the project says under its digest.
 */
export function readCarried(
  kinds: readonly DataKind[],
  names: readonly SetName[],
  files: readonly BundledDataSet[],
): Result<KnownSet[]> {
  const sets: KnownSet[] = []
  for (const { path, sha256, text } of files) {
    if (createHash('sha256').update(text).digest('hex') !== sha256) return refusedFile(path, '文字编码不是「UTF-8」')
    const read = readDataFile(kinds, text)
    if (!read.ok) return refusedFile(path, read.error.params.detail ?? '')
    const set = carriedSet(read.value, sha256)
    const named = names.filter((name) => name.sha256 === sha256)
    if (!named.every((name) => isPinned(name, set))) return refusedFile(path, '与项目记下的编号、版本不一致')
    sets.push(set)
  }
  return ok(sets)
}

/** Keeps them for that project alone. */
export async function keepCarried(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  files: readonly BundledDataSet[],
): Promise<void> {
  for (const { sha256, text } of files)
    await insertProjectDataSet(tx, { project_id: projectId, sha256, file: text, taken_in_at: instantOf(county) })
}

const refusedFile = (path: string, detail: string) =>
  fail('BUNDLE_INVALID', { detail: `所附标准与模板数据「${path.split('/').at(-1)}」有误（${detail}）` })
