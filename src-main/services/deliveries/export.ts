import { fileStates } from '#shared/delivery/delivery'
import { maskedFolder } from '#shared/delivery/masked-folder'
import { folderProblems } from '#shared/delivery/match-folders'
import { householdsHistory } from '#shared/history/history-ids'
import { type FilesStanding, fileStandings } from '#shared/households/file-standing'
import { wholeRegister } from '#shared/households/household'
import { maskedName } from '#shared/households/masked-name'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { fail, ok, type Result } from '#shared/result'
import { plainSheetBytes } from '../../documents/plain-sheet'
import { writeFileAtomic } from '../../fs/atomic-write'
import type { LongWork } from '../../fs/progress'
import { problemFilesOf, problemFolders } from '../../store/delivery-lists'
import { eachHousehold } from '../../store/household-lists'
import type { HouseholdContent } from '../../store/household-repository'
import type { StandingSo } from '../../store/household-traces'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { noteChanges } from '../record-writes'
import { traceTitle, withReasons } from './repeated'
import { standingsOf } from './standing'
import { projectWithTraces } from './traces-in'

const heads = ['户编码', '户主', '苏木乡镇', '嘎查村', '类型', '情况', '缺少的材料', '已登记的原因', '不算数的文件']
const everything = { after: 0, limit: 1_000_000 }

/** What is missing, household by household, and behind it the folders that are nobody's: names masked unless `full` is asked for, which is noted. CANCELLED, and nothing is written. */
export const exportMissing: Handler<'delivery.export', CountyContext> = (county, { jobId, ...asked }) =>
  county.jobs.runTold(
    { jobId, kind: 'save', subject: asked.projectId, path: asked.path, label: '导出缺材料清单' },
    (work) => writeMissing(county, asked, work),
  )

async function writeMissing(
  county: CountyContext,
  { projectId, full, path }: { projectId: string; full: boolean; path: string },
  { signal, onProgress }: LongWork,
): Promise<Result<{ households: number }>> {
  const found = await projectWithTraces(county, county.db, projectId)
  if (!found.ok) return found
  const name = full ? (text: string) => text : maskedName
  const rows: string[][] = []
  const { traces } = found.value
  const files: StandingSo = { standings: ['lacking', 'none', 'reasoned'], traces }
  for await (const some of eachHousehold(county.db, { ...wholeRegister(projectId), hashes: [], files })) {
    if (signal?.aborted) return fail('CANCELLED')
    onProgress?.({ doneBytes: rows.length, totalBytes: 0 })
    const ids = some.map(({ id }) => id)
    const standings = await standingsOf(county.db, ids, traces)
    const unused = await unusedOf(county.db, ids, traces, name)
    rows.push(...some.map((one) => [...rowOf(one, name(one.name), standings.get(one.id)!), unused(one.id)]))
  }
  if (signal?.aborted) return fail('CANCELLED')
  const households = rows.length
  const strange = await problemFolders(county.db, projectId, everything)
  for (const { path: folder, problem } of strange) {
    rows.push(['', '', '', '', '', `文件夹：${full ? folder : maskedFolder(folder)}`, folderProblems[problem], '', ''])
  }
  const noted = await inTransaction(county.db, async (tx) => {
    const after = `缺材料清单 ${households} 户，姓名${full ? '完整' : '已遮盖'}`
    const change = { field: `@export/${county.newId()}`, before: undefined, after }
    await noteChanges(county, tx, 'exportHouseholds', householdsHistory(projectId), [change])
    return ok(null)
  })
  if (!noted.ok) return noted
  const written = await writeFileAtomic(path, await plainSheetBytes({ name: '缺材料清单', heads, rows }))
  return written.ok ? ok({ households }) : written
}

const rowOf = (
  { code, area, village, type }: HouseholdContent,
  name: string,
  { standing, missing, reasons }: FilesStanding,
): string[] => [
  code,
  name,
  area,
  village,
  type,
  fileStandings[standing],
  missing.join('、'),
  reasons.map(({ trace, text }) => `${trace}：${text}`).join('；'),
]

/** Of each of these households what was delivered and does not count, with the reason: 入户照片：重复文件（与…相同）. */
async function unusedOf(
  db: Executor,
  ids: readonly string[],
  traces: readonly HouseholdTrace[],
  name: (text: string) => string,
): Promise<(id: string) => string> {
  const files = await withReasons(db, await problemFilesOf(db, ids), { traces, name })
  const texts = new Map<string | null, Set<string>>()
  for (const { householdId, trace, state, reason } of files) {
    const text = `${traceTitle(traces, trace)}：${fileStates[state]}${reason === '' ? '' : `（${reason}）`}`
    texts.set(householdId, (texts.get(householdId) ?? new Set()).add(text))
  }
  return (id) => [...(texts.get(id) ?? [])].join('；')
}
