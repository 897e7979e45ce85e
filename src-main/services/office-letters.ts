import { initialState, type RecordKind } from '#shared/records/kind'
import type { NumberedLetter, RecordAround } from '#shared/records/record-field'
import { documentNumber } from '#shared/text/document-number'
import { readOrigins } from '../store/origin-repository'
import { listRecordsOfKinds } from '../store/record-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'

const numberFields = ({ fields }: RecordKind) => Object.keys(fields).filter((name) => fields[name]?.letterNumber)

/**
 * What went out of the office under a number, of every kind of letter: drafts have none yet, and those of another unit's project
 * are numbered there. Nothing where the kind itself bears no number.
 */
export async function lettersBeside(
  { recordKinds }: CountyContext,
  tx: Executor,
  kind: RecordKind,
  id: string | null,
): Promise<Pick<RecordAround, 'letters'>> {
  if (numberFields(kind).length === 0) return {}
  const numbered = [...recordKinds.values()].filter((one) => numberFields(one).length > 0)
  const origins = await readOrigins(tx)
  const all = await listRecordsOfKinds(
    tx,
    recordKinds,
    numbered.map((one) => one.id),
  )
  const letters = all.flatMap((record): NumberedLetter[] => {
    const of = recordKinds.get(record.kind)
    const isGuest = origins.get(record.ownerId)?.adopted === false
    if (!of || record.id === id || isGuest || record.state === initialState(of)) return []
    return numberFields(of).flatMap((name) => {
      const number = documentNumber(String(record.body[name] ?? ''))
      return number === '' ? [] : [{ number, title: `${of.title}“${record.title}”` }]
    })
  })
  return { letters }
}
