import type { DocumentVersion } from '#shared/documents/document-version'
import type { CountyYear } from '#shared/law/county-year'
import type { Paper, PaperFacts, PaperSubject } from '#shared/papers/paper'
import type { Project } from '#shared/project/project'
import { listPapers, listSources } from '../store/paper-repository'
import { contentDigest } from './content-digest'
import type { CountyContext } from './context'
import { factsOf } from './paper-facts'

/** What a paper says, without the day and the number it was made under; null while it could not be made. */
export function sourceOf(paper: Paper, facts: PaperFacts): string | null {
  const input = paper.inputOf(facts)
  return input.ok ? contentDigest(paper.says(input.value)) : null
}

/** Whether a paper made of that says something else than is filled in now. */
function isStale(madeOf: string, paper: Paper, facts: PaperFacts): boolean {
  const input = paper.inputOf(facts)
  if (!input.ok) return true
  return ![paper.says(input.value), ...(paper.saidBefore?.(input.value) ?? [])].map(contentDigest).includes(madeOf)
}

/** Kinds of a project's and its year's papers of which the newest says something else than is filled in now. */
export async function staleKinds(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
  made: DocumentVersion[],
): Promise<string[]> {
  const { year } = project
  return [
    ...(await staleOf(county, countyYear, { type: 'project', project }, made)),
    ...(await staleOf(county, countyYear, { type: 'year', year }, await listPapers(county.db, yearRef(year)))),
  ]
}

const yearRef = (year: number) => ({ owner: 'year', ownerId: String(year) }) as const

async function staleOf(
  county: CountyContext,
  countyYear: CountyYear,
  of: Extract<PaperSubject, { type: 'project' | 'year' }>,
  made: DocumentVersion[],
): Promise<string[]> {
  const owner = of.type === 'year' ? yearRef(of.year) : ({ owner: 'project', ownerId: of.project.id } as const)
  const sources = await listSources(county.db, owner)
  const stale: string[] = []
  for (const paper of county.papers.values()) {
    const ofKind = made.filter(({ kind }) => kind === paper.id)
    const newest = ofKind.toSorted((one, other) => other.number - one.number)[0]
    const madeOf = newest && sources.get(newest.id)
    if (madeOf === undefined) continue
    if (isStale(madeOf, paper, await factsOf(county, paper, of, countyYear))) stale.push(paper.id)
  }
  return stale
}
