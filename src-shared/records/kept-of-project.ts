import type { RecordAround, RelatedRecord } from './record-field'

/** What is kept of a project, with the project as papers print it and the last day of its service as agreed last. */
export interface ProjectRecords
  extends Pick<
    RecordAround,
    | 'project'
    | 'kinds'
    | 'contractor'
    | 'endsOn'
    | 'begunOn'
    | 'signing'
    | 'calendars'
    | 'workPlanDueOn'
    | 'reportWorkdays'
    | 'agreedFen'
    | 'budgetFen'
  > {
  records: RelatedRecord[]
}

/** What is kept of a purchase of the same service before. */
export interface EarlierRecords {
  project: { id: string; name: string; year: number }
  /** Who has its contract; '' = nobody. */
  contractor: string
  records: RelatedRecord[]
}
