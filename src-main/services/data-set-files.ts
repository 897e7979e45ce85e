import { createHash } from 'node:crypto'
import type { BundledDataSet } from '#shared/bundle/data-set-file'
import type { DataPin } from '#shared/data-sets/data-pin'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { fail, ok, type Result } from '#shared/result'
import { dataFileOf, insertProjectDataSet, listDataSets, listProjectDataSets } from '../store/data-set-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, instantOf } from './context'

/** A data file as it travels with a project. */
export interface DataFile {
  sha256: string
  text: string
  /** 名称（版本） */
  title: string
}

/** The data files that pins name by their digest, each once; the program's own are named by none. */
export async function pinnedFiles(db: Executor, pins: readonly DataPin[]): Promise<DataFile[]> {
  const wanted = new Set(pins.flatMap(({ sha256 }) => sha256 ?? []))
  if (wanted.size === 0) return []
  const offices = (await listDataSets(db)).map((row) => ({ sha256: row.sha256, text: dataFileOf(row) }))
  const carried = (await listProjectDataSets(db)).map(({ sha256, file }) => ({ sha256, text: file }))
  const byDigest = new Map([...offices, ...carried].map((one) => [one.sha256, one]))
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
 * Keeps what a bundle brings along for its project alone. BUNDLE_INVALID for what is no data file of this version, or is
 * something else than the pin of its digest says.
 */
export async function takeInDataSets(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  pins: readonly DataPin[],
  files: readonly BundledDataSet[],
): Promise<Result<null>> {
  for (const { path, sha256, text } of files) {
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      return refusedFile(path, '不是 UTF-8 编码的文本文件')
    const read = readDataFile(county.dataKinds, text)
    if (!read.ok) return refusedFile(path, read.error.params.detail ?? '')
    const { kind, set } = read.value
    const pinned = pins.filter((pin) => pin.sha256 === sha256)
    const isSo = (pin: DataPin) =>
      pin.kind === kind.id && pin.id === set.id && pin.version === set.version && pin.scope === kind.scopeOf(set.body)
    if (!pinned.every(isSo)) return refusedFile(path, '与项目记下的编号、版本不一致')
    await insertProjectDataSet(tx, { project_id: projectId, sha256, file: text, taken_in_at: instantOf(county) })
  }
  return ok(null)
}

const refusedFile = (path: string, detail: string) =>
  fail('BUNDLE_INVALID', { detail: `所附标准与模板数据「${path.split('/').at(-1)}」有误（${detail}）` })
