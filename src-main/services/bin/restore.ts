import type { BinRestored, BinSort } from '#shared/history/bin'
import type { Stamp } from '#shared/records/record-entry'
import { fail, ok, type Result } from '#shared/result'
import { countBin, listBin } from '../../store/bin-lists'
import { newestOf, stampOf, stampText } from '../../store/change-repository'
import { listDataSets } from '../../store/data-set-repository'
import { findHousehold } from '../../store/household-repository'
import { findRecord } from '../../store/record-repository'
import { listOfficeTemplates } from '../../store/template-repository'
import { manageProblem } from '../accounts/desk'
import type { CountyContext, Handler } from '../context'
import { setStopped } from '../data-sets'
import * as deliveries from '../deliveries/edits'
import * as evidence from '../evidence'
import { undo } from '../history'
import * as households from '../households/edits'
import { setStatus } from '../projects'
import * as files from '../record-files'
import { refused as refusedBy } from '../record-writes'
import * as records from '../records'
import { saveTemplate } from '../templates'

type Restore = (county: CountyContext, id: string) => Promise<Result<unknown>>

const gone = (what: string) => fail('NOT_FOUND', { what })

/** How each sort comes back: by what brings it back anywhere else, so that the same holds for it. */
const ways: Record<BinSort, Restore> = {
  async project(county, id) {
    const before = (await newestOf(county.db, id, 'status'))?.before
    return setStatus(county, { id, status: before === '"archived"' ? 'archived' : 'active' })
  },
  async record(county, id) {
    const entry = await findRecord(county.db, county.recordKinds, id)
    return entry ? records.setRemoved(county, { id, revision: entry.revision, removed: false }) : gone('该记录')
  },
  material: (county, id) => evidence.setRemoved(county, { id, removed: false }),
  file: (county, id) => files.setRemoved(county, { id, removed: false }),
  contractor: (county, id) => takeBackLast(county, id, '@record'),
  async household(county, id) {
    const found = await findHousehold(county.db, id)
    return found ? households.setRemoved(county, { id, revision: found.revision, removed: false }) : gone('这一户')
  },
  async import(county, id) {
    const row = await county.db
      .selectFrom('household_imports')
      .select('project_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? takeBackLast(county, `@households/${row.project_id}`, `@import/${id}`) : gone('这份花名册')
  },
  delivery: (county, id) => deliveries.setRemoved(county, { id, removed: false }),
  async template(county, id) {
    const stored = (await listOfficeTemplates(county.db)).find((one) => one.id === id)
    if (!stored) return gone('这份范本')
    const { paper, name, version, source, status, enabled_from: enabledFrom } = stored
    return saveTemplate(county, { paper, id, about: { name, version, source, status, enabledFrom }, removed: false })
  },
  async dataSet(county, id) {
    const set = (await listDataSets(county.db)).find(({ number }) => String(number) === id)
    if (!set) return gone('这份标准与模板数据')
    const { kind, version, sha256 } = set
    return setStopped(county, { kind, id: set.id, version, sha256, stopped: false })
  },
}

/** RIGHT_MISSING of what 管理 alone may bring back. */
const ofOffice: ReadonlySet<BinSort> = new Set(['template', 'dataSet'])

/** What has no way back of its own comes back by taking its deletion back. */
async function takeBackLast(county: CountyContext, subjectId: string, field: string): Promise<Result<unknown>> {
  const row = await newestOf(county.db, subjectId, field)
  return row ? undo(county, stampOf(stampText(row))) : gone('这一项')
}

/** Each by itself: what is refused stays where it is, and is told with its reason. */
export const restoreFromBin: Handler<'bin.restore', CountyContext> = async (county, { items }) => {
  const lying = await listBin(county.db, { sort: null, text: '', limit: Number.MAX_SAFE_INTEGER })
  const refused: BinRestored['refused'] = []
  const steps: Stamp[] = []
  for (const { sort, id } of items) {
    const row = lying.rows.find((one) => one.sort === sort && one.id === id)
    const barred = ofOffice.has(sort) ? manageProblem(county.desk) : null
    const written: Stamp[] = []
    const done = barred
      ? refusedBy(barred)
      : row
        ? await ways[sort](hearing(county, written), id)
        : gone('回收站里的这一项')
    if (done.ok) steps.push(...written)
    else refused.push({ title: row?.title ?? '', ...done.error })
  }
  return ok({ restored: items.length - refused.length, refused, steps })
}

/** The same county, with what is written in it noted. */
const hearing = (county: CountyContext, written: Stamp[]): CountyContext => ({
  ...county,
  emit(event, payload) {
    if (event === 'changeWritten') written.push(payload as Stamp)
    county.emit(event, payload)
  },
})

export const countInBin: Handler<'bin.count', CountyContext> = async ({ db }) => {
  const counts = await countBin(db)
  return ok(Object.values(counts).reduce((sum, one) => sum + one, 0))
}
