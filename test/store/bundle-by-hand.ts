import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportBundle } from '#main/bundle/export-bundle'
import type { FileIndex } from '#shared/bundle/file-index'
import type { ProjectFile } from '#shared/project/project-file'
import { unwrap } from '#shared/result'
import { resourcesFolder, temporaryFolder } from './county-fixture'

const at = '2023-03-01T00:00:00.000Z'

export interface ByHand {
  file: ProjectFile
  index: FileIndex
  /** 记录.json and 历史.json; absent = there is none. */
  records?: unknown
  changes?: unknown
  /** Further files below data/, as they are. */
  files: Record<string, string | Buffer>
}

/** A bundle of the example project whose every hash is right; what it says is `change`'s. */
export async function bundleByHand(change: (bundle: ByHand) => void): Promise<string> {
  const text = readFileSync(join(resourcesFolder, 'sample/sample-project.json'), 'utf8')
  const { 说明: _notes, ...file } = JSON.parse(text)
  const index: FileIndex = { format: 'goufutong.files', formatVersion: 1, documents: [], evidence: [] }
  const bundle: ByHand = { file, index, files: {} }
  change(bundle)
  const path = join(temporaryFolder(), '包.zip')
  const { id, name } = bundle.file.project
  const info = { projectId: id, projectName: name, countyName: '旗', bureauName: '局', stage: '全部', appVersion: '0' }
  const json = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const files: Record<string, string | Buffer> = {
    '项目数据.json': json(bundle.file),
    '文件目录.json': json(bundle.index),
    ...(bundle.records !== undefined && { '记录.json': json(bundle.records) }),
    ...(bundle.changes !== undefined && { '历史.json': json(bundle.changes) }),
    ...bundle.files,
  }
  const entries = Object.entries(files).map(([name, bytes]) => ({ path: name, source: { bytes: Buffer.from(bytes) } }))
  unwrap(await exportBundle({ path, info: { ...info, createdOn: '2023-03-01', createdAt: at }, due: [], entries }))
  return path
}
