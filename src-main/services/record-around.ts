import { findCatalog } from '#shared/catalog/find-catalog'
import { acceptanceRows } from '#shared/contract/model-acceptance'
import { indicatorsOf } from '#shared/drafting/indicators'
import { knownIn, settledIn } from '#shared/drafting/settle-in-county'
import { agreedEnd } from '#shared/law/agreed-end'
import { agreedPrice } from '#shared/law/agreed-price'
import { agreedProject } from '#shared/law/agreed-project'
import { begunOn } from '#shared/law/begun-on'
import type { CountyYear } from '#shared/law/county-year'
import { figureOf } from '#shared/law/suggested-values'
import { filesOf } from '#shared/materials/due-materials'
import type { Fen } from '#shared/money/fen'
import { check } from '#shared/norms/check'
import { periodsBeside } from '#shared/norms/overlap'
import { calendarsInForce, rulesFor } from '#shared/office-data/rules-for'
import { projectEntries } from '#shared/papers/project-entries'
import { workPlanDay } from '#shared/procurement/work-plan-day'
import { agreedLines } from '#shared/project/agreed-lines'
import { earlierProjects } from '#shared/project/earlier-projects'
import { ownProjects } from '#shared/project/own-projects'
import type { Project } from '#shared/project/project'
import { totalOf } from '#shared/project/project-total'
import type { ProjectEntries } from '#shared/records/entered-share'
import type { EarlierRecords } from '#shared/records/kept-of-project'
import type { RecordKind } from '#shared/records/kind'
import { platformEntry } from '#shared/records/platform-entry'
import { projectsNamed } from '#shared/records/projects-named'
import {
  nothingAround,
  type OwnerId,
  type RecordAround,
  type RecordFacts,
  type RelatedRecord,
} from '#shared/records/record-field'
import { kindsNaming, kindsRelated, recordsNamed } from '#shared/records/records-named'
import { filledSlots, unreadableIn } from '#shared/records/slot-materials'
import { fail, ok } from '#shared/result'
import { findContractor } from '../store/contractor-repository'
import { listEvidenceOf } from '../store/evidence-repository'
import { withProblems } from '../store/file-check-repository'
import { countHouseholds } from '../store/household-lists'
import { findProject } from '../store/project-repository'
import { listRecordFiles } from '../store/record-file-repository'
import { findRecord, listOfOwner, listOthers, listRecordsOfKinds } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, type Handler, todayOf } from './context'
import { readAgreedYear, readCountyYear } from './county-year'
import { expectedIn } from './office-data'
import { lettersBeside } from './office-letters'
import { standingNow } from './sampling/unlisted'
import { storedFiles } from './stored-of-project'

interface Of {
  /** null = not made yet. */
  id: string | null
  ownerId: OwnerId
}

