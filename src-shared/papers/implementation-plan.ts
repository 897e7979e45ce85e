import { knownIn, settledIn } from '../drafting/settle-in-county'
import { rulesFor } from '../office-data/rules-for'
import { everyVersion } from '../office-data/service-words'
import { totalOf } from '../project/project-total'
import { letterNumberLacks } from '../records/field-lacks'
import {
  earlierDuties,
  type ImplementationPlanBody,
  implementationPlan,
  isSuggestedDuties,
  partLacks,
  tooLate,
} from '../records/implementation-plan'
import { nodesOutside } from '../records/implementation-plan-days'
import { figuresAgainst } from '../records/implementation-plan-figures'
import { earlierTexts, planPartIds, suggestedTexts, suggestionIn } from '../records/implementation-plan-texts'
import { fail, ok } from '../result'
import { implementationPlanLayout } from './implementation-plan-layout'
import {
  implementationPlanModel,
  implementationPlanTitle,
  implementationPlanWords,
  type Plan,
} from './implementation-plan-model'
import { nodeRows, paymentNodes } from './implementation-plan-nodes'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { plannedProject } from './planned-project'
import { isIssued, writtenAs } from './written-record'

const title = implementationPlanTitle

/** Without a record of it the 默认建议稿 that fits method and services; what was emptied stays a gap. */
function writtenIn(facts: PaperFacts) {
  return writtenAs<ImplementationPlanBody>(facts, implementationPlan, suggestedTexts(planFor(facts)))
}

function planFor(facts: PaperFacts) {
  const project = projectOf(facts)
  const { timeLimits: limits } = rulesFor(facts.county.rules, project)
  return { method: project.procurement.method, kinds: knownIn(facts.county, project, null).kinds, limits }
}

function inputOf(facts: PaperFacts) {
  const { county, resources } = facts
  const written = writtenIn(facts)
  const { department, number, draftedOn, duties, ...texts } = written
  const own = settledIn(county, projectOf(facts))
  return ok<Plan>({
    bureauName: county.profile.bureauName,
    project: plannedProject(county, resources, projectOf(facts)),
    texts,
    department,
    number,
    duties: duties.filter(({ who, work }) => who.trim() !== '' || work.trim() !== ''),
    nodes: nodeRows(own),
    payments: paymentNodes(own),
    years: own.annualAllotments.length > 1 ? own.annualAllotments : [],
    suggested: suggestedIn(facts, written),
    issued: isIssued(facts, implementationPlan),
    earlier: earlierTexts(texts, planFor(facts)),
    draftedOn,
    today: county.today,
  })
}

const chinese = '一二三四五六七八九'

/** 第一、二部分的做法和附件2: what is still the program's own. */
function suggestedIn(facts: PaperFacts, written: ImplementationPlanBody): string {
  const all = everyVersion(rulesFor(facts.county.rules, projectOf(facts)))
  const plan = planFor(facts)
  const parts = planPartIds.flatMap((part, at) =>
    suggestionIn(part, written[part], plan, all) !== null ? [chinese[at]] : [],
  )
  const told = parts.length > 0 ? [`第${parts.join('、')}部分的做法`] : []
  return [...told, ...(isSuggestedDuties(written.duties) ? ['附件2的分工'] : [])].join('和')
}

/** What keeps it from being made: a part that says nothing, a number that is none, a day or a figure that the project gainsays (P26). */
function barred(facts: PaperFacts) {
  const written = writtenIn(facts)
  const { county } = facts
  const totalFen = totalOf(rulesFor(county.rules, projectOf(facts)).budgetTemplates, projectOf(facts))
  const project = settledIn(county, projectOf(facts), totalFen)
  const late = tooLate(written.draftedOn ?? county.today, project)
  const lacks = [
    ...partLacks(written),
    ...letterNumberLacks(implementationPlan, written, ''),
    ...late,
    ...nodesOutside(written, project),
    ...figuresAgainst(written, project, totalFen),
  ]
  const hint = late.length > 0 ? '早已成文的，请在“实施方案”中填写成文日期。' : ''
  if (lacks.length === 0) return null
  const detail = lacks.map(({ text }) => `${text}。`).join('') + hint
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail }).error
}

/** What is printed and no more: a plan of one year, with nothing suggested in it, says what it always said. */
const says = ({ today: _day, suggested, issued, years, earlier: _earlier, ...said }: Plan) => ({
  ...said,
  ...(suggested !== '' && { suggested, issued }),
  ...(years.length > 0 && { years }),
})

/**
 * Before its note was the draft's alone and the suggestions followed method and service; and before it had a number, a table
 * of duties and tables of nodes and payments, which follow from the project.
 */
function saidBefore({ today: _day, suggested, issued, years, earlier, ...said }: Plan): object[] {
  if (years.length > 0 || (issued && suggested !== '')) return []
  const { bureauName, project, department, number, duties } = said
  const isBare = number === '' && isSuggestedDuties(duties)
  return [said.texts, earlier].flatMap((texts) => [
    { ...said, texts },
    { ...said, texts, duties: earlierDuties(duties) },
    ...(isBare ? [{ bureauName, project, texts, department }] : []),
  ])
}

/** 购买主体实施方案 of one project, with its nine parts. */
export const implementationPlanPaper = definePaper<Plan>({
  id: 'implementation-plan',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['P26'],
  records: ['implementation-plan'],
  inputOf,
  barred,
  says,
  saidBefore,
  made: {
    by: 'template',
    words: implementationPlanWords,
    model: implementationPlanModel,
    source: { layout: implementationPlanLayout },
  },
})
