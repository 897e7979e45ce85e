import { isSameValue } from '#shared/records/body-changes'
import { fail, ok } from '#shared/result'
import { writeChanges } from '../../store/change-repository'
import { findEvidence, insertEvidence, listRemovedEvidence, placeOf } from '../../store/evidence-repository'
import { findProject } from '../../store/project-repository'
import { evidenceChanges, evidencePlaceField, evidenceRemovedField } from '../evidence-writes'
import { noteSigned } from '../signed-contracts'
import type { FindIn } from './way'

/** A file of a project, at the place it had. */
export const evidenceIn: FindIn = async (then, { id }) => {
  const was = await findEvidence(then.db, id)
  if (!was) return null
  const { projectId, sha256, sizeBytes, fileName, title } = was
  return {
    title: title || fileName,
    subjectId: projectId,
    files: [{ sha256, sizeBytes, name: fileName }],
    history: [],
    isFile: true,
    isThere: async (_county, db) => (await findEvidence(db, id)) !== null,
    async put(county, tx, command) {
      if (await findEvidence(tx, id)) return ok(null)
      await insertEvidence(tx, was)
      await writeChanges(tx, projectId, evidenceChanges(was, null), command)
      return noteSigned(county, tx, projectId)
    },
    async changes(_county, db) {
      const now = await findEvidence(db, id)
      if (!now) return []
      const out = (await listRemovedEvidence(db, projectId)).some((file) => file.id === id)
      const [before, after] = [placeOf(now), placeOf(was)]
      return [
        ...(out ? [{ field: evidenceRemovedField(id), before: true, after: false }] : []),
        ...(isSameValue(before, after) ? [] : [{ field: evidencePlaceField(id), before, after }]),
      ]
    },
    against: async (_county, db) =>
      (await findProject(db, projectId)) ? ok(null) : fail('NOT_FOUND', { what: '它所属的项目' }),
  }
}
