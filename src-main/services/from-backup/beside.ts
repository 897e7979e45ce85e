import { besideName } from '#shared/backup/found'
import { carriedNames } from '#shared/bundle/data-set-file'
import type { BundledRecord } from '#shared/bundle/record-file'
import type { ProjectFile } from '#shared/project/project-file'
import { ok, type Result } from '#shared/result'
import { listBudgetVersions } from '../../store/budget-version-repository'
import type { Command } from '../../store/change-repository'
import { readProfile } from '../../store/county-repository'
import { listEvidence } from '../../store/evidence-repository'
import { findProject } from '../../store/project-repository'
import { listFilesOf } from '../../store/record-file-repository'
import { listRecordsWhole } from '../../store/record-repository'
import { drawnRecords } from '../../store/sample-members'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { namedFiles } from '../data-set-files'
import { grouped } from '../grouped'
import type { HeldWithIt } from '../held-with-it'
import { papersWith } from '../papers-held'
import { putIn } from '../take-in'

/**
 * A project that is still there, as it was: a copy with ids of its own beside it. Its register of households, what was
 * delivered and drawn of them, and what 复核 has said stay with the project of today.
 */
export async function besideIn(then: CountyContext, id: string) {
  const stored = await findProject(then.db, id)
  if (!stored) return null
  const { project } = stored
  const drawn = new Set(await drawnRecords(then.db))
  const whole = (await listRecordsWhole(then.db, { type: 'project', id }))
    .map(({ record }) => record)
    .filter((record) => !drawn.has(record.id) && then.recordKinds.has(record.kind))
  const recordIds = whole.map((record) => record.id)
  const slotFiles = grouped(await listFilesOf(then.db, recordIds), ({ recordId }) => recordId)
  const records = whole.map((record): BundledRecord => {
    const files = slotFiles.get(record.id) ?? []
    return { ...record, files: files.map(({ recordId: _record, removed: _no, ...file }) => ({ ...file, path: '' })) }
  })
  const file: ProjectFile = {
    format: 'goufutong.project',
    formatVersion: 1,
    profile: await readProfile(then.db),
    years: [],
    project,
    budgetVersions: await listBudgetVersions(then.db, id),
    contractors: [],
    otherProjects: [],
  }
  const dataSets = await namedFiles(then, carriedNames(file, whole))
  const held: HeldWithIt = {
    documents: (await papersWith(then.db, id, recordIds)).filter(
      ({ owner }) => owner === 'project' || owner === 'record',
    ),
    evidence: await listEvidence(then.db, id),
    records,
    changes: [],
    dataSets: dataSets.map(({ sha256, text, title }) => ({ sha256, text, path: title })),
  }
  const bytes = [...held.documents, ...held.evidence, ...records.flatMap(({ files = [] }) => files)]
  return {
    project,
    files: bytes.map(({ sha256, sizeBytes, fileName }) => ({ sha256, sizeBytes, name: fileName })),
    prepare: async () => {},
    async put(county: CountyContext, tx: Executor, command: Command): Promise<Result<string>> {
      const copy = withNewIds({ file, held }, county.newId)
      const { revision: _before, ...rest } = copy.file.project
      const named = {
        ...rest,
        revision: 1,
        name: besideName(project.name),
        status: 'active' as const,
        previousId: null,
      }
      const put = await putIn(county, tx, { ...copy.file, project: named }, copy.held, command)
      return put.ok ? ok(named.id) : put
    },
  }
}

/** All that is its own bears a new id wherever it is named; whatever else is named keeps its own. */
function withNewIds(whole: { file: ProjectFile; held: HeldWithIt }, newId: () => string): typeof whole {
  const { file, held } = whole
  const own = [
    file.project,
    ...file.budgetVersions,
    ...held.documents,
    ...held.evidence,
    ...held.records,
    ...held.records.flatMap(({ files = [] }) => files),
  ]
  const ids = new Map(own.map(({ id }) => [id, newId()]))
  // Also where one stands in a key, or beside other words.
  const text = JSON.stringify(whole).replace(/[A-Za-z0-9_-]{16,64}/g, (word) => ids.get(word) ?? word)
  return JSON.parse(text, (_key, value) => (typeof value === 'string' ? (ids.get(value) ?? value) : value))
}
