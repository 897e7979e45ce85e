import { catalogOf } from '#shared/catalog/find-catalog'
import { buysHouseholdSurvey } from '#shared/contract/model-conditions'
import { fail, ok } from '#shared/result'
import { deliveriesOf, filesOf, problemFiles, problemFolders } from '../../store/delivery-lists'
import { findHousehold } from '../../store/household-repository'
import { reasonsOf } from '../../store/trace-reason-repository'
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

/** What lies in a folder: whose it is shows in its files. */
export const folder: Handler<'delivery.folder', CountyContext> = async ({ db }, { number }) =>
  ok(await filesOf(db, { folder: number }))

export const household: Handler<'delivery.household', CountyContext> = async ({ db }, { householdId }) => {
  if (!(await findHousehold(db, householdId))) return fail('NOT_FOUND', { what: '这一户' })
  const reasons = await reasonsOf(db, [householdId])
  return ok({ files: await filesOf(db, { householdId }), reasons: { ...reasons.get(householdId) } })
}
