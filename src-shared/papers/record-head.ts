import { findCatalog } from '../catalog/find-catalog'
import { termText } from '../contract/wording'
import { indicatorsOf } from '../drafting/indicators'
import { knownIn, settledIn } from '../drafting/settle-in-county'
import { agreedEnd } from '../law/agreed-end'
import { agreedPrice } from '../law/agreed-price'
import { agreedProject } from '../law/agreed-project'
import type { CountyYear } from '../law/county-year'
import { figureOf } from '../law/suggested-values'
import { periodsBeside } from '../norms/overlap'
import { calendarsInForce, rulesFor } from '../office-data/rules-for'
import { workPlanDay } from '../procurement/work-plan-day'
import { agreedLines } from '../project/agreed-lines'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import type { RecordKind } from '../records/kind'
import type { RecordEntry } from '../records/record-entry'
import { nothingAround, type RecordFacts } from '../records/record-field'
import { filledSlots } from '../records/slot-materials'
import { isSettledIn, stepLacks } from '../records/state-machine'
import { fail } from '../result'
import { paperField } from '../template/paper-words'
import { type PaperFacts, recordOf } from './paper'

const clause = '项目'

/** What every paper of a project's record says first; what nobody has filled in is a line to write on. */
export const recordHeadFields = {
  单位: paperField('落款', 'always'),
  项目名称: paperField(clause, 'always'),
  合同编号: paperField(clause, 'byHand'),
  承接主体: paperField(clause, 'byHand'),
  服务期限: paperField(clause, 'byHand'),
} as const

/** With the number the program gives: of papers that bear none of the office's own. */
export const numberedHeadFields = { ...recordHeadFields, 文书编号: paperField(clause, 'known') } as const
export const numberRow: [name: string, text: string] = ['编号', '{{文书编号}}']

/** The same as the first rows of its table of facts. */
export const recordHeadRows: [name: string, text: string][] = [
  ['项目名称', '{{项目名称}}'],
  ['合同编号', '{{合同编号}}'],
  ['购买主体', '{{单位}}'],
  ['承接主体', '{{承接主体}}'],
  ['服务期限', '{{服务期限}}'],
]

export type RecordHead = Record<keyof typeof recordHeadFields, string | null>

/** The project its record belongs to, as papers print it, with what was agreed later. Throws where it is not there: records go and come with theirs. */
export function projectOfRecord(facts: PaperFacts): Project {
  const { ownerId } = recordOf(facts)
  const found = facts.county.projects.find(({ id }) => id === ownerId)
  if (!found) throw new Error(`no project ${ownerId} of a record`)
  return projectAgreed(facts.county, found)
}

/** A project as papers print it, with what was agreed later. */
export function projectAgreed(county: CountyYear, stored: Project): Project {
  const settled = settledIn(county, stored)
  return agreedProject(county.amendments?.get(stored.id) ?? [], settled, knownIn(county, settled, null).kinds)
}

export const recordHead = (facts: PaperFacts): RecordHead => headOf(facts.county, projectOfRecord(facts))

/** The same of a paper of the project itself, made of its signed contract. */
export function headOf(county: CountyYear, project: Project): RecordHead {
  const { contract, contractorId, period, name } = project
  return {
    单位: county.profile.bureauName,
    项目名称: name,
    合同编号: contract.number,
    承接主体: county.contractors.find(({ id }) => id === contractorId)?.name ?? null,
    服务期限: termText({ ...period, endOn: agreedEnd(county, project) }),
  }
}

/** What the steps of its record are judged by, as far as a paper knows it: records beside it as it asks for them. */
export function factsOfPaper(facts: PaperFacts): RecordFacts {
  const { county, held, records } = facts
  const { ownerId, id, kind } = recordOf(facts)
  const project = projectOfRecord(facts)
  // Of a contractor's records only those that name the project are among them.
  const bears = (record: RecordEntry) => record.ownerId === ownerId || record.owner === 'contractor'
  const beside = records.filter((record) => record.id !== id && bears(record))
  const rules = rulesFor(county.rules, project)
  const calendars = calendarsInForce(county.rules)
  return {
    ...nothingAround,
    project,
    kinds: knownIn(county, project, null).kinds,
    agreedFen: agreedPrice(county, project),
    budgetFen: totalOf(rules.budgetTemplates, project),
    endsOn: agreedEnd(county, project),
    signing: county.signings?.get(project.id) ?? 'open',
    periodsBeside: periodsBeside(county, project),
    agreedLines: agreedLines(rules, project),
    indicators: indicatorsOf(county, project),
    prohibited: rules.prohibited,
    catalog: findCatalog(county.rules.catalogs, project),
    calendars,
    delivered: county.delivered?.get(project.id) ?? null,
    workPlanDueOn: workPlanDay(project, calendars, rules.timeLimits),
    reportWorkdays: figureOf(rules.suggestedValues, 'report-workdays'),
    contractor: county.contractors.find((one) => one.id === project.contractorId) ?? null,
    others: beside.filter((record) => record.kind === kind),
    related: beside.filter((record) => record.kind !== kind),
    today: county.today,
    ownerId,
    filled: filledSlots(held.slots),
  }
}

/** A plan made of the contract is not issued before it is signed: until then nothing of it is agreed. */
export function barredUnsigned({ contract }: Pick<Project, 'contract'>, title: string) {
  if (contract.signedOn !== null) return null
  const detail = `合同还没有填签订日期：《${title}》按签订的合同编制，签订以后再生成。`
  return fail('PAPER_INCOMPLETE', { title, count: '1', detail }).error
}

/**
 * What stands against a step of its record keeps its paper from being issued, but for fields that are known only once it is
 * printed and signed; files come with the step. What is frozen or held has taken its step, and is printed again as it is: what came
 * after it is no part of it.
 */
export function barredAsStep(
  facts: PaperFacts,
  kind: RecordKind,
  step: { title: string; from: string; to: string },
  later: readonly string[] = [],
) {
  const { body, state } = recordOf(facts)
  if (state !== step.from && isSettledIn(kind, state)) return null
  const lacks = stepLacks(kind, step, body, factsOfPaper(facts)).filter(
    ({ field }) => !field.startsWith('slot/') && !later.includes(field),
  )
  if (lacks.length === 0) return null
  const detail = `${lacks.map(({ text }) => text).join('；')}。`
  return fail('PAPER_INCOMPLETE', { title: step.title, count: String(lacks.length), detail }).error
}
