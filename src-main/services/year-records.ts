import type { CountyYear } from '#shared/law/county-year'
import { feedback, openFeedback } from '#shared/records/feedback'
import type { FeedbackBody } from '#shared/records/feedback-schema'
import { type PilotBody, pilot, pilotStates } from '#shared/records/pilot'
import { listRecordsOfKinds } from '../store/record-repository'
import type { CountyContext } from './context'

/** What the records of all years say of the county and its projects: feedback to answer, pilots. */
export async function readYearRecords({
  db,
  recordKinds,
}: CountyContext): Promise<Pick<CountyYear, 'openFeedback' | 'pilots'>> {
  const records = await listRecordsOfKinds(db, recordKinds, [feedback.id, pilot.id])
  const of = (id: string, isMeant: (state: string) => boolean) =>
    records.filter(({ kind, state }) => kind === id && isMeant(state))
  return {
    openFeedback: of(feedback.id, (state) => openFeedback.has(state)).map(({ id, title, body }) => {
      const { projectIds, dueOn } = body as FeedbackBody
      return { recordId: id, title, projectIds, dueOn }
    }),
    pilots: of(pilot.id, (state) => pilotStates.has(state)).map(({ body }) => {
      const { name, projectIds } = body as PilotBody
      return { name, projectIds }
    }),
  }
}
