import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileIndex, fileIndexPath, parseFileIndex, projectDataPath } from '#shared/bundle/file-index'
import { fail, ok, type Result } from '#shared/result'
import { failureOf } from '../fs/stop'
import type { ExtractedBundle } from './extract-bundle'

export interface ImportedContents {
  /** 项目数据.json, to be checked against the project schema. */
  projectData: unknown
  index: FileIndex
  /** Where the file of an index path lies now. */
  fileOf(path: string): string
}

/** A project's JSON is some hundred KB; a giant would only fill the memory. */
const maxJsonBytes = 256 * 1024 * 1024

/** What an extracted bundle holds. BUNDLE_INVALID when a listed file is not in it, or differs from the index. */
export async function readContents(bundle: ExtractedBundle): Promise<Result<ImportedContents>> {
  const payload = new Map(bundle.payload.map((file) => [file.path, file]))
  for (const path of [projectDataPath, fileIndexPath]) {
    const size = payload.get(path)?.sizeBytes
    if (size === undefined) return fail('BUNDLE_INVALID', { detail: `缺少 ${path}` })
    if (size > maxJsonBytes) return fail('BUNDLE_INVALID', { detail: `${path} 过大` })
  }
  try {
    const index = parseFileIndex(await readFile(join(bundle.folder, fileIndexPath), 'utf8'))
    if (!index.ok) return index
    for (const item of [...index.value.documents, ...index.value.evidence]) {
      const file = payload.get(item.path)
      if (file?.sha256 !== item.sha256 || file.sizeBytes !== item.sizeBytes)
        return fail('BUNDLE_INVALID', { detail: `${item.path} 与文件目录不符` })
    }
    const projectData: unknown = JSON.parse(await readFile(join(bundle.folder, projectDataPath), 'utf8'))
    return ok({ projectData, index: index.value, fileOf: (path) => join(bundle.folder, ...path.split('/')) })
  } catch (error) {
    if (error instanceof SyntaxError) return fail('BUNDLE_INVALID', { detail: '项目数据.json 无法读取' })
    return failureOf(error, bundle.folder, 'read')
  }
}
