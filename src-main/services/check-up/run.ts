import { type CheckResult, type CheckUpReport, checkUpDays } from '#shared/check-up/check-up'
import { chinaDate } from '#shared/china-time'
import { daysBetween } from '#shared/dates'
import { fail, ok } from '#shared/result'
import { Stop } from '../../fs/stop'
import { type CountyContext, type Handler, instantOf } from '../context'
import { checks } from './checks'

export const last: Handler<'checkUp.last', CountyContext> = async (county) => ok(county.checkUps.of(county.folder))

export const run: Handler<'checkUp.run', CountyContext> = async (county, { jobId, auto }) => {
  if (auto && !(await isDue(county))) return ok(null)
  const start = { jobId, kind: 'check-up', subject: '', path: '', label: '体检' } as const
  return county.jobs.run(start, async (work) => {
    const report: CheckUpReport = { at: instantOf(county), results: [], altered: [] }
    for (const { id, title, run } of checks) {
      if (work.signal.aborted) return fail('CANCELLED')
      const { altered = [], ...result } = await run(county, work).catch(notLooked)
      report.results.push({ id, title, ...result })
      report.altered.push(...altered)
    }
    if (work.signal.aborted) return fail('CANCELLED')
    await county.checkUps.keep(county.folder, report)
    return ok(report)
  })
}

/** A month after the last one on this computer, or after the county was begun; a clock that went back holds none off for ever. */
async function isDue({ db, checkUps, folder, ...county }: CountyContext): Promise<boolean> {
  const first = await db.selectFrom('changes').select('at').orderBy('seq').limit(1).executeTakeFirst()
  const since = checkUps.of(folder)?.at ?? first?.at
  return since === undefined || Math.abs(daysBetween(chinaDate(since), chinaDate(instantOf(county)))) >= checkUpDays
}

/** One check that fails says so, and the others go on; what is ours to mend stays an error. */
function notLooked(error: unknown): CheckResult & { altered?: [] } {
  const isExpected =
    error instanceof Stop || (error instanceof Error && ('code' in error || error.name === 'AbortError'))
  if (!isExpected) throw error
  return { tone: 'mind', says: '这一项这次没有查成，可能磁盘正忙或者读不出来。', mends: ['again'] }
}
