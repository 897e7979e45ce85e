import { stat } from 'node:fs/promises'
import { type AlteredHow, stageNames } from '#shared/documents/document-version'
import type { AlteredFile, StoredCheck } from '#shared/materials/altered-file'
import { fail, ok, type Result } from '#shared/result'
import { countProgress, type LongWork } from '../fs/progress'
import { listEvidence, listRemovedEvidence } from '../store/evidence-repository'
import { listFound } from '../store/file-check-repository'
import { findProject } from '../store/project-repository'
import { listRecordFiles } from '../store/record-file-repository'
import { findRecord, listRecordsWhole } from '../store/record-repository'
import { type FiledDigest, filedWith, listStoredDigests, type StoredDigest } from '../store/stored-digests'
import type { CountyContext, Handler } from './context'
import { checkStoredBytes, howFound, keepFound } from './found-altered'
import { papersWith } from './papers-held'

/** At the opening no more is read than this: the rest is told by size, and by 核对. */
const glanceBytes = 64 * 1024 ** 2
const atOnce = 32
/** A file is written a moment before its row. */
const toleranceMs = 60_000

type How = AlteredHow | 'later' | 'sound'

/**
 * By size and time alone, every stored file of the county; read is what was written later than it was filed, and what was
 * found altered or gone before: it is that until it is found sound.
 */
export const glanceAtStored: Handler<'stored.glance', CountyContext> = async (county) => {
  const all = await listStoredDigests(county.db)
  const known = await listFound(county.db)
  const altered: AlteredFile[] = []
  let [checked, bytes] = [0, 0]
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce)
    const looks = await Promise.all(some.map((one) => glance(county, one)))
    for (const [at, one] of some.entries()) {
      let how = looks[at] ?? 'sound'
      const before = known.get(one.sha256)
      if ((how === 'later' || (how === 'sound' && before)) && bytes + one.sizeBytes <= glanceBytes) {
        bytes += one.sizeBytes
        checked += 1
        how = (await read(county, one.sha256, {})) ?? 'sound'
      } else if (how === 'gone' || how === 'altered') await keepFound(county, one.sha256, how)
      else how = before ?? how
      if (how === 'gone' || how === 'altered') altered.push(...(await namesOf(county, one.sha256, how)))
    }
  }
  return ok({ checked, altered })
}

async function glance(county: CountyContext, { sha256, sizeBytes, at }: StoredDigest): Promise<How> {
  try {
    const there = await stat(county.evidence.pathOf(sha256))
    const { size, mtimeMs } = there
    if (!there.isFile() || size !== sizeBytes) return 'altered'
    return mtimeMs > Date.parse(at) + toleranceMs ? 'later' : 'sound'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'sound'
  }
}

/** undefined = sound, or not to be read just now, which says nothing of it. */
async function read(county: CountyContext, sha256: string, work: LongWork): Promise<AlteredHow | undefined> {
  return howFound(await checkStoredBytes(county, sha256, work)) ?? undefined
}

/** 核对: every stored byte of a project, what was 移出 and all versions of its papers among them. A job. */
export const checkStored: Handler<'stored.check', CountyContext> = (county, { projectId, jobId }) =>
  county.jobs.run({ jobId, kind: 'check', subject: projectId, path: '', label: '核对材料' }, async (work) => {
    const stored = await findProject(county.db, projectId)
    return stored ? check(county, await digestsOf(county, projectId), work) : fail('NOT_FOUND', { what: '该项目' })
  })

async function digestsOf({ db }: CountyContext, projectId: string): Promise<Map<string, number>> {
  const records = await listRecordsWhole(db, { type: 'project', id: projectId })
  const ids = records.map(({ record }) => record.id)
  const files = [
    ...(await papersWith(db, projectId, ids)),
    ...(await listEvidence(db, projectId)),
    ...(await listRemovedEvidence(db, projectId)),
    ...(await Promise.all(ids.map((id) => listRecordFiles(db, id)))).flat(),
  ]
  return new Map(files.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]))
}

async function check(
  county: CountyContext,
  digests: ReadonlyMap<string, number>,
  { signal, onProgress }: LongWork,
): Promise<Result<StoredCheck>> {
  const altered: AlteredFile[] = []
  let checked = 0
  const total = [...digests.values()].reduce((sum, size) => sum + size, 0)
  const progress = countProgress(total, (bytes) =>
    onProgress?.({ ...bytes, items: { done: checked, total: digests.size } }),
  )
  for (const [sha256, sizeBytes] of digests) {
    const how = await read(county, sha256, { ...(signal && { signal }) })
    if (signal?.aborted) return fail('CANCELLED')
    checked += 1
    progress.add(sizeBytes)
    if (how) altered.push(...(await namesOf(county, sha256, how)))
  }
  progress.end()
  return ok({ checked, altered })
}

/** All that is filed with these bytes, by name and place. */
export async function namesOf(county: CountyContext, sha256: string, how: AlteredHow): Promise<AlteredFile[]> {
  const filed = await filedWith(county.db, sha256)
  return Promise.all(
    filed.map(async (file) => {
      const { of, id, title, fileName, sizeBytes, filedAt } = file
      return { of, id, title, fileName, sizeBytes, filedAt, place: await placeOf(county, file), how, sha256 }
    }),
  )
}

async function placeOf({ db, recordKinds }: CountyContext, { ownerId, stage, removed }: FiledDigest): Promise<string> {
  const project = await findProject(db, ownerId)
  const record = project ? null : await findRecord(db, recordKinds, ownerId)
  const where = project ? `项目“${project.project.name}”` : record ? `记录“${record.title}”` : `${ownerId}年度`
  return `${where}${stage && project ? stageNames[stage] : ''}${removed ? '（已移出）' : ''}`
}
