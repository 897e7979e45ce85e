import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/bundle/canonical-json'
import type { DocumentVersion } from '#shared/documents/document-version'
import type { CountyYear } from '#shared/law/county-year'
import type { Paper, PaperFacts } from '#shared/papers/paper'
import type { Project } from '#shared/project/project'
import { listSources } from '../store/paper-repository'
import type { CountyContext } from './context'
import { factsOf } from './paper-facts'

/** What a paper says, without the day and the number it was made under; null while it could not be made. */
export function sourceOf(paper: Paper, facts: PaperFacts): string | null {
  const input = paper.inputOf(facts)
  return input.ok
    ? createHash('sha256')
        .update(canonicalJson(paper.says(input.value)))
        .digest('hex')
    : null
}

/** Kinds of a project's papers of which the newest says something else than the project does now. */
export async function staleKinds(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
  made: DocumentVersion[],
): Promise<string[]> {
  const sources = await listSources(county.db, { owner: 'project', ownerId: project.id })
  const stale: string[] = []
  for (const paper of county.papers.values()) {
    const ofKind = made.filter(({ kind }) => kind === paper.id)
    const newest = ofKind.toSorted((one, other) => other.number - one.number)[0]
    const madeOf = newest && sources.get(newest.id)
    if (madeOf === undefined) continue
    const facts = await factsOf(county, paper, { type: 'project', project }, countyYear)
    if (madeOf !== sourceOf(paper, facts)) stale.push(paper.id)
  }
  return stale
}