/** What the guards of a kind may look at around one record, as stored now. */
export async function aroundRecord(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, ownerId }: Of,
): Promise<RecordAround> {
  const others = kind.others
    ? await listOthers(tx, kind, { id, ownerId: kind.others === 'owner' ? ownerId : null })
    : []
  const kinds = kindsRelated(kind)
  const own = await listOfOwner(tx, known(county, kinds), { id, ownerId })
  const arisen = await arisenFrom(county, tx, kind, { id, ownerId })
  const letters = await lettersBeside(county, tx, kind, id)
  const sample = kind.sampleRule && id !== null ? await standingNow(tx, id, ownerId) : null
  const owner = kind.owner === 'contractor' ? await findContractor(tx, ownerId) : null
  const stored = kind.owner === 'project' ? await findProject(tx, ownerId) : null
  const kept = stored && kind.examined ? { stored: await storedFiles({ ...county, db: tx }, stored.project, id) } : {}
  if (!stored) {
    const entered = kind.readsEntries ? { entries: await entriesOf({ ...county, db: tx }, Number(ownerId)) } : {}
    return { ...nothingAround, contractor: owner, others, related: own, arisen, ...letters, sample, ...entered }
  }
  const all = await readCountyYear({ ...county, db: tx }, [ownerId])
  const budgetFen = totalOf(all.rules.budgetTemplates, stored.project)
  const by = aroundProject(all, stored.project, budgetFen)
  const { project, contractor } = by
  const rules = rulesFor(all.rules, project)
  const catalog = findCatalog(all.rules.catalogs, project)
  const standards = acceptanceRows({ project, catalog, kinds: rules.serviceKinds, contractor })
  return {
    ...by,
    buyer: { name: all.profile.bureauName, creditCode: all.profile.creditCode },
    standards,
    agreedFen: agreedPrice(all, project),
    budgetFen,
    periodsBeside: periodsBeside(all, stored.project),
    agreedLines: agreedLines(rules, project),
    ...(kind.readsUses && { prohibited: rules.prohibited, catalog }),
    others,
    related: [...own, ...(await ofItsContractor({ ...county, db: tx }, stored.project, kinds))],
    arisen,
    ...letters,
    sample,
    delivered: all.delivered?.get(project.id) ?? null,
    ...kept,
    ...(kind.counts && { registered: await registeredIn(tx, project.id) }),
    ...(kind.judged
      ? { ...judgedIn(all, project), filedBefore: await filedBefore({ ...county, db: tx }, project) }
      : { indicators: [], findings: [] }),
  }
}

/** What the projects of a year have to enter in the platform, and entered. */
async function entriesOf(county: CountyContext, year: number): Promise<ProjectEntries[]> {
  const all = await readAgreedYear(county)
  const projects = ownProjects(all).filter((project) => project.year === year)
  return projectEntries(all, projects, await listRecordsOfKinds(county.db, county.recordKinds, [platformEntry.id]))
}

/** null = nobody has brought a register in. */
async function registeredIn(tx: Executor, projectId: string): Promise<number | null> {
  const strata = await countHouseholds(tx, { projectId, removed: false })
  return strata.length > 0 ? strata.reduce((sum, { households }) => sum + households, 0) : null
}

/** Which papers of 事前 were brought in, by their ids. */
async function filedBefore(county: CountyContext, project: Project): Promise<string[]> {
  const evidence = await listEvidenceOf(county.db, project.id, 'before')
  return expectedIn(county, project)
    .before.filter((paper) => filesOf(paper, 'before', { documents: [], evidence }).evidence.length > 0)
    .map(({ id }) => id)
}

/** The indicators a project goes by, and what the rules find in it; nothing is found in one that counts for no rule. */
function judgedIn(all: CountyYear, project: Project): Pick<RecordAround, 'indicators' | 'findings'> {
  const counts = all.projects.some(({ id }) => id === project.id)
  const found = counts ? check(all, project.id) : []
  return {
    indicators: indicatorsOf(all, project),
    findings: found.map(({ key, level, message, where }) => ({ key, level, message, screen: where.screen })),
  }
}

/** The project as papers print it, with what was agreed later, and what is reckoned from; `totalFen` where it is computed already. */
export function aroundProject(all: CountyYear, stored: Project, totalFen?: Fen | null) {
  const settled = settledIn(all, stored, totalFen)
  const { kinds } = knownIn(all, settled, null)
  const project = agreedProject(all.amendments?.get(stored.id) ?? [], settled, kinds)
  const contractor = all.contractors.find(({ id }) => id === project.contractorId) ?? null
  const calendars = calendarsInForce(all.rules)
  const { timeLimits, suggestedValues } = rulesFor(all.rules, project)
  const workPlanDueOn = workPlanDay(project, calendars, timeLimits)
  const reportWorkdays = figureOf(suggestedValues, 'report-workdays')
  const signing = all.signings?.get(stored.id) ?? 'open'
  const endsOn = agreedEnd(all, project)
  const begun = begunOn(all, stored)
  return { project, kinds, contractor, endsOn, begunOn: begun, signing, calendars, workPlanDueOn, reportWorkdays }
}

