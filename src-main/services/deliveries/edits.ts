import { basename } from 'node:path'
import { reasonFaults } from '#shared/delivery/trace-reason'
import { householdsHistory } from '#shared/history/history-ids'
import { marksText, obligatoryOf } from '#shared/households/marks'
import type { FieldChange } from '#shared/records/body-changes'
import { fail, ok } from '#shared/result'
import { writeChanges } from '../../store/change-repository'
import { findDelivery, findFolder, setDelivery, setFolderHousehold } from '../../store/delivery-repository'
import { findHousehold } from '../../store/household-repository'
import { putReason, reasonsOf } from '../../store/trace-reason-repository'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, todayOf } from '../context'
import { writeHousehold } from '../households/edits'
import { commandNow, noteChanges, refused } from '../record-writes'
import { keptWithArchive } from '../retained-files'
import { deliveryField } from './take'
import { projectWithTraces } from './traces-in'

const folderField = (number: number) => `@folder/${number}`
export const reasonField = (trace: string) => `@trace/${trace}`

/** 移出 a delivery that was chosen by mistake, or back: what was taken stays in the evidence store. ARCHIVE_HOLDS. */
export const setRemoved: Handler<'delivery.setRemoved', CountyContext> = (county, { id, removed }) =>
  inTransaction(county.db, async (tx) => {
    const delivery = await findDelivery(tx, id)
    if (!delivery) return fail('NOT_FOUND', { what: '这次交付' })
    if (delivery.removed === removed) return ok(null)
    const folder = basename(delivery.folder)
    const kept = removed
      ? await keptWithArchive(county, tx, delivery.projectId, { held: 'delivery', title: folder })
      : null
    if (kept) return refused(kept)
    await setDelivery(tx, id, { removed })
    const now = { folder, mode: delivery.mode }
    const [before, after] = removed ? [now, undefined] : [undefined, now]
    const change = { field: deliveryField(id), before, after }
    await noteChanges(county, tx, removed ? 'remove' : 'restore', householdsHistory(delivery.projectId), [change])
    return ok(null)
  })

/** Whose a folder is, by the clerk's own word; null = nobody's. */
export const assign: Handler<'delivery.assign', CountyContext> = (county, { number, householdId }) =>
  inTransaction(county.db, async (tx) => {
    const folder = await findFolder(tx, number)
    const delivery = folder && (await findDelivery(tx, folder.delivery_id))
    if (!folder || !delivery || folder.problem === 'loose') return fail('NOT_FOUND', { what: '这个文件夹' })
    const household = householdId === null ? null : await findHousehold(tx, householdId)
    if (householdId !== null && (!household || household.removed || household.projectId !== delivery.projectId)) {
      return fail('NOT_FOUND', { what: '户册里的这一户' })
    }
    await setFolderHousehold(tx, number, householdId)
    const change = { field: folderField(number), before: folder.household_id, after: householdId }
    await noteChanges(county, tx, 'matchFolder', householdsHistory(delivery.projectId), [change])
    return ok(null)
  })

/**
 * Why traces of a household are missing, or that the reason is none any more (null). Whoever refused to be recorded must be
 * visited whatever is drawn (domain 5): the household is marked so in the same step. INPUT_INVALID with all that is wrong.
 */
export const saveReasons: Handler<'delivery.saveReasons', CountyContext> = (county, input) =>
  inTransaction(county.db, async (tx) => {
    const { householdId, traces, reason } = input
    const household = await findHousehold(tx, householdId)
    if (!household || household.removed) return fail('NOT_FOUND', { what: '这一户' })
    const found = await projectWithTraces(county, tx, household.projectId)
    if (!found.ok) return found
    const rows = found.value.traces.filter(({ code }) => traces.includes(code))
    if (rows.length !== traces.length) return fail('NOT_FOUND', { what: '这样材料' })
    const faults = reason ? reasonFaults(reason, rows, { today: todayOf(county) }) : []
    if (faults.length > 0) return fail('INPUT_INVALID', { detail: faults.join('；') })
    const before = (await reasonsOf(tx, [householdId])).get(householdId) ?? {}
    const command = await commandNow(county, tx, 'noteMissingTraces')
    const changes: FieldChange[] = []
    for (const trace of traces) {
      await putReason(tx, { householdId, trace }, reason)
      changes.push({ field: reasonField(trace), before: before[trace], after: reason ?? undefined })
    }
    await writeChanges(tx, householdId, changes, command)
    if (reason?.kind !== 'refused') return ok(null)
    const marks = marksText([...obligatoryOf(household.marks, {}), 'refusal'])
    return writeHousehold(tx, household, { ...household, marks }, command)
  })
