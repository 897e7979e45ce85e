import { catalogOf } from '#shared/catalog/find-catalog'
import { buysHouseholdSurvey } from '#shared/contract/model-conditions'
import type { DeliveredFile } from '#shared/delivery/delivery'
import { fail, ok, type Result } from '#shared/result'
import { deliveriesOf, filesOf, problemFiles, problemFolders } from '../../store/delivery-lists'
import { findHousehold } from '../../store/household-repository'
import { reasonsOf } from '../../store/trace-reason-repository'
import type { CountyContext, Handler } from '../context'
import { withReasons } from './repeated'
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

export const files: Handler<'delivery.files', CountyContext> = async (county, { projectId, ...page }) => {
  const found = await projectWithTraces(county, county.db, projectId)
  if (!found.ok) return found
  const rows = await withReasons(county.db, await problemFiles(county.db, projectId, page), found.value)
  return ok(rows.map(({ number, deliveryId, path, state, reason }) => ({ number, deliveryId, path, state, reason })))
}

/** What lies in a folder: whose it is shows in its files. */
export const folder: Handler<'delivery.folder', CountyContext> = async (county, { number }) =>
  deliveredFiles(county, await filesOf(county.db, { folder: number }))

export const household: Handler<'delivery.household', CountyContext> = async (county, { householdId }) => {
  const { db } = county
  if (!(await findHousehold(db, householdId))) return fail('NOT_FOUND', { what: '这一户' })
  const reasons = await reasonsOf(db, [householdId])
  const files = await deliveredFiles(county, await filesOf(db, { householdId }))
  return files.ok ? ok({ files: files.value, reasons: { ...reasons.get(householdId) } }) : files
}

async function deliveredFiles(
  county: CountyContext,
  files: Awaited<ReturnType<typeof filesOf>>,
): Promise<Result<DeliveredFile[]>> {
  const [first] = files
  if (!first) return ok([])
  const found = await projectWithTraces(county, county.db, first.projectId)
  if (!found.ok) return found
  const told = await withReasons(county.db, files, found.value)
  return ok(told.map(({ projectId: _project, householdId: _household, sha256: _digest, ...file }) => file))
}
