import { chinaDate } from '#shared/china-time'
import { matters } from '#shared/confirmations/matters'
import type { RecordEntry } from '#shared/records/record-entry'
import type { WaitingConfirmation } from '#shared/workbench/due-facts'
import { findOffice } from '../../store/account-repository'
import { lastConfirmations } from '../../store/confirmation-repository'
import type { CountyContext } from '../context'

/** Of the projects at work; none where nobody signs in. */
export async function waiting(
  { db }: CountyContext,
  atWork: ReadonlySet<string>,
  records: readonly RecordEntry[],
): Promise<WaitingConfirmation[]> {
  if (!(await findOffice(db))?.inUse) return []
  const ofRecord = new Map(records.map((record) => [record.id, record]))
  return (await lastConfirmations(db)).flatMap(({ matter, verdict, at, who, subjectId }) => {
    if (verdict === 'confirmed') return []
    const isOfRecord = matters[matter].of === 'record'
    const record = isOfRecord ? ofRecord.get(subjectId) : undefined
    const projectId = isOfRecord ? record?.ownerId : subjectId
    if (projectId === undefined || !atWork.has(projectId)) return []
    const of = record ? { kind: record.kind, id: record.id } : null
    return [{ matter, verdict, on: chinaDate(at), who, projectId, record: of }]
  })
}
