import { householdsHistory } from '#shared/history/history-ids'
import { addedHeads } from '#shared/households/columns'
import { fieldTitles, type HouseholdNumber, type HouseholdText, householdTexts } from '#shared/households/household'
import { maskedFurther } from '#shared/households/masked-cell'
import { maskedName } from '#shared/households/masked-name'
import { maskedPhone, withoutPhones } from '#shared/households/masked-phone'
import { fail, ok, type Result } from '#shared/result'
import { plainSheetBytes } from '../../documents/plain-sheet'
import { writeFileAtomic } from '../../fs/atomic-write'
import { countListed, eachHousehold } from '../../store/household-lists'
import type { HouseholdContent } from '../../store/household-repository'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import type { CountyKey } from '../county-key/sealing'
import { noteChanges } from '../record-writes'
import { judgedFor } from './check-file'
import type { Judgement } from './file-in-hand'
import { foundBy } from './lists'
import { keyFor, opened } from './numbers'

/** Every row that cannot be taken, as the clerk's own table has it, with the reasons behind; kept nowhere but there. */
export const saveBadRows: Handler<'household.saveBadRows', CountyContext> = async (
  county,
  { fileId, projectId, path },
) => {
  const found = judgedFor(county, fileId, projectId)
  if (!found.ok) return found
  const { judgement } = found.value
  const bytes = await plainSheetBytes({ name: '未导入', ...badRows(judgement) })
  return writeFileAtomic(path, bytes)
}

function badRows({ heads, rows, judged }: Judgement) {
  const reasons = new Map<number, string[]>()
  for (const { line, column, reason } of judged.faults) {
    const known = reasons.get(line)
    if (known) known.push(`${column}：${reason}`)
    else reasons.set(line, [`${column}：${reason}`])
  }
  const bad = rows.filter(({ line }) => reasons.has(line))
  return {
    heads: [...heads, ...addedHeads],
    rows: bad.map(({ line, cells }) => [
      ...heads.map((_, at) => cells[at] ?? ''),
      String(line),
      (reasons.get(line) ?? []).join('；'),
    ]),
  }
}

/**
 * The households of a filter as .xlsx, masked unless `full` is asked for; that is noted with who did it. COUNTY_KEY_LOCKED,
 * CANCELLED.
 */
export const exportFile: Handler<'household.export', CountyContext> = async (county, input) => {
  const { filter, full, path, jobId } = input
  const found = await foundBy(county, filter)
  if (!found.ok) return found
  const key = full ? await keyFor(county, county.db) : null
  if (key && !key.ok) return key
  const start = { jobId, kind: 'households', subject: '', path, label: '导出户册' } as const
  return county.jobs.run(start, async ({ signal, onProgress }) => {
    const households: HouseholdContent[] = []
    const totalBytes = await countListed(county.db, found.value)
    for await (const some of eachHousehold(county.db, found.value)) {
      households.push(...some)
      onProgress({ doneBytes: households.length, totalBytes })
      if (signal.aborted) return fail('CANCELLED')
    }
    const noted = await noteExport(county, filter.projectId, { households: households.length, full })
    if (!noted.ok) return noted
    const bytes = await plainSheetBytes({ name: '户册', ...sheetOf(households, key?.value ?? null) })
    if (signal.aborted) return fail('CANCELLED')
    const written = await writeFileAtomic(path, bytes)
    return written.ok ? ok({ households: households.length }) : written
  })
}

/** That names were printed in full, and by whom; a masked list tells nobody's name. */
export const notePrint: Handler<'household.notePrint', CountyContext> = (county, { projectId, households }) =>
  inTransaction(county.db, async (tx) => {
    const change = { field: `@print/${county.newId()}`, before: undefined, after: `${households} 户，姓名完整` }
    await noteChanges(county, tx, 'printHouseholds', householdsHistory(projectId), [change])
    return ok(null)
  })

function noteExport(
  county: CountyContext,
  projectId: string,
  { households, full }: { households: number; full: boolean },
): Promise<Result<null>> {
  const after = `${households} 户，姓名和号码${full ? '完整' : '已遮盖'}`
  return inTransaction(county.db, async (tx) => {
    const change = { field: `@export/${county.newId()}`, before: undefined, after }
    await noteChanges(county, tx, 'exportHouseholds', householdsHistory(projectId), [change])
    return ok(null)
  })
}

const numbers = ['phone', 'citizenNumber', 'bankAccount'] as const satisfies HouseholdNumber[]

function sheetOf(households: readonly HouseholdContent[], key: CountyKey | null) {
  const further = [...new Set(households.flatMap((one) => Object.keys(one.further)))]
  const heads = [...[...householdTexts, ...numbers].map((field) => fieldTitles[field]), ...further]
  const rowOf = (one: HouseholdContent) => [
    ...householdTexts.map((field) => (key ? one[field] : masked(field, one[field]))),
    ...numbers.map((of) => numberText(one, of, key)),
    ...further.map((title) => furtherText(one, title, key)),
  ]
  return { heads, rows: mapped(households, rowOf) }
}

/** One at a time: 50,000 rows of texts beside 50,000 households need not stand in memory. */
function* mapped<T, U>(all: readonly T[], of: (one: T) => U): Generator<U> {
  for (const one of all) yield of(one)
}

function numberText(one: HouseholdContent, of: HouseholdNumber, key: CountyKey | null): string {
  const number = one.numbers[of]
  if (!number) return of !== 'phone' ? '' : key ? one.plainPhone : maskedPhone(one.plainPhone)
  return (key && opened(key, one.id, of, number)) ?? number.masked
}

function furtherText(one: HouseholdContent, title: string, key: CountyKey | null): string {
  const value = one.further[title] ?? ''
  if (typeof value === 'string') return key ? value : maskedFurther(title, value)
  return (key && opened(key, one.id, `further/${title}`, value)) ?? maskedFurther(title, value.masked)
}

function masked(field: HouseholdText, text: string): string {
  if (field === 'name') return maskedName(text)
  return field === 'address' ? withoutPhones(text) : text
}
