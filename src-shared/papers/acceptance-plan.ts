import { findCatalog } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import { clauseLabel } from '../contract/clause-names'
import { type AcceptanceRow, acceptanceRows } from '../contract/model-acceptance'
import { evidenceRows, reportName } from '../contract/model-service'
import { reportPlan } from '../contract/periods'
import { countText, figures, formatShare } from '../contract/wording'
import { paymentYears, stageAmounts, stageTitle } from '../contract/year-payments'
import { formatChineseDate, periodOf } from '../dates'
import { knownIn } from '../drafting/settle-in-county'
import { agreedEnd } from '../law/agreed-end'
import { agreedPrice } from '../law/agreed-price'
import { figureOf, valueStatus } from '../law/suggested-values'
import { groupedFigure } from '../money/typed-number'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'
import { figuresBy } from '../records/kind-by-figures'
import { nodesInForce } from '../records/milestones'
import { stageCode } from '../records/payment-stages'
import { quantityTargets } from '../records/quantity-targets'
import { ruleFor, type SamplingRule } from '../records/sampling-rule'
import type { PlanNode } from '../records/work-plan-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { acceptancePlanLayout } from './acceptance-plan-layout'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { barredUnsigned, headOf, projectAgreed, type RecordHead, recordHeadFields } from './record-head'

const title = '履约验收方案'

const acceptancePlanWords = defineWords({
  id: 'acceptance-plan',
  title,
  fields: {
    ...recordHeadFields,
    合同价款: paperField('项目', 'byHand'),
    验收条款: paperField('项目', 'always'),
    质量条款: paperField('抽查', 'always'),
    数量: paperField('范围', 'mayBeEmpty', 'phrase'),
    约定节点: paperField('验收节点', 'mayBeEmpty', 'lines'),
    抽查比例: paperField('抽查', 'always', 'asMade'),
    判定: paperField('抽查', 'always', 'asMade'),
    整改期限: paperField('时限', 'byHand'),
  },
  lists: {
    节点: { clause: '验收节点', columns: ['序号', '期次', '节点', '应完成量', '计划日期', '付款'] },
    标准: { clause: '验收标准', columns: ['序号', '项目', '标准', '方法'] },
    材料: { clause: '应交材料', columns: ['序号', '材料', '要求'] },
  },
  conditions: ['有数量', '有约定节点', '征求意见', '不征求意见'],
  alternatives: [['征求意见', '不征求意见']],
  requiredColumns: ['标准.项目', '标准.标准', '节点.节点'],
})

type Row = Record<string, string | null>

interface Plan {
  head: RecordHead
  price: string | null
  quantities: string
  /** As typed in the contract. */
  nodes: string
  stages: Row[]
  standards: AcceptanceRow[]
  papers: Row[]
  sampleShare: string
  verdicts: string
  rectifyWithin: number | null
  recipientsTakePart: boolean
}

/** 1,600户 of the nodes that stand for a stage; '' = the work plan names no quantity. */
const dueIn = (nodes: readonly PlanNode[], units: ReadonlyMap<string, string>) =>
  nodes
    .flatMap(({ target, quantity }) =>
      quantity === null ? [] : [`${groupedFigure(String(quantity))}${units.get(target ?? '') ?? ''}`],
    )
    .join('、')

/** Each stage that is paid on an acceptance; a contract without any is accepted as a whole. */
function stageRows(project: Project, nodes: readonly PlanNode[], units: ReadonlyMap<string, string>): Row[] {
  const [amounts, years] = [stageAmounts(project), paymentYears(project)]
  const rows = project.contract.payments.flatMap((stage, at): Row[] => {
    if (stage.prepaid) return []
    const own = nodes.filter((node) => node.stage === String(at + 1))
    const on = own.at(-1)?.on ?? null
    const amount = figures(amounts[at] ?? null)
    return [
      {
        期次: `${stageCode(at)} ${stageTitle(stage, years)}`,
        节点: phrase(stage.milestone) || phrase(stage.condition),
        应完成量: dueIn(own, units),
        计划日期: on && formatChineseDate(on),
        付款: amount && (stage.byQuantity ? `按合格数量，不超过${amount}` : amount),
      },
    ]
  })
  const whole = { 期次: '最终验收', 节点: '服务期满，完成合同约定的全部内容', 应完成量: '', 计划日期: '', 付款: '' }
  return rows.length > 0 ? rows : [whole]
}

/** 甲方 and 乙方 of the contract, in a paper of one of them. */
const byRole = (text: string) => text.replaceAll('甲方', '购买主体').replaceAll('乙方', '承接主体')

