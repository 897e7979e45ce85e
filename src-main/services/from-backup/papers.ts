import { fail, ok, type Result } from '#shared/result'
import { writeChanges } from '../../store/change-repository'
import { readYears } from '../../store/county-repository'
import type { OwnerRef } from '../../store/paper-repository'
import { findPaper } from '../../store/paper-repository'
import { findProject } from '../../store/project-repository'
import { insertRows, rowsWith } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import { budgetVersionField } from '../budgets'
import { historyOf } from '../paper-facts'
import type { FindIn } from './way'

/** A paper is as it was made, or it is not there: it never changes. */
export const paperIn: FindIn = async (then, { id }) => {
  const paper = await findPaper(then.db, id)
  if (!paper) return null
  const { kind, number, fileName, sha256, sizeBytes } = paper
  const rows = await rowsWith(then.db, 'papers', 'id', [id])
  const owner: OwnerRef = { owner: paper.owner, ownerId: paper.ownerId }
  return {
    title: fileName,
    subjectId: historyOf(owner),
    files: [{ sha256, sizeBytes, name: fileName }],
    history: [],
    isFile: true,
    isThere: async (_county, db) => (await findPaper(db, id)) !== null,
    async put(_county, tx, command) {
      if (await findPaper(tx, id)) return ok(null)
      await insertRows(tx, 'papers', rows)
      const after = { kind, number, fileName }
      await writeChanges(tx, historyOf(owner), [{ field: `@paper/${id}`, before: undefined, after }], command)
      return ok(null)
    },
    changes: async () => [],
    async against(_county, db) {
      const there = await ownerThere(db, owner)
      if (!there.ok || (await findPaper(db, id))) return there
      const others = await rowsWith(db, 'papers', 'owner_id', [owner.ownerId])
      const taken = others.some((row) => row.owner === owner.owner && row.kind === kind && row.number === number)
      return taken ? fail('TAKE_BACK_REFUSED', { detail: `现在已有另一份第 ${number} 版` }) : there
    },
  }
}

async function ownerThere(db: Executor, { owner, ownerId }: OwnerRef): Promise<Result<null>> {
  const gone = (what: string) => fail('NOT_FOUND', { what })
  if (owner === 'project' && !(await findProject(db, ownerId))) return gone('它所属的项目')
  if (owner === 'record' && (await rowsWith(db, 'records', 'id', [ownerId])).length === 0) return gone('它所属的记录')
  if (owner === 'year' && !(await readYears(db)).some(({ year }) => String(year) === ownerId))
    return gone('它所属的年度')
  return ok(null)
}

/** A version of the budget, likewise. */
export const budgetIn: FindIn = async (then, { place, id }) => {
  const [row] = await rowsWith(then.db, 'budget_versions', 'id', [id])
  if (!row) return null
  const { number, label, total_fen: totalFen } = row
  const there = async (db: Executor) => rowsWith(db, 'budget_versions', 'project_id', [place.id])
  return {
    title: `预算${String(label)}`,
    subjectId: place.id,
    files: [],
    history: [],
    isFile: false,
    isThere: async (_county, db) => (await there(db)).some((one) => one.id === id),
    async put(_county, tx, command) {
      if ((await there(tx)).some((one) => one.id === id)) return ok(null)
      await insertRows(tx, 'budget_versions', [row])
      const after = { number, label, totalFen }
      await writeChanges(tx, place.id, [{ field: budgetVersionField(id), before: undefined, after }], command)
      return ok(null)
    },
    changes: async () => [],
    async against(_county, db) {
      if (!(await findProject(db, place.id))) return fail('NOT_FOUND', { what: '它所属的项目' })
      const taken = (await there(db)).some((one) => one.id !== id && one.number === number)
      return taken ? fail('TAKE_BACK_REFUSED', { detail: `现在已有另一份第 ${String(number)} 版预算` }) : ok(null)
    },
  }
}
