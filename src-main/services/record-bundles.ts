import type { BundledRecord } from '#shared/bundle/record-file'
import { initialState } from '#shared/records/kind'
import { fail, ok, type Result } from '#shared/result'
import { noteReceipt } from '../store/change-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { CountyContext } from './context'
import { commandNow, parseBody, writeNew } from './record-writes'

/** From now on somebody may hold what was typed until now: it keeps its rows in the history. */
export async function handOut(county: CountyContext): Promise<void> {
  await inTransaction(county.db, async (tx) => ok(await noteReceipt(tx, 'bundle')))
}

/**
 * Puts the records of a bundle into the county as one command. BUNDLE_INVALID where a kind is not known here, or does not
 * take what the file says.
 */
export async function takeInRecords(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  records: readonly BundledRecord[],
): Promise<Result<null>> {
  if (records.length === 0) return ok(null)
  const command = await commandNow(county, tx, 'import')
  for (const record of records) {
    const kind = county.recordKinds.get(record.kind)
    if (kind?.owner !== 'project') return fail('BUNDLE_INVALID', { detail: '其中有本版本不认识的记录，请先升级购服通' })
    const body = parseBody(kind, record.body)
    if (!body.ok) return fail('BUNDLE_INVALID', { detail: `${kind.title}有误（${body.error.params.detail}）` })
    const known = kind.states ? Object.hasOwn(kind.states.states, record.state) : record.state === initialState(kind)
    if (!known) return fail('BUNDLE_INVALID', { detail: `${kind.title}的状态不能识别` })
    await writeNew(tx, kind, { ...record, ownerId: projectId, body: body.value, removed: false }, command)
  }
  return ok(null)
}
