import type { IsoDate } from '#shared/dates'
import type { DocumentVersion } from '#shared/documents/document-version'
import { newProjectDay, procurementDay } from '#shared/law/procurement-day'
import { isDrawn, type Paper, type PaperFacts, type ReplaceablePaper } from '#shared/papers/paper'
import { fail, ok } from '#shared/result'
import { defaultTemplateId } from '#shared/template/template-about'
import { nextTemplate, type TemplateChoice } from '#shared/template/template-choice'
import { listPapers } from '../store/paper-repository'
import type { CountyContext, Handler } from './context'
import { remadeFor, type TemplateOf } from './make-paper'
import { readFacts } from './paper-facts'
import { replaceable, templateById, templatesOf } from './templates'

export const nextTemplateOf: Handler<'template.next', CountyContext> = async (county, { paper: kind, ownerId }) => {
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const facts = await readFacts(county, paper.value, ownerId)
  return facts.ok ? ok(await choiceOf(county, paper.value, facts.value, ownerId)) : facts
}

/** What a version is made with: `templateId`, or what is next. TEMPLATE_GONE. */
export function templatesFor(
  county: CountyContext,
  facts: PaperFacts,
  ownerId: string,
  templateId?: string,
): TemplateOf {
  return async (paper, remadeWith) => {
    if (templateId !== undefined) return templateById(county, paper, templateId, remadeWith)
    const next = await choiceOf(county, paper, facts, ownerId)
    if ('gone' in next) return fail('TEMPLATE_GONE', { title: paper.title, name: next.gone })
    return templateById(county, paper, next.id, remadeWith)
  }
}

async function choiceOf(
  county: CountyContext,
  paper: ReplaceablePaper,
  facts: PaperFacts,
  ownerId: string,
): Promise<TemplateChoice> {
  const last = await lastVersion(county, paper, ownerId)
  // Nothing is recorded of a drawing: a version without a template was drawn.
  if (isDrawn(paper) && last?.template === null) return { id: defaultTemplateId, why: 'last', day: dayOf(facts) }
  return nextTemplate(last, await templatesOf(county, paper, remadeFor(paper, facts)), dayOf(facts))
}

export async function lastVersion(
  county: CountyContext,
  paper: Paper,
  ownerId: string,
): Promise<DocumentVersion | undefined> {
  const made = await listPapers(county.db, { owner: paper.owner, ownerId })
  const [last] = made.filter(({ kind }) => kind === paper.id).sort((a, b) => b.number - a.number)
  return last
}

/** The day a paper's template is chosen by: that of its project or year, else today. */
function dayOf({ of, county: { projects, today } }: PaperFacts): IsoDate {
  if (of.type === 'project') return procurementDay(of.project)
  if (of.type === 'year') return newProjectDay(of.year)
  if (of.type === 'county') return today
  const { owner, ownerId } = of.record
  const project = owner === 'project' ? projects.find(({ id }) => id === ownerId) : undefined
  if (project) return procurementDay(project)
  return owner === 'year' ? newProjectDay(Number(ownerId)) : today
}
