import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BundledChange, changeFilePath, parseChangeFile } from '#shared/bundle/change-file'
import { type BundledDataSet, carriedNames, dataSetFolder, largestDataSets } from '#shared/bundle/data-set-file'
import { type FileIndex, fileIndexPath, parseFileIndex, projectDataPath } from '#shared/bundle/file-index'
import { type BundledRecord, parseRecordFile, recordFilePath } from '#shared/bundle/record-file'
import type { SetName } from '#shared/data-sets/data-pin'
import { largestDataFile } from '#shared/data-sets/read-data-file'
import type { ProjectFile } from '#shared/project/project-file'
import { readProjectFile } from '#shared/project/project-file-schema'
import { fail, ok, type Result } from '#shared/result'
import { jsonDepth } from '#shared/text/json-depth'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { type ExtractedBundle, extractBundle } from './extract-bundle'

/** A bundle of ours, verified and unpacked; its papers lie below `folder`, at the paths of the index. */
export interface OpenedBundle {
  folder: string
  file: ProjectFile
  index: FileIndex
  /** Their bodies are not checked yet: kinds are known to who takes them in. */
  records: BundledRecord[]
  changes: BundledChange[]
  /** Not checked yet either, but for their size. */
  dataSets: BundledDataSet[]
}

/** Unpacks into `folder`, all or nothing, and reads the data files. BUNDLE_INVALID, BUNDLE_HOSTILE, DISK_FULL, … */
export async function openBundle(path: string, folder: string, work: LongWork = {}): Promise<Result<OpenedBundle>> {
  const extracted = await extractBundle(path, folder, work)
  if (!extracted.ok) return extracted
  try {
    const contents = await readContents(extracted.value)
    return contents.ok ? ok({ folder: extracted.value.folder, ...contents.value }) : contents
  } catch (error) {
    return failureOf(error, folder, 'read')
  }
}

/** The data files of the largest county are a few MiB; they are read whole. */
const maxDataBytes = 32 * 1024 * 1024

/** Our own go nine deep; what is deeper cannot even be handed from thread to thread. */
const deepest = 64

/** '' for what is no text of ours: signs that cannot be read are not taken in as others. */
function utf8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return jsonDepth(text) > deepest ? '' : text
  } catch {
    return ''
  }
}

/** BUNDLE_INVALID when the data files are not there, not ours, or not about what the bundle holds. */
async function readContents(bundle: ExtractedBundle): Promise<Result<Omit<OpenedBundle, 'folder'>>> {
  const payload = new Map(bundle.payload.map((row) => [row.path, row]))
  const read = async (path: string) => {
    const { sizeBytes } = payload.get(path) ?? { sizeBytes: Number.POSITIVE_INFINITY }
    return sizeBytes > maxDataBytes ? '' : utf8(await readFile(join(bundle.folder, path)))
  }
  const file = projectFileIn(await read(projectDataPath))
  if (!file) return fail('BUNDLE_INVALID', { detail: '其中没有购服通的项目数据' })
  if (!file.ok) return fail('BUNDLE_INVALID', { detail: `项目数据有误（${file.error.params.detail}）` })
  const index = parseFileIndex(await read(fileIndexPath))
  if (!index.ok) return index
  const records = payload.has(recordFilePath) ? parseRecordFile(await read(recordFilePath)) : noRecords
  if (!records.ok) return records
  const { id } = file.value.project
  const held = new Set([id, ...records.value.records.map((record) => record.id)])
  const changes = payload.has(changeFilePath) ? parseChangeFile(await read(changeFilePath), held) : noChanges
  if (!changes.ok) return changes
  const dataSets = await dataSetsIn(bundle, carriedNames(file.value, records.value.records))
  if (!dataSets.ok) return dataSets
  const papers = [...index.value.documents, ...index.value.evidence]
  const files = [...papers, ...records.value.records.flatMap((record) => record.files ?? [])]
  if ([...papers, ...file.value.budgetVersions].some(({ projectId }) => projectId !== id)) {
    return fail('BUNDLE_INVALID', { detail: '其中的材料不属于该项目' })
  }
  const kept = new Set(records.value.records.map((record) => record.id))
  if (index.value.documents.some(({ recordId }) => recordId !== undefined && !kept.has(recordId))) {
    return fail('BUNDLE_INVALID', { detail: '其中的文书不属于所附的记录' })
  }
  const stray = files.find(({ path, sha256, sizeBytes }) => {
    const held = payload.get(path)
    return held?.sha256 !== sha256 || held.sizeBytes !== sizeBytes
  })
  return stray
    ? fail('BUNDLE_INVALID', { detail: `文件目录与内容不符：${stray.path}` })
    : ok({
        file: file.value,
        index: index.value,
        records: records.value.records,
        changes: changes.value.changes,
        dataSets: dataSets.value,
      })
}

/** A bundle without the file has none: older ones, and projects nothing was kept for. */
const noRecords = ok({ records: [] as BundledRecord[] })
const noChanges = ok({ changes: [] as BundledChange[] })

/** Those that are named, each once; whatever else lies there is read by nobody. */
async function dataSetsIn(
  { folder, payload }: ExtractedBundle,
  names: readonly SetName[],
): Promise<Result<BundledDataSet[]>> {
  const there = new Map(payload.filter(({ path }) => path.startsWith(dataSetFolder)).map((row) => [row.sha256, row]))
  const named = new Set(names.map(({ sha256 }) => sha256))
  const rows = [...there.values()].filter(({ sha256 }) => named.has(sha256))
  const size = rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (size > largestDataSets || rows.some(({ sizeBytes }) => sizeBytes > largestDataFile)) {
    return fail('BUNDLE_INVALID', { detail: '所附标准与模板数据过大' })
  }
  const texts = rows.map(async ({ path, sha256 }) => ({
    path,
    sha256,
    text: await readFile(join(folder, path), 'utf8'),
  }))
  return ok(await Promise.all(texts))
}

function projectFileIn(json: string): Result<ProjectFile> | null {
  try {
    return readProjectFile(JSON.parse(json))
  } catch {
    return null
  }
}
