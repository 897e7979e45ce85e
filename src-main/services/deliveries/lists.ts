import { catalogOf } from '#shared/catalog/find-catalog'
import { buysHouseholdSurvey } from '#shared/contract/model-conditions'
import type { HouseholdFiles } from '#shared/delivery/delivery'
import { type FileStanding, fileStanding, missingTraces } from '#shared/delivery/household-standing'
import { reasonText, type TraceReason } from '#shared/delivery/trace-reason'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { fail, ok } from '#shared/result'
import {
  deliveriesOf,
  filesOfHousehold,
  listWithTraces,
  problemFiles,
  problemFolders,
} from '../../store/delivery-lists'
import { findHousehold } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import { reasonsOf } from '../../store/trace-reason-repository'
import { breath } from '../breath'
import type { CountyContext, Handler } from '../context'
import { filesStanding } from './standing'
import { projectWithTraces } from './traces-in'

export const overview: Handler<'delivery.overview', CountyContext> = async (county, { projectId }) => {
  const found = await projectWithTraces(county, county.db, projectId)
  if (!found.ok) return found
  const { project, traces } = found.value
  const catalog = catalogOf(county.resources.rules.catalogs, project)
  return ok({
    survey: catalog !== null && buysHouseholdSurvey(project, catalog),
    deliveries: await deliveriesOf(county.db, projectId),
    traces,
    files: await filesStanding(county, project),
  })
}

export const folders: Handler<'delivery.folders', CountyContext> = async ({ db }, { projectId, ...page }) =>
  ok(await problemFolders(db, projectId, page))

export const files: Handler<'delivery.files', CountyContext> = async ({ db }, { projectId, ...page }) =>
  ok(await problemFiles(db, projectId, page))

/** Households that stand so, behind a number, in the order of the register. */
export const households: Handler<'delivery.households', CountyContext> = async (county, input) => {
  const { projectId, standings, after, limit } = input
  const found = await projectWithTraces(county, county.db, projectId)
  if (!found.ok) return found
  const rows: HouseholdFiles[] = []
  for await (const some of standingSo(county.db, projectId, found.value.traces, standings, after)) {
    rows.push(...some)
    if (rows.length >= limit) break
  }
  return ok(rows.slice(0, limit))
}

const readAtOnce = 1_000

export async function* standingSo(
  db: Executor,
  projectId: string,
  traces: readonly HouseholdTrace[],
  standings: readonly FileStanding[],
  from = 0,
): AsyncGenerator<HouseholdFiles[]> {
  for (let after = from; ; ) {
    const some = await listWithTraces(db, projectId, { after, limit: readAtOnce })
    const fitting = some
      .map((one) => ({ ...one, standing: fileStanding(one, traces) }))
      .filter(({ standing }) => standings.includes(standing))
    const reasons = await reasonsOf(
      db,
      fitting.map(({ id }) => id),
    )
    yield fitting.map(({ there, reasons: codes, ...one }) => ({
      ...one,
      missing: missingTraces({ there, reasons: codes }, traces).map(({ title }) => title),
      reasons: reasonsTold(reasons.get(one.id) ?? {}, traces),
    }))
    if (some.length < readAtOnce) return
    await breath()
    after = some.at(-1)!.number
  }
}

const reasonsTold = (reasons: Record<string, TraceReason>, traces: readonly HouseholdTrace[]) =>
  traces.flatMap(({ code, title }) => {
    const reason = reasons[code]
    return reason ? [{ trace: title, text: reasonText(reason) }] : []
  })

export const household: Handler<'delivery.household', CountyContext> = async ({ db }, { householdId }) => {
  if (!(await findHousehold(db, householdId))) return fail('NOT_FOUND', { what: '这一户' })
  const reasons = await reasonsOf(db, [householdId])
  return ok({ files: await filesOfHousehold(db, householdId), reasons: { ...reasons.get(householdId) } })
}
