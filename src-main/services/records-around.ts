import type { Project } from '#shared/project/project'
import { listRecordsWhole, type WholeRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'

/** What is kept of a project and is not 移出: its own records, and all of its contractor. */
export interface RecordsAround {
  own: WholeRecord[]
  ofContractor: WholeRecord[]
}

export const recordsAround = async (db: Executor, { id, contractorId }: Project): Promise<RecordsAround> => ({
  own: await listRecordsWhole(db, { type: 'project', id }),
  ofContractor: contractorId ? await listRecordsWhole(db, { type: 'contractor', id: contractorId }) : [],
})
