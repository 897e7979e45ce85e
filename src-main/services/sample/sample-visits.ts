import type { IsoDate } from '#shared/dates'
import { sampleHistory } from '#shared/history/history-ids'
import { ok, unwrap } from '#shared/result'
import { blankVisit } from '#shared/sampling/sampled'
import { listSampled } from '../../store/sample-repository'
import { inTransaction } from '../../store/transaction'
import type { CountyContext } from '../context'
import { noteChanges } from '../record-writes'
import { draw } from '../sampling/draw'
import { drawnFor, writeFindings } from '../sampling/results'

export const drawSample = async (county: CountyContext, recordId: string) =>
  void unwrap(await draw(county, { recordId }))

const visit = {
  ...blankVisit,
  visitors: '示例甲、示例丙',
  surveyor: '示例调查员一、示例调查员二',
  traces: { form: 'there', photos: 'there', recording: 'there', folder: 'there' },
} as const

/** Every household visited on that day; one in so many of those drawn is 不合格. */
export const enterVisits = (visitedOn: IsoDate, oneIn: number) => (county: CountyContext, recordId: string) =>
  inTransaction(county.db, async (tx) => {
    const { drawId } = unwrap(await drawnFor(county, tx, recordId))
    const all = await listSampled(tx, drawId, { results: ['pending'], after: 0, limit: 5_000 })
    const findings = all.map((before, at) => {
      const bad = before.reasons.length === 0 && at % oneIn === 0
      const found = bad ? { reason: '照片看不清，收入一栏缺佐证' } : {}
      return {
        before,
        after: {
          householdId: before.householdId,
          result: bad ? ('bad' as const) : ('good' as const),
          visit: { ...visit, visitedOn, ...found },
        },
      }
    })
    const changes = await writeFindings(tx, drawId, findings)
    await noteChanges(county, tx, 'noteVisits', sampleHistory(recordId), changes)
    return ok(null)
  })