/** Of the contract: the papers each service leaves behind, and the reports. */
function paperRows(project: Project, input: Parameters<typeof evidenceRows>[0]): Row[] {
  const plan = reportPlan(periodOf(project.period.startOn, project.period.endOn), project.contract)
  return [
    { 材料: '验收申请和成果清单', 要求: '写明申请验收的节点、完成数量和所附材料' },
    ...evidenceRows(input).map(({ 成果, 要求 }) => ({ 材料: 成果 ?? '', 要求: byRole(phrase(要求 ?? '')) })),
    ...(plan ? [{ 材料: reportName(input), 要求: `全期共${plan.total}份，交到本节点应交的各份` }] : []),
    { 材料: '整改报告', 要求: '有整改的，已经复核闭环' },
  ]
}

function sampleShareText(project: Project, facts: PaperFacts): string {
  const agreed = project.contract.quality.sampleShareBp
  if (agreed !== null) return `${formatShare(agreed)}（合同约定）`
  const { suggestedValues } = figuresBy(facts.county.rules).of(project)
  return `${formatShare(figureOf(suggestedValues, 'sample-share'))}（${valueStatus(suggestedValues, 'sample-share')}）`
}

/** 95%以上通过；不到95%、在90%以上的，整改后再次抽样；不到90%的，该批退回、加倍抽查 */
function verdictText({ passBp, status, returnBp, returnStatus }: SamplingRule): string {
  const [pass, least] = [formatShare(passBp), formatShare(returnBp)]
  const between = returnBp < passBp ? `不到${pass}、在${least}以上的，整改后再次抽样；` : ''
  return `合格率${pass}以上（${status}）的，该批通过；${between}不到${least}（${returnStatus}）的，该批退回返工并加倍抽查`
}

const numbered = (rows: Row[]) => rows.map((row, at) => ({ 序号: String(at + 1), ...row }))

function inputOf(facts: PaperFacts) {
  const { county, records } = facts
  const project = projectAgreed(county, projectOf(facts))
  const { contractor } = knownIn(county, project, null)
  const catalog = findCatalog(county.rules.catalogs, project)
  const kinds = rulesFor(county.rules, project).serviceKinds
  const targets = quantityTargets({ project, kinds: kindsBought(project.items, catalog, kinds) })
  const units = new Map(targets.map(({ name, unit }) => [name, unit]))
  const within = { ...project, period: { ...project.period, endOn: agreedEnd(county, project) } }
  const input = { project: within, catalog, kinds, contractor }
  return ok<Plan>({
    head: headOf(county, project),
    price: figures(agreedPrice(county, project)),
    quantities: targets.map(({ name, total, unit }) => `${name}${groupedFigure(String(total))}${unit}`).join('，'),
    nodes: isFiller(project.contract.acceptance.nodes) ? '' : project.contract.acceptance.nodes,
    stages: stageRows(project, nodesInForce(records), units),
    standards: acceptanceRows(input).map((row) => ({ ...row, 方法: byRole(row.方法) })),
    papers: paperRows(within, input),
    sampleShare: sampleShareText(project, facts),
    verdicts: verdictText(ruleFor(figuresBy(county.rules), { project })),
    rectifyWithin: project.contract.rectifyWithinWorkdays,
    recipientsTakePart: project.contract.acceptance.recipientsTakePart,
  })
}

function model(plan: Plan) {
  return paperModel(acceptancePlanWords, {
    values: {
      ...plan.head,
      合同价款: plan.price,
      验收条款: clauseLabel('C13'),
      质量条款: clauseLabel('C05'),
      数量: plan.quantities,
      约定节点: plan.nodes,
      抽查比例: plan.sampleShare,
      判定: plan.verdicts,
      整改期限: countText(plan.rectifyWithin),
    },
    conditions: {
      有数量: plan.quantities !== '',
      有约定节点: plan.nodes !== '',
      征求意见: plan.recipientsTakePart,
      不征求意见: !plan.recipientsTakePart,
    },
    rows: {
      节点: numbered(plan.stages),
      标准: plan.standards.map((row) => ({ ...row })),
      材料: numbered(plan.papers),
    },
  })
}

/**
 * 履约验收方案 of one project (P18; Regulation art. 45): who accepts, what, by which standard and sample, made of its signed
 * contract. Whom and when is written in by hand, so it is a paper of the project and no record of its own.
 */
export const acceptancePlan = definePaper<Plan>({
  id: 'acceptance-plan',
  title,
  owner: 'project',
  stage: 'during',
  format: 'docx',
  norms: ['P18', 'P14'],
  records: ['work-plan'],
  inputOf,
  barred: (facts) => barredUnsigned(projectOf(facts), title),
  says: (plan) => plan,
  made: { by: 'template', words: acceptancePlanWords, model, source: { layout: acceptancePlanLayout } },
})