const known = ({ recordKinds }: CountyContext, ids: readonly string[]) => ids.flatMap((id) => recordKinds.get(id) ?? [])

/** The records that name this one: of its owner, and of the projects a contractor's record names. */
export async function arisenFrom(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, ownerId }: Of,
): Promise<RelatedRecord[]> {
  if (id === null) return []
  const naming = kindsNaming(county.recordKinds.values(), kind.id)
  const owners = [ownerId]
  if (kind.owner === 'contractor' && naming.some(({ owner }) => owner === 'project')) {
    const entry = await findRecord(tx, county.recordKinds, id)
    if (entry) owners.push(...projectsNamed(kind, entry.body))
  }
  const all: RelatedRecord[] = []
  for (const owner of owners) all.push(...(await listOfOwner(tx, naming, { id, ownerId: owner })))
  return all.filter(({ kind: of, body }) => recordsNamed(county.recordKinds.get(of)!, body).includes(id))
}

/** The same with its own files and the day: all a step is judged by. */
export async function factsOfRecord(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, ownerId }: { id: string; ownerId: OwnerId },
): Promise<RecordFacts> {
  const files = await withProblems(tx, await listRecordFiles(tx, id))
  const held = { filled: filledSlots(files), unreadable: unreadableIn(kind, files) }
  return { ...(await aroundRecord(county, tx, kind, { id, ownerId })), today: todayOf(county), ownerId, ...held }
}

export const readAround: Handler<'record.around', CountyContext> = async (county, { id }) => {
  const entry = await findRecord(county.db, county.recordKinds, id)
  const kind = entry && county.recordKinds.get(entry.kind)
  return kind ? ok(await aroundRecord(county, county.db, kind, entry)) : fail('NOT_FOUND', { what: '该记录' })
}

export const readOfProject: Handler<'record.ofProject', CountyContext> = async (county, { projectId, kinds }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const records = await keptOf(county, stored.project, kinds)
  const all = await readCountyYear(county, [])
  const budgetFen = totalOf(all.rules.budgetTemplates, stored.project)
  const around = aroundProject(all, stored.project, budgetFen)
  return ok({ ...around, agreedFen: agreedPrice(all, around.project), budgetFen, records })
}

async function keptOf(county: CountyContext, project: Project, kinds: readonly string[]): Promise<RelatedRecord[]> {
  const ofProject = known(county, kinds).filter(({ owner }) => owner === 'project')
  const own = await listOfOwner(county.db, ofProject, { id: null, ownerId: project.id })
  return [...own, ...(await ofItsContractor(county, project, kinds))]
}

/** Records of its contractor, which say of themselves which projects they are about. */
async function ofItsContractor(
  county: CountyContext,
  { id, contractorId }: Project,
  kinds: readonly string[],
): Promise<RelatedRecord[]> {
  const ofContractor = known(county, kinds).filter(({ owner }) => owner === 'contractor')
  if (contractorId === null || ofContractor.length === 0) return []
  const all = await listOfOwner(county.db, ofContractor, { id: null, ownerId: contractorId })
  return all.filter(({ kind, body }) => projectsNamed(county.recordKinds.get(kind)!, body).includes(id))
}

/** No more than the clerk reads beside what she does. */
const mostEarlier = 3

export const readOfEarlier: Handler<'record.ofEarlier', CountyContext> = async (county, { projectId, kinds }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const all = await readCountyYear(county, [])
  const found: EarlierRecords[] = []
  for (const project of earlierProjects(stored.project, ownProjects(all))) {
    const records = await keptOf(county, project, kinds)
    const { id, name, year, contractorId } = project
    const contractor = all.contractors.find((one) => one.id === contractorId)?.name ?? ''
    if (records.length > 0) found.push({ project: { id, name, year }, contractor, records })
    if (found.length === mostEarlier) break
  }
  return ok(found)
}
