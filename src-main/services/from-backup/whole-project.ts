import { fail, ok, type Result } from '#shared/result'
import { type Command, importedField, writeChanges } from '../../store/change-repository'
import { findContractor } from '../../store/contractor-repository'
import { findCountyKey } from '../../store/county-key-repository'
import { readYears } from '../../store/county-repository'
import { contentOf, type HouseholdRow } from '../../store/household-repository'
import { areInUse } from '../../store/ids-in-use'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { putContractor } from '../contractor-writes'
import { putYear } from '../county-writes'
import { bringKey, keyFits } from './county-key'
import { forgetOwnDevice } from './history-rows'
import { type ProjectRows, readProjectRows } from './project-rows'
import { putProjectRows } from './put-project-rows'
import { noneInPlain } from './seal-past'
import type { NeededFile } from './way'

/** A project that is gone, read whole: it comes back as itself, with its year and contractor where they are gone too. */
export async function goneProjectIn(then: CountyContext, id: string) {
  const stored = await findProject(then.db, id)
  if (!stored) return null
  const { project } = stored
  const all = await readProjectRows(then.db, id)
  const contractor = project.contractorId === null ? null : await findContractor(then.db, project.contractorId)
  const key = all.rows.households.length > 0 ? await findCountyKey(then.db) : null
  const year = (await readYears(then.db)).find((one) => one.year === project.year)
  return {
    project,
    files: filesOf(all),
    prepare: (tx: Executor) => forgetOwnDevice(tx, all.rows.changes),
    async put(_county: CountyContext, tx: Executor, command: Command): Promise<Result<string>> {
      const own = [id, ...all.rows.records.map((row) => String(row.id))]
      if (await isTaken(tx, own)) return fail('TAKE_BACK_REFUSED', { detail: '现在的旗县里已有相同编号的内容' })
      const plain = await noneInPlain(
        tx,
        all.rows.households.map((row) => contentOf(row as unknown as HouseholdRow)),
      )
      if (!plain.ok) return plain
      const fits = await keyFits(tx, key)
      if (!fits.ok) return fits
      await bringKey(tx, key, command)
      if (contractor && !(await findContractor(tx, contractor.id))) await putContractor(tx, null, contractor, command)
      if (year && !(await readYears(tx)).some((one) => one.year === year.year)) await putYear(tx, null, year, command)
      const put = await putProjectRows(tx, all)
      if (!put.ok) return put
      await writeChanges(tx, id, [{ field: importedField, before: undefined, after: true }], command)
      return ok(id)
    },
  }
}

/** As a thing that is there: its history may be here from before it went. */
async function isTaken(tx: Executor, ids: readonly string[]): Promise<boolean> {
  return areInUse(tx, ids, 'notAsContractor')
}

/** Bytes its rows name; of what was delivered those alone that were taken in. */
function filesOf({ rows }: ProjectRows): NeededFile[] {
  const taken = new Set(rows.deliveries.filter(({ mode }) => mode === 'taken').map(({ id }) => id))
  const delivered = rows.delivered_files.filter(({ delivery_id, state }) => taken.has(delivery_id) && state === 'there')
  return [...rows.evidence_files, ...rows.record_files, ...rows.papers, ...delivered].map((row) => ({
    sha256: String(row.sha256),
    sizeBytes: Number(row.size_bytes),
    name: String(row.file_name ?? row.path),
  }))
}
