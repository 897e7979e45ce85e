import { isPrivate } from '#shared/households/private-text'
import { ok } from '#shared/result'
import { findCountyKey } from '../../store/county-key-repository'
import { digestOf, type FurtherContent, type HouseholdContent } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import {
  changesToSeal,
  householdsToSeal,
  markAllSealed,
  type PlainChange,
  putSealedChanges,
  putSealedHousehold,
  rewriteFile,
} from '../../store/sealing-repository'
import { isOfDriver } from '../../store/store-errors'
import { inTransaction } from '../../store/transaction'
import { breath } from '../breath'
import { asList } from '../households/changed-body'
import { kept, keptText } from '../households/numbers'
import type { CountyKey } from './sealing'

const rowsAtOnce = 500

/**
 * Seals, once for a county, the telephones that stand in it from before they were encrypted, also in its history, and has
 * the file written anew, so that none is left in a page nobody reads. What the disk does not take now is done at the next
 * start; until then all stays as it was.
 */
export async function sealAll(db: Executor, key: CountyKey, onRows: (rows: number) => void = () => {}): Promise<void> {
  if ((await findCountyKey(db))?.all_sealed !== 0) return
  try {
    await inTransaction(db, async (tx) => {
      await sealHouseholds(tx, key, await sealChanges(tx, key), onRows)
      return ok(null)
    })
    await rewriteFile(db)
    await markAllSealed(db)
  } catch (error) {
    if (!isOfDriver(error)) throw error
  }
}

/** Ids of the households whose changes had something in plain. */
async function sealChanges(tx: Executor, key: CountyKey): Promise<ReadonlySet<string>> {
  const sealed = (await changesToSeal(tx)).flatMap((row) => {
    const [before, after] = [row.before, row.after].map((json) => sealedJson(key, row, json))
    return before === row.before && after === row.after ? [] : [{ ...row, before: before!, after: after! }]
  })
  await putSealedChanges(tx, sealed)
  return new Set(sealed.map(({ record_id }) => record_id))
}

function sealedJson(key: CountyKey, { record_id, field }: PlainChange, json: string | null): string | null {
  if (json === null) return null
  const value: unknown = JSON.parse(json)
  return JSON.stringify(sealedValue(key, record_id, field, value))
}

function sealedValue(key: CountyKey, id: string, field: string, value: unknown): unknown {
  if (field === 'phone' && typeof value === 'string' && value !== '') return asList(kept(key, id, 'phone', value)!)
  if (field.startsWith('further/')) return sealedColumn(key, id, titleIn(field), value)
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.entries(value).map(([name, one]) => {
    if (field === 'further') return [name, sealedColumn(key, id, name, one)]
    return [name, name === 'phone' || name === 'further' ? sealedValue(key, id, name, one) : one]
  })
  return Object.fromEntries(inside)
}

function sealedColumn(key: CountyKey, id: string, title: string, value: unknown): unknown {
  return typeof value === 'string' && isPrivate(title, value) ? asList(keptText(key, id, title, value)) : value
}

const titleIn = (field: string) => field.slice('further/'.length).replaceAll('~1', '/').replaceAll('~0', '~')

async function sealHouseholds(
  tx: Executor,
  key: CountyKey,
  changed: ReadonlySet<string>,
  onRows: (rows: number) => void,
): Promise<void> {
  let [after, done] = [0, 0]
  for (;;) {
    const rows = await householdsToSeal(tx, after, rowsAtOnce)
    for (const { number, importDigest, content } of rows) {
      const sealed = sealedContent(key, content)
      if (sealed === content && !changed.has(content.id)) continue
      await putSealedHousehold(tx, number, sealed, importDigestOf(key, importDigest, content, sealed))
    }
    done += rows.length
    onRows(done)
    await breath()
    if (rows.length < rowsAtOnce) return
    after = rows.at(-1)!.number
  }
}

function sealedContent(key: CountyKey, content: HouseholdContent): HouseholdContent {
  const further = Object.entries(content.further).map(([title, value]) => [
    title,
    typeof value === 'string' && isPrivate(title, value) ? keptText(key, content.id, title, value) : value,
  ])
  const isSealed = further.every(([title, value]) => content.further[title as string] === value)
  if (isSealed && content.plainPhone === '') return content
  return {
    ...content,
    numbers: { ...content.numbers, phone: content.numbers.phone ?? kept(key, content.id, 'phone', content.plainPhone) },
    plainPhone: '',
    further: Object.fromEntries(further) as FurtherContent,
  }
}

/** What came with an import and has changed since is no longer known for what it was: its old digest could be tried numbers against. */
function importDigestOf(key: CountyKey, before: string | null, content: HouseholdContent, sealed: HouseholdContent) {
  if (before === null) return null
  return before === digestOf(content) ? digestOf(sealed) : key.hash(before)
}
