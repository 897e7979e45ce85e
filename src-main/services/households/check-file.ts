import { columnTitles, mappingProblem } from '#shared/households/columns'
import type { HouseholdCheck } from '#shared/households/household-file'
import { type Registered, TableJudge } from '#shared/households/judge-table'
import { listOfNotes } from '#shared/households/note-kinds'
import { needsKey } from '#shared/households/private-text'
import { fail, ok, type Result } from '#shared/result'
import { registeredIn } from '../../store/household-repository'
import { breath } from '../breath'
import type { CountyContext, Handler } from '../context'
import type { Judgement } from './file-in-hand'
import { hashOf } from './numbers'
import { headsOf } from './read-file'
import { rulesOf } from './rules'

const rowsAtOnce = 1_000

/** Holds the table in hand against project and register; HOUSEHOLD_FILE_GONE, INPUT_INVALID, CANCELLED. */
export const checkFile: Handler<'household.checkFile', CountyContext> = async (county, input) => {
  const { fileId, projectId, reading, jobId } = input
  const file = county.fileInHand.get(fileId)
  if (!file) return fail('HOUSEHOLD_FILE_GONE')
  const rules = await rulesOf(county, county.db, projectId)
  if (!rules.ok) return rules
  const problem = mappingProblem(reading.mapping, rules.value.given)
  if (problem) return fail('INPUT_INVALID', { detail: problem })
  const heads = headsOf(file.table, reading.headLine)
  const registered = await registeredFor(county, projectId)
  const judge = new TableJudge({ ...rules.value, mapping: reading.mapping, titles: columnTitles(heads) }, registered)
  const rows = file.table.rows.filter(({ line }) => line > reading.headLine)
  const start = { jobId, kind: 'households', subject: '', path: '', label: '检查表格' } as const
  return county.jobs.run(start, async ({ signal, onProgress }) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      judge.take(rows.slice(at, at + rowsAtOnce))
      onProgress({ doneBytes: Math.min(at + rowsAtOnce, rows.length), totalBytes: rows.length })
      await breath()
      if (signal.aborted) return fail('CANCELLED')
    }
    const judgement: Judgement = { projectId, reading, heads, rows, judged: judge.end() }
    file.judgement = judgement
    return ok(shownCheck(judgement))
  })
}

/** Numbers of the register are known by their hashes alone: without the key they are compared by no one. */
async function registeredFor(county: CountyContext, projectId: string): Promise<Registered> {
  const { codes, hashes } = await registeredIn(county.db, projectId)
  const key = hashes.size > 0 ? await county.keys.keyOf(county.db) : null
  return {
    code: (one) => codes.has(one),
    citizenNumber: (number) => key !== null && hashes.has(hashOf(key, 'citizenNumber', number)),
  }
}

function shownCheck({ judged }: Judgement): HouseholdCheck {
  const { good, badRows, faults, remarks } = judged
  return {
    good: good.length,
    badRows,
    faults: listOfNotes(faults),
    remarks: listOfNotes(remarks),
    hasNumbers: good.some(({ household }) => needsKey(household)),
  }
}

/** Some of what the judgement has to say of its rows. HOUSEHOLD_FILE_GONE. */
export const readNotes: Handler<'household.notes', CountyContext> = async (county, input) => {
  const { fileId, projectId, of, kind, from, limit } = input
  const found = judgedFor(county, fileId, projectId)
  if (!found.ok) return found
  const all = found.value.judgement.judged[of]
  const those = kind === null ? all : all.filter((note) => note.kind === kind)
  return ok({ notes: those.slice(from, from + limit), count: those.length })
}

/** Judged for that project, or why not. HOUSEHOLD_FILE_GONE. */
export function judgedFor(county: CountyContext, fileId: string, projectId: string) {
  const file = county.fileInHand.get(fileId)
  if (file?.judgement?.projectId !== projectId) return fail('HOUSEHOLD_FILE_GONE') as Result<never>
  return ok({ file, judgement: file.judgement })
}
