import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundledPaper, FileIndex } from '#shared/bundle/file-index'
import type { ImportedProject } from '#shared/bundle/imported-project'
import type { BundledRecord } from '#shared/bundle/record-file'
import type { DocumentVersion } from '#shared/documents/document-version'
import { isSameUnit } from '#shared/project/origin'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import { bundleLimits } from '../bundle/bundle-limits'
import { makeFolder } from '../fs/make-folder'
import type { LongWork } from '../fs/progress'
import { readProfile } from '../store/county-repository'
import { findProject } from '../store/project-repository'
import { runUntrusted } from '../worker/run-untrusted'
import type { CountyContext } from './context'
import { keepFound } from './found-altered'
import { takeIn } from './take-in'

/** Folders of the county that hold a bundle while it is read. */
export const importPrefix = '.import-'

/**
 * Takes the project of a bundle into the open county, exactly as it was: same ids, revision, budget versions, papers and
 * evidence. Nothing is taken in before the whole bundle has been verified. BUNDLE_INVALID, BUNDLE_HOSTILE, PROJECT_EXISTS,
 * BUNDLE_FOREIGN {bureau, project} for another unit's bundle unless `foreign` says that it is wanted.
 */
export async function importBundle(
  county: CountyContext,
  { path, foreign }: { path: string; foreign: boolean },
  work: LongWork,
): Promise<Result<ImportedProject>> {
  const scratch = join(county.folder, `${importPrefix}${randomBytes(6).toString('hex')}`)
  try {
    await makeFolder(scratch)
    const opened = await runUntrusted('bundle.open', { path, folder: join(scratch, 'bundle') }, bundleLimits, work)
    if (!opened.ok) return opened
    const { folder, file, index, records, changes, dataSets } = opened.value
    const existing = await findProject(county.db, file.project.id)
    if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
    const { profile, project } = file
    if (!foreign && !isSameUnit(profile, await readProfile(county.db))) {
      return fail('BUNDLE_FOREIGN', { bureau: profile.bureauName, project: project.name })
    }
    const stored = await storeFiles(county, folder, index, records, work)
    if (!stored.ok) return stored
    return await takeIn(county, file, {
      documents: index.documents.map(versionOf),
      evidence: index.evidence.map(({ path: _path, retainUntil: _derived, ...one }) => one),
      records,
      changes,
      dataSets,
    })
  } finally {
    await leave(scratch)
  }
}

/** What cannot be taken away now goes when the county is opened; what was taken in stands. */
const leave = (scratch: string) => rm(scratch, { recursive: true, force: true }).catch(() => {})

function versionOf({ path: _path, projectId, recordId, ...paper }: BundledPaper): DocumentVersion {
  const owner = recordId === undefined ? 'project' : 'record'
  return { ...paper, owner, ownerId: recordId ?? projectId }
}

/** What a bundle of ours says of its project, without taking it in. */
export async function projectFileOfBundle(path: string): Promise<Result<ProjectFile>> {
  const scratch = await mkdtemp(join(tmpdir(), 'goufutong-'))
  try {
    const opened = await runUntrusted('bundle.open', { path, folder: join(scratch, 'bundle') }, bundleLimits)
    return opened.ok ? ok(opened.value.file) : opened
  } finally {
    await leave(scratch)
  }
}

/** Content-addressed, so a repeated import of the same bytes costs nothing and hurts nothing. */
async function storeFiles(
  county: CountyContext,
  folder: string,
  index: FileIndex,
  records: BundledRecord[],
  { signal }: LongWork,
): Promise<Result<null>> {
  const recordFiles = records.flatMap(({ files = [] }) => files)
  for (const { path, sha256 } of [...index.documents, ...index.evidence, ...recordFiles]) {
    const put = await county.evidence.putFile(join(folder, path), { signal })
    if (!put.ok) return put
    if (put.value.sha256 !== sha256) return fail('FILE_CHANGED', { path })
    await keepFound(county, sha256, null)
  }
  return ok(null)
}

/** What an import unpacked before the process was killed. Call while the county is locked by this process. */
export async function removeForgottenImports(countyFolder: string): Promise<void> {
  for (const name of await readdir(countyFolder)) {
    if (name.startsWith(importPrefix)) await rm(join(countyFolder, name), { recursive: true, force: true })
  }
}
