import { createHash } from 'node:crypto'
import { templateTitle } from '#shared/budget/template-title'
import { findCatalog } from '#shared/catalog/find-catalog'
import type { DocumentVersion } from '#shared/documents/document-version'
import { settledIn } from '#shared/drafting/settle-in-county'
import type { CountyYear } from '#shared/law/county-year'
import { yearCeiling } from '#shared/norms/ceiling'
import { check } from '#shared/norms/check'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { ok, type Result } from '#shared/result'
import { budgetFacts } from '#shared/review/budget-facts'
import type { BundleContents } from './bundle-entries'
import { type AppContext, instantOf, todayOf } from './context'
import { contractInputOf } from './contract-input'
import { contractBytes } from './contracts'
import { reviewed } from './paper-review'
import { budgetDocx, budgetXlsx } from './paper-writers'
import { paperFileName } from './papers'
import { countyYearOf } from './project-file'
import { budgetOf } from './project-totals'
import { defaultTemplatePath, readTemplate } from './templates'

/** The contract by the program's own template, or by the one at `templatePath`. */
export async function contractOf(
  app: Pick<AppContext, 'resources' | 'now'>,
  countyYear: CountyYear,
  project: Project,
  templatePath: string | null,
): Promise<Result<Uint8Array>> {
  const { resources } = app
  const input = contractInputOf(resources, countyYear, project, false)
  if (!input.ok) return input
  const bytes = await readTemplate(templatePath ?? defaultTemplatePath({ resources }))
  if (!bytes.ok) return bytes
  return contractBytes(app, input.value, { bytes: bytes.value, isOwn: templatePath !== null })
}

/** What a bundle made from a project file holds: the data, the 预算书, and the contract where nothing blocks it. */
export async function contentsOfFile(app: AppContext, file: ProjectFile): Promise<Result<BundleContents>> {
  const { resources } = app
  const { project } = file
  const countyYear = countyYearOf(file, resources.rules, todayOf(app))
  const documents: BundleContents['documents'] = []
  const add = (kind: DocumentVersion['kind'], templateName: string, bytes: Uint8Array) =>
    documents.push({ document: firstVersion(app, project, kind, templateName, bytes), source: { bytes } })

  const budget = budgetOf(resources, project)
  if (budget.ok) {
    const { template, draft, result } = budget.value
    const input = {
      profile: file.profile,
      project: settledIn(countyYear, project, result.totalFen),
      catalog: findCatalog(resources.catalogs, project.catalogVersion),
      template,
      draft,
      result,
      ceiling: yearCeiling(countyYear, project.year),
      versionLabel: '第1版',
      today: todayOf(app),
    }
    const docx = await reviewed(await budgetDocx(input), budgetFacts(input))
    if (!docx.ok) return docx
    add('budget_docx', templateTitle(template), docx.value)
    add('budget_xlsx', templateTitle(template), await budgetXlsx(input))
  }
  if (!check(countyYear, project.id).some(({ level }) => level === 'error')) {
    const contract = await contractOf(app, countyYear, project, null)
    if (!contract.ok) return contract
    add('contract', resources.contractTemplateName, contract.value)
  }
  return ok({ file, documents, evidence: [], stage: null })
}

function firstVersion(
  app: AppContext,
  project: Project,
  kind: DocumentVersion['kind'],
  templateName: string,
  bytes: Uint8Array,
): DocumentVersion {
  return {
    id: app.newId(),
    projectId: project.id,
    kind,
    number: 1,
    stage: 'before',
    fileName: paperFileName(project.name, kind, 1),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    createdAt: instantOf(app),
    templateName,
  }
}
