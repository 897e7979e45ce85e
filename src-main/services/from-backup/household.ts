import { diffBodies } from '#shared/records/body-changes'
import { fail, ok } from '#shared/result'
import { removedField, wholeRecord, writeChanges } from '../../store/change-repository'
import { findCountyKey } from '../../store/county-key-repository'
import { findHousehold, insertHouseholds, rowOf, twinOf } from '../../store/household-repository'
import { findProject } from '../../store/project-repository'
import { insertRows, rowsWith } from '../../store/row-copies'
import { bodyOf } from '../households/changed-body'
import { bringKey, keyFits } from './county-key'
import { noneInPlain } from './seal-past'
import type { FindIn } from './way'

/** A household; its numbers stay sealed, and come only where they were sealed by the key this county has. */
export const householdIn: FindIn = async (then, { id }) => {
  const was = await findHousehold(then.db, id)
  if (!was) return null
  const imports = was.import ? await rowsWith(then.db, 'household_imports', 'id', [was.import.id]) : []
  const key = await findCountyKey(then.db)
  return {
    title: was.name,
    subjectId: id,
    files: [],
    history: [],
    isFile: false,
    isThere: async (_county, db) => (await findHousehold(db, id)) !== null,
    async put(_county, tx, command) {
      if (await findHousehold(tx, id)) return ok(null)
      await bringKey(tx, key, command)
      await insertRows(tx, 'household_imports', imports, { twice: true })
      await insertHouseholds(tx, [await rowOf(was)])
      await writeChanges(tx, id, [{ field: wholeRecord, before: undefined, after: bodyOf(was) }], command)
      return ok(null)
    },
    async changes(_county, db) {
      const now = await findHousehold(db, id)
      if (!now) return []
      const changes = diffBodies(bodyOf(now), bodyOf(was))
      return now.removed ? [...changes, { field: removedField, before: true, after: false }] : changes
    },
    async against(_county, db) {
      if (!(await findProject(db, was.projectId))) return fail('NOT_FOUND', { what: '它所属的项目' })
      const fits = await keyFits(db, key)
      if (!fits.ok) return fits
      const plain = await noneInPlain(db, [was])
      if (!plain.ok) return plain
      const twin = await twinOf(db, was)
      return twin
        ? fail('TAKE_BACK_REFUSED', { detail: '它的户编码或身份证号现在已是另一户；那一户也要找回的，请一起选' })
        : ok(null)
    },
  }
}
