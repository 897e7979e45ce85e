import { householdsHistory } from '#shared/history/history-ids'
import { headsKey, ownMapping } from '#shared/households/columns'
import type { NewHousehold } from '#shared/households/household'
import type { HouseholdsTaken } from '#shared/households/household-file'
import { codeKey } from '#shared/households/keys'
import { needsKey } from '#shared/households/private-text'
import { fail, ok, type Result } from '#shared/result'
import { writeChanges } from '../../store/change-repository'
import { insertImport } from '../../store/household-import-repository'
import { rememberMapping } from '../../store/household-mapping-repository'
import {
  type HouseholdContent,
  type InsertableHousehold,
  insertHouseholds,
  registeredIn,
  rowOf,
} from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import { breath } from '../breath'
import { type CountyContext, type Handler, instantOf } from '../context'
import type { CountyKey } from '../county-key/sealing'
import type { Job } from '../jobs'
import { commandNow } from '../record-writes'
import { judgedFor } from './check-file'
import type { Judgement, ReadFile } from './file-in-hand'
import { kept, keptFurther, keyFor } from './numbers'

const rowsAtOnce = 500

export const importField = (importId: string) => `@import/${importId}`

/**
 * The good rows of the table in hand, all of them or none, as one command. HOUSEHOLD_ROWS_BAD while there are others and the
 * clerk has not said to leave them out; COUNTY_KEY_MISSING, COUNTY_KEY_LOCKED, HOUSEHOLDS_CHANGED, CANCELLED.
 */
export const importFile: Handler<'household.import', CountyContext> = async (county, input) => {
  const found = judgedFor(county, input.fileId, input.projectId)
  if (!found.ok) return found
  const { file, judgement } = found.value
  const { good, badRows } = judgement.judged
  if (good.length === 0) return fail('HOUSEHOLDS_NONE')
  if (badRows > 0 && !input.leaveOut) return fail('HOUSEHOLD_ROWS_BAD', { bad: String(badRows) })
  const hasNumbers = good.some(({ household }) => needsKey(household))
  const key = hasNumbers ? await keyFor(county, county.db) : null
  if (key && !key.ok) return key
  const start = { jobId: input.jobId, kind: 'households', subject: '', path: '', label: '导入户册' } as const
  const taken = await county.jobs.run(start, async (job) => {
    const progress = halves(job, good.length)
    const importId = county.newId()
    const rows = await rowsFor(county, { importId, judgement, key: key?.value ?? null }, progress.first)
    if (!rows) return fail('CANCELLED')
    return inTransaction(county.db, (tx) =>
      writeImport(county, tx, { importId, file, judgement, rows }, progress.second),
    )
  })
  if (taken.ok) county.fileInHand.drop()
  return taken
}

/** Told after each part; false = cancelled. */
type Step = (done: number) => Promise<boolean>

/** Sealing is one half of the work, writing the other. */
function halves({ signal, onProgress }: Job, rows: number): { first: Step; second: Step } {
  const step = (behind: number) => async (done: number) => {
    onProgress({ doneBytes: behind + done, totalBytes: 2 * rows })
    await breath()
    return !signal.aborted
  }
  return { first: step(0), second: step(rows) }
}

interface Importing {
  importId: string
  judgement: Judgement
  key: CountyKey | null
}

/** null = cancelled. */
async function rowsFor(county: CountyContext, importing: Importing, step: Step): Promise<InsertableHousehold[] | null> {
  const { good } = importing.judgement.judged
  const rows: InsertableHousehold[] = []
  for (const { line, household } of good) {
    rows.push(await rowOf(contentFor(county, importing, line, household)))
    if (rows.length % rowsAtOnce === 0 && !(await step(rows.length))) return null
  }
  return rows
}

function contentFor(
  county: CountyContext,
  { importId, judgement, key }: Importing,
  line: number,
  { citizenNumber, bankAccount, phone, further, ...texts }: NewHousehold,
): HouseholdContent {
  const id = county.newId()
  return {
    id,
    projectId: judgement.projectId,
    ...texts,
    numbers: {
      citizenNumber: key && kept(key, id, 'citizenNumber', citizenNumber),
      bankAccount: key && kept(key, id, 'bankAccount', bankAccount),
      phone: key && kept(key, id, 'phone', phone),
    },
    plainPhone: '',
    further: keptFurther(key, id, further),
    import: { id: importId, line },
    marks: '',
    removed: false,
    revision: 1,
    updatedAt: instantOf(county),
  }
}

interface Prepared {
  importId: string
  file: ReadFile
  judgement: Judgement
  rows: readonly InsertableHousehold[]
}

async function writeImport(
  county: CountyContext,
  tx: Executor,
  { importId, file, judgement, rows }: Prepared,
  step: Step,
): Promise<Result<HouseholdsTaken>> {
  const { projectId, heads, reading, judged } = judgement
  if (await hasChanged(tx, projectId, rows)) return fail('HOUSEHOLDS_CHANGED')
  const [taken, leftOut] = [rows.length, judged.badRows]
  const { fileName, sha256 } = file
  await insertImport(tx, { id: importId, projectId, fileName, sha256, at: instantOf(county), taken, leftOut })
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await insertHouseholds(tx, rows.slice(at, at + rowsAtOnce))
    if (!(await step(Math.min(at + rowsAtOnce, rows.length)))) return fail('CANCELLED')
  }
  await rememberMapping(tx, headsKey(heads), ownMapping(heads, reading.mapping))
  const change = { field: importField(importId), before: undefined, after: { fileName, taken, leftOut } }
  const command = await commandNow(county, tx, 'importHouseholds')
  await writeChanges(tx, householdsHistory(projectId), [change], command)
  return ok({ stamp: command.stamp, importId, taken, leftOut })
}

/** Since it was checked somebody may have put in one of them. */
async function hasChanged(tx: Executor, projectId: string, rows: readonly InsertableHousehold[]): Promise<boolean> {
  const { codes, hashes } = await registeredIn(tx, projectId)
  if (codes.size === 0) return false
  return rows.some((row) => codes.has(codeKey(row.code)) || (row.citizen_hash !== null && hashes.has(row.citizen_hash)))
}
