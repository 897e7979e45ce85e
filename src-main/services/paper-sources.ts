import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { contractModel } from '#shared/contract/contract-model'
import type { DocumentVersion } from '#shared/documents/document-version'
import { settledIn } from '#shared/drafting/settle-in-county'
import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { listPaperSources } from '../store/document-repository'
import type { CountyContext } from './context'
import { contractInputOf } from './contract-input'
import { budgetOf } from './project-totals'

/** What a paper says, without the day and the number it was made under; null while it could not be made. */
export function sourceOf(
  county: Pick<CountyContext, 'resources'>,
  kind: DocumentVersion['kind'],
  countyYear: CountyYear,
  project: Project,
): string | null {
  if (kind === 'contract') {
    const input = contractInputOf(county.resources, countyYear, project, false)
    return input.ok ? fingerprint(contractModel(input.value)) : null
  }
  const budget = budgetOf(county.resources, project)
  if (!budget.ok) return null
  const { draft, result } = budget.value
  const settled = settledIn(countyYear, project, result.totalFen)
  const { name, year, items, areas, beneficiaries, fundSources, budgetDocumentNumber, targets, period } = settled
  const said = { name, year, items, areas, beneficiaries, fundSources, budgetDocumentNumber, targets, period }
  return fingerprint({
    ...said,
    allotments: project.annualAllotments,
    draft,
    lines: result.lines,
  })
}

/** Kinds of which the newest paper says something else than the project does now. */
export async function staleKinds(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
  papers: DocumentVersion[],
): Promise<DocumentVersion['kind'][]> {
  const sources = await listPaperSources(county.db, project.id)
  return (['contract', 'budget_docx', 'budget_xlsx'] as const).filter((kind) => {
    const ofKind = papers.filter((paper) => paper.kind === kind)
    const newest = ofKind.toSorted((one, other) => other.number - one.number)[0]
    const madeOf = newest && sources.get(newest.id)
    return madeOf !== undefined && madeOf !== sourceOf(county, kind, countyYear, project)
  })
}

const fingerprint = (said: object) => createHash('sha256').update(canonicalJson(said)).digest('hex')
