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
import type { BundleContents } from '../services/bundle-entries'
import { instantOf, todayOf } from '../services/context'
import { contractInputOf } from '../services/contract-input'
import { contractBytes } from '../services/contracts'
import { reviewed } from '../services/paper-review'
import { budgetDocx, budgetXlsx } from '../services/paper-writers'
import { paperFileName } from '../services/papers'
import { countyYearOf } from '../services/project-file'
import { budgetOf } from '../services/project-totals'
import { defaultTemplatePath, readTemplate } from '../services/templates'
import type { Terminal } from './terminal'

/** The contract by the program's own template, or by the one at `templatePath`. */
export async function contractOf(
  terminal: Pick<Terminal, 'resources' | 'now'>,
  countyYear: CountyYear,
  project: Project,
  templatePath?: string,
): Promise<Result<Uint8Array>> {
  const { resources } = terminal
  const input = contractInputOf(resources, countyYear, project, false)
  if (!input.ok) return input
  const bytes = await readTemplate(templatePath ?? defaultTemplatePath({ resources }))
  if (!bytes.ok) return bytes
  return contractBytes(terminal, input.value, { bytes: bytes.value, isOwn: templatePath !== undefined })
}

/** What a bundle made from a project file holds: the data, the 预算书, and the contract where nothing blocks it. */
export async function contentsOfFile(terminal: Terminal, file: ProjectFile): Promise<Result<BundleContents>> {
  const { resources } = terminal
  const { project } = file
  const countyYear = countyYearOf(file, resources.rules, todayOf(terminal))
  const documents: BundleContents['documents'] = []
  const add = (kind: DocumentVersion['kind'], templateName: string, bytes: Uint8Array) =>
    documents.push({ document: firstVersion(terminal, project, kind, templateName, bytes), source: { bytes } })

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
      today: todayOf(terminal),
    }
    const docx = await reviewed(await budgetDocx(input), budgetFacts(input))
    if (!docx.ok) return docx
    add('budget_docx', templateTitle(template), docx.value)
    add('budget_xlsx', templateTitle(template), await budgetXlsx(input))
  }
  if (!check(countyYear, project.id).some(({ level }) => level === 'error')) {
    const contract = await contractOf(terminal, countyYear, project)
    if (!contract.ok) return contract
    add('contract', resources.contractTemplateName, contract.value)
  }
  return ok({ file, documents, evidence: [], stage: null })
}

function firstVersion(
  terminal: Terminal,
  project: Project,
  kind: DocumentVersion['kind'],
  templateName: string,
  bytes: Uint8Array,
): DocumentVersion {
  return {
    id: terminal.newId(),
    projectId: project.id,
    kind,
    number: 1,
    stage: 'before',
    fileName: paperFileName(project.name, kind, 1),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    createdAt: instantOf(terminal),
    templateName,
  }
}
