import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileIndex, fileIndexPath, parseFileIndex, projectDataPath } from '#shared/bundle/file-index'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { readProjectFile } from '#shared/project/project-file-schema'
import { fail, ok, type Result } from '#shared/result'
import { type ExtractedBundle, extractBundle } from '../bundle/extract-bundle'
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
    const contents = await readContents(extracted.value)
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

/** The two data files of the largest county are a few MiB; they are read whole. */
const maxDataBytes = 64 * 1024 * 1024

/** BUNDLE_INVALID when the two data files are not there, not ours, or not about what the bundle holds. */
export async function readContents(bundle: ExtractedBundle): Promise<Result<{ file: ProjectFile; index: FileIndex }>> {
  const payload = new Map(bundle.payload.map((row) => [row.path, row]))
  const read = async (path: string) => {
    const { sizeBytes } = payload.get(path) ?? { sizeBytes: Number.POSITIVE_INFINITY }
    return sizeBytes > maxDataBytes ? '' : await readFile(join(bundle.folder, path), 'utf8')
  }
  const file = projectFileIn(await read(projectDataPath))
  if (!file) return fail('BUNDLE_INVALID', { detail: '其中没有购服通的项目数据' })
  if (!file.ok) return fail('BUNDLE_INVALID', { detail: `项目数据有误（${file.error.params.detail}）` })
  const index = parseFileIndex(await read(fileIndexPath))
  if (!index.ok) return index
  const { id } = file.value.project
  const papers = [...index.value.documents, ...index.value.evidence]
  if ([...papers, ...file.value.budgetVersions].some(({ projectId }) => projectId !== id)) {
    return fail('BUNDLE_INVALID', { detail: '其中的材料不属于该项目' })
  }
  const stray = papers.find(({ path, sha256, sizeBytes }) => {
    const held = payload.get(path)
    return held?.sha256 !== sha256 || held.sizeBytes !== sizeBytes
  })
  return stray
    ? fail('BUNDLE_INVALID', { detail: `文件目录与内容不符：${stray.path}` })
    : ok({ file: file.value, index: index.value })
}

function projectFileIn(json: string): Result<ProjectFile> | null {
  try {
    return readProjectFile(JSON.parse(json))
  } catch {
    return null
  }
}

/** Content-addressed, so a repeated import of the same bytes costs nothing and hurts nothing. */
async function storeFiles(
  county: CountyContext,
  folder: string,
  index: FileIndex,
  { signal }: LongWork,
): Promise<Result<null>> {
  for (const { path, sha256 } of [...index.documents, ...index.evidence]) {
    const put = await county.evidence.putFile(join(folder, path), { signal })
    if (!put.ok) return put
    if (put.value.sha256 !== sha256) return fail('FILE_CHANGED', { path })
  }
  return ok(null)
}

/** What an import unpacked before the process was killed. Call while the county is locked by this process. */
export async function removeForgottenImports(countyFolder: string): Promise<void> {
  for (const name of await readdir(countyFolder)) {
    if (name.startsWith(importPrefix)) await rm(join(countyFolder, name), { recursive: true, force: true })
  }
}
