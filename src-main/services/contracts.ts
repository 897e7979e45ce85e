import { findCatalog } from '#shared/catalog/find-catalog'
import { type ContractModel, contractModel } from '#shared/contract/contract-model'
import { check } from '#shared/norms/check'
import type { CountyYear } from '#shared/norms/county-year'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import type { Resources } from '../resources'
import { findProject } from '../store/project-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'
import { withProject } from './norms'
import { generateContract } from './paper-writers'
import { paperFileName, storePaper } from './papers'
import { budgetOf } from './project-totals'
import { templateInUse } from './templates'

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

/** The contract as it would be now; allowed with findings, never stored. */
export const previewContract: Handler<'contract.preview', CountyContext> = async (county, { projectId }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const countyYear = withProject(await readCountyYear(county), stored.project)
  const template = await templateInUse(county)
  if (!template.ok) return template
  const bytes = await makeContract(county, countyYear, stored.project, {
    template: template.value.bytes,
    preview: true,
  })
  return bytes.ok ? ok({ bytes: bytes.value, fileName: paperFileName(stored.project.name, 'contract', null) }) : bytes
}

/** CONTRACT_BLOCKED while a finding of level error stands; otherwise the next numbered version. */
export const generate: Handler<'contract.generate', CountyContext> = async (county, { projectId }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const { project } = stored
  const countyYear = withProject(await readCountyYear(county), project)
  const errors = check(countyYear, projectId).filter(({ level }) => level === 'error')
  if (errors.length > 0) return fail('CONTRACT_BLOCKED', { count: String(errors.length) })
  const template = await templateInUse(county)
  if (!template.ok) return template
  return storePaper(county, {
    projectId,
    projectName: project.name,
    kind: 'contract',
    templateName: template.value.name,
    make: () => makeContract(county, countyYear, project, { template: template.value.bytes, preview: false }),
  })
}

async function makeContract(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
  { template, preview }: { template: Uint8Array; preview: boolean },
): Promise<Result<Uint8Array>> {
  const model = modelOf(county.resources, countyYear, project, preview)
  return model.ok ? generateContract(model.value, template) : model
}

/** What the contract says, from project, budget, register and clauses. */
export function modelOf(
  resources: Resources,
  countyYear: CountyYear,
  project: Project,
  preview: boolean,
): Result<ContractModel> {
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  const { catalogs, clauses } = resources
  const catalog = findCatalog(catalogs, project.catalogVersion)
  const contractor = countyYear.contractors.find(({ id }) => id === project.contractorId) ?? null
  return ok(
    contractModel({
      profile: countyYear.profile,
      project,
      contractor,
      result: budget.value.result,
      catalog,
      clauses,
      preview,
    }),
  )
}
