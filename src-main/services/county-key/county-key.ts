import { countyHistory } from '#shared/history/history-ids'
import { ok } from '#shared/result'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { sealAll } from './seal-all'

export const keyField = '@key'

export const readState: Handler<'countyKey.state', CountyContext> = async ({ db, keys }) => ok(await keys.state(db))

export const showCode: Handler<'countyKey.showCode', CountyContext> = ({ db, keys }) => keys.showCode(db)

/** The history tells that there is a code, and never the code. */
export const confirmCode: Handler<'countyKey.confirmCode', CountyContext> = async (county, { lastGroup }) => {
  const confirmed = await inTransaction(county.db, async (tx) => {
    const done = await county.keys.confirm(tx, lastGroup, instantOf(county))
    if (!done.ok) return done
    const change = {
      field: keyField,
      before: undefined,
      after: { name: done.value.isNew ? '第一份恢复码' : '换发恢复码' },
    }
    await noteChanges(county, tx, 'makeCode', countyHistory, [change])
    return done
  })
  if (!confirmed.ok) return confirmed
  await county.keys.keepShown()
  await sealWithKey(county)
  return ok(await county.keys.state(county.db))
}

export const openByCode: Handler<'countyKey.open', CountyContext> = async (county, { code }) => {
  const { db, keys } = county
  const opened = await keys.openByCode(db, code)
  if (!opened.ok) return opened
  if (!county.readOnly) await sealWithKey(county)
  return ok(await keys.state(db))
}

async function sealWithKey({ db, keys }: CountyContext): Promise<void> {
  const key = await keys.keyOf(db)
  if (key) await sealAll(db, key)
}
