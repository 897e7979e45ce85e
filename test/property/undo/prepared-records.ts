import type { RecordKind } from '#shared/records/kind'
import type { Body } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { wholeBody } from '../../fixtures/records/whole-body'
import type { Office } from './office'

/** A body of its kind with nothing empty; a letter has a number nobody else has. */
export function ownBody(office: Office, kind: RecordKind, projectId: string): Body {
  const text = JSON.stringify(wholeBody(kind, projectId))
  return JSON.parse(text.replaceAll('〔2023〕1号', `〔2023〕${office.count() + 1}号`))
}

/** Of every kind but those of contractors one that is filled in and has its files, so that there are steps to be taken. */
export async function prepareRecords(office: Office): Promise<void> {
  const [project] = await office.projects()
  if (!project) return
  const owners: Partial<Record<RecordKind['owner'], string>> = { county: '', year: '2023', project: project.id }
  for (const kind of recordKinds) {
    const ownerId = owners[kind.owner]
    if (ownerId === undefined) continue
    const body = ownBody(office, kind, project.id)
    const { id } = await office.get('record.create', { kind: kind.id, ownerId, body })
    for (const slot of kind.slots.filter(({ required }) => required)) {
      await office.get('record.addFile', { id, slot: slot.id, path: office.file('pdf') })
    }
  }
}
