import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileIndex, fileIndexPath, parseFileIndex, projectDataPath } from '#shared/bundle/file-index'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { readProjectFile } from '#shared/project/project-file-schema'
import { fail, ok, type Result } from '#shared/result'
import { extractBundle } from '../bundle/extract-bundle'
import type { LongWork } from '../fs/progress'
import { findProject } from '../store/project-repository'
import type { CountyContext } from './context'
import { takeIn } from './take-in'

const importPrefix = '.import-'

/**
 * Takes the project of a bundle into the open county, exactly as it was: same ids, revision, budget versions, papers and
 * evidence. Years and contractors the county does not have come with it; what it has stays its own. Nothing is taken in
 * before the whole bundle has been verified. BUNDLE_INVALID, BUNDLE_HOSTILE, PROJECT_EXISTS.
 */
export async function importBundle(county: CountyContext, path: string, work: LongWork): Promise<Result<Project>> {
  const target = join(county.folder, `${importPrefix}${randomBytes(6).toString('hex')}`)
  try {
    const extracted = await extractBundle(path, target, work)
    if (!extracted.ok) return extracted
    const contents = await readContents(extracted.value.folder)
    if (!contents.ok) return contents
    const { file, index } = contents.value
    const existing = await findProject(county.db, file.project.id)
    if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
    const stored = await storeFiles(county, extracted.value.folder, index, work)
    if (!stored.ok) return stored
    return await takeIn(county, file, {
      documents: index.documents.map(({ path: _path, ...document }) => document),
      evidence: index.evidence.map(({ path: _path, retainUntil: _derived, ...one }) => one),
    })
  } finally {
    await rm(target, { recursive: true, force: true })
  }
}

/** BUNDLE_INVALID when the two data files are not there or not ours: a sound bag of something else. */
export async function readContents(folder: string): Promise<Result<{ file: ProjectFile; index: FileIndex }>> {
  let file: Result<ProjectFile>
  let indexText: string
  try {
    file = readProjectFile(JSON.parse(await readFile(join(folder, projectDataPath), 'utf8')))
    indexText = await readFile(join(folder, fileIndexPath), 'utf8')
  } catch {
    return fail('BUNDLE_INVALID', { detail: '其中没有购服通的项目数据' })
  }
  if (!file.ok) return fail('BUNDLE_INVALID', { detail: `项目数据有误（${file.error.params.detail}）` })
  const index = parseFileIndex(indexText)
  if (!index.ok) return index
  const { id } = file.value.project
  const foreign = [...index.value.documents, ...index.value.evidence, ...file.value.budgetVersions]
  if (foreign.some(({ projectId }) => projectId !== id)) {
    return fail('BUNDLE_INVALID', { detail: '其中的材料不属于该项目' })
  }
  return ok({ file: file.value, index: index.value })
}

/** Content-addressed, so a repeated import of the same bytes costs nothing and hurts nothing. */
async function storeFiles(
  county: CountyContext,
  folder: string,
  index: FileIndex,
  { signal }: LongWork,
): Promise<Result<null>> {
  for (const { path, sha256 } of [...index.documents, ...index.evidence]) {
    if (!path.startsWith('data/') || path.split('/').includes('..')) {
      return fail('BUNDLE_INVALID', { detail: `文件目录指向材料包之外：${path}` })
    }
    const put = await county.evidence.putFile(join(folder, path), { signal })
    if (!put.ok) return put
    if (put.value.sha256 !== sha256) return fail('BUNDLE_INVALID', { detail: `文件目录与内容不符：${path}` })
  }
  return ok(null)
}

/** What an import unpacked before the process was killed. Call while the county is locked by this process. */
export async function removeForgottenImports(countyFolder: string): Promise<void> {
  for (const name of await readdir(countyFolder)) {
    if (name.startsWith(importPrefix)) await rm(join(countyFolder, name), { recursive: true, force: true })
  }
}
