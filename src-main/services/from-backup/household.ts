import { diffBodies } from '#shared/records/body-changes'
import { fail, ok } from '#shared/result'
import { removedField, wholeRecord, writeChanges } from '../../store/change-repository'
import { findHousehold, insertHouseholds, rowOf, twinOf } from '../../store/household-repository'
import { findProject } from '../../store/project-repository'
import { insertRows, rowsWith } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import { bodyOf } from '../households/changed-body'
import { noneInPlain } from './seal-past'
import type { FindIn } from './way'

/** A household; its numbers stay sealed, and come only where they were sealed by the key this county has. */
export const householdIn: FindIn = async (then, { id }) => {
  const was = await findHousehold(then.db, id)
  if (!was) return null
  const key = await keyOf(then.db)
  const imports = was.import ? await rowsWith(then.db, 'household_imports', 'id', [was.import.id]) : []
  const sealed = Object.values(was.numbers).some((number) => number !== null)
  return {
    title: was.name,
    subjectId: id,
    files: [],
    history: [],
    isFile: false,
    isThere: async (_county, db) => (await findHousehold(db, id)) !== null,
    async put(_county, tx, command) {
      if (await findHousehold(tx, id)) return ok(null)
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
      if (sealed && (await keyOf(db)) !== key)
        return fail('TAKE_BACK_REFUSED', { detail: '它的号码是用另一把密钥加密的，现在的旗县打不开' })
      const plain = await noneInPlain(db, [was])
      if (!plain.ok) return plain
      const twin = await twinOf(db, was)
      return twin ? fail('TAKE_BACK_REFUSED', { detail: '它的户编码或身份证号现在已是另一户' }) : ok(null)
    },
  }
}

const keyOf = async (db: Executor) => (await db.selectFrom('county_key').select('key_id').executeTakeFirst())?.key_id
