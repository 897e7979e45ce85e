import { pointsText } from '#shared/evaluation/points'
import { evaluation } from '#shared/records/evaluation'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { suggestedFor } from '#shared/records/indicators/sources'
import { unwrap } from '#shared/result'
import { factsOfRecord } from '../record-around'
import { getRecord, saveRecord } from '../records'
import { each, type SampleWork } from './sample-record'

/** Of what the app has data of, both parties give the points by these, and the evidence says so: a click on “采用” in each row. */
export const takePoints: SampleWork = async (county, id) => {
  const { body, revision, ownerId } = unwrap(await getRecord(county, { id }))
  const facts = await factsOfRecord(county, county.db, evaluation, { id, ownerId })
  const scores = each((body as EvaluationBody).scores, (row) => {
    const found = row.scoredBy === 'recipients' ? null : suggestedFor(row, facts)
    if (!found) return {}
    const points = pointsText(found.points)
    return { purchaser: points, thirdParty: points, evidence: found.source }
  })
  unwrap(await saveRecord(county, { id, revision, body: { ...body, scores } }))
}
