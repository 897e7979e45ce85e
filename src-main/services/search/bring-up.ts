import { ok } from '#shared/result'
import type { Executor } from '../../store/schema'
import { countOutdated, isOfBefore, listOutdated, putEntries, renewOfBefore } from '../../store/search-repository'
import { inTransaction } from '../../store/transaction'
import { writeDerived } from '../../store/writes'
import { breath } from '../breath'
import type { CountyContext } from '../context'
import { grouped } from '../grouped'
import { sources } from './registry'

const atOnce = 50
/** What one answer may spend on it: typing goes on meanwhile. */
const patienceMs = 25

/** Reads anew what was written since the last search; how much is left when the time is over. */
export async function bringUp(county: CountyContext): Promise<number> {
  if (await isOfBefore(county.db)) await derived(county, (tx) => renewOfBefore(tx))
  const until = performance.now() + patienceMs
  do {
    const read = await readSome(county)
    if (read < atOnce) return 0
    await breath()
  } while (performance.now() < until)
  return countOutdated(county.db)
}

async function readSome(county: CountyContext): Promise<number> {
  const outdated = await listOutdated(county.db, atOnce)
  if (outdated.length === 0) return 0
  const bySource = grouped(outdated, ({ source }) => source)
  await derived(county, async (tx) => {
    for (const [id, some] of bySource) {
      const source = sources.find((one) => one.id === id)
      const ids = some.map((one) => one.id)
      if (source && 'read' in source) await putEntries(tx, source, ids, await source.read({ ...county, db: tx }, ids))
    }
  })
  return outdated.length
}

const derived = ({ db }: CountyContext, write: (tx: Executor) => Promise<void>) =>
  inTransaction(db, (tx) =>
    writeDerived(db, tx, async () => {
      await write(tx)
      return ok(null)
    }),
  )
