import type { RecordKind } from '#shared/records/kind'
import type { SlotFile } from '#shared/records/record-entry'
import type { RecordSlot } from '#shared/records/record-field'
import { ok, unwrap } from '#shared/result'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, instantOf } from '../context'
import { generatePaper } from '../papers'
import { writeFile } from '../record-files'
import { commandNow } from '../record-writes'
import { sampleDocument } from './sample-document'

interface Place {
  kind: RecordKind
  recordId: string
  ownerId: string
}

/** A file into each slot named: with `printed` the paper itself where it is one the program prints, else one that says what belongs there. */
export async function attachAll(
  county: CountyContext,
  place: Place,
  titles: Readonly<Record<string, string>> = {},
  printed = true,
) {
  for (const [slotId, title] of Object.entries(titles)) {
    const slot = place.kind.slots.find(({ id }) => id === slotId)
    if (!slot) throw new Error(`the example puts a file where there is no place for one: ${place.kind.id} ${slotId}`)
    const { end, ...stored } = (printed && (await signedPaper(county, slot, place))) || (await made(county, title))
    await putInSlot(county, { recordId: place.recordId, slot: slotId, fileName: `${title}（示例）.${end}`, ...stored })
  }
}

/** What is in the evidence store already, into a slot of a record. */
export function putInSlot(county: CountyContext, of: Omit<SlotFile, 'id' | 'addedAt' | 'removed'>) {
  const file: SlotFile = { ...of, id: county.newId(), addedAt: instantOf(county), removed: false }
  return inTransaction(county.db, async (tx) => {
    await writeFile(tx, file, await commandNow(county, tx, 'addFile'))
    return ok(null)
  })
}

async function signedPaper(county: CountyContext, { signedOf }: RecordSlot, { recordId, ownerId }: Place) {
  const paper = signedOf === undefined ? undefined : county.papers.get(signedOf)
  if (!paper) return null
  const owner = paper.owner === 'record' ? recordId : ownerId
  const printed = await generatePaper(county, { kind: paper.id, ownerId: owner })
  if (!printed.ok) return null
  const { sha256, sizeBytes } = printed.value
  return { sha256, sizeBytes, end: paper.format }
}

const made = async (county: CountyContext, title: string) => ({
  ...unwrap(await county.evidence.putBytes(await sampleDocument(title))),
  end: 'docx',
})
