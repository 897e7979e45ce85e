import { budgetGroupNames } from '../budget/budget'
import { dateText, figures } from '../contract/wording'
import { compareDates, formatChineseDate, type IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import { toDaxie } from '../money/daxie'
import { fundSourceNames, targetKindNames } from '../project/project'
import { letterNumberLacks } from '../records/field-lacks'
import {
  type ImplementationPlanBody,
  implementationPlan,
  isSuggestedDuties,
  type PlanPart,
  partLacks,
  planPartIds,
  planParts,
} from '../records/implementation-plan'
import { fail, ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber } from '../text/document-number'
import { phrase } from '../text/join-text'
import { type PlannedProject, plannedProject, targetValue } from './annual-plan-input'
import { implementationPlanLayout } from './implementation-plan-layout'
import { nodeRows, paymentNodes } from './implementation-plan-nodes'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { writtenAs } from './written-record'

const title = '购买主体实施方案'

const textField = (part: PlanPart) => paperField(planParts[part].title, 'always', 'lines')

export const implementationPlanWords = defineWords({
  id: 'implementation-plan',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    项目名称: paperField('标题', 'always'),
    发文字号: paperField('标题', 'mayBeEmpty'),
    成文日期: paperField('落款', 'known'),
    服务对象: paperField('受益对象的确定', 'known'),
    受益对象做法: textField('beneficiaries'),
    服务区域: paperField('购买内容', 'known'),
    购买内容做法: textField('content'),
    采购方式: paperField('购买方式和程序', 'known'),
    采购时间: paperField('购买方式和程序', 'ifKnown'),
    购买方式做法: textField('method'),
    开始日期: paperField('合同管理', 'known'),
    结束日期: paperField('合同管理', 'known'),
    合同管理做法: textField('contract'),
    预算合计小写: paperField('资金管理', 'known'),
    预算合计大写: paperField('资金管理', 'known'),
    费用构成: paperField('资金管理', 'known'),
    资金管理做法: textField('funds'),
    跟踪管理做法: textField('tracking'),
    评估评价做法: textField('evaluation'),
    监督检查做法: textField('supervision'),
    信息公开做法: textField('disclosure'),
    责任股室: paperField('分工', 'byHand'),
    建议稿部分: paperField('附注', 'mayBeEmpty', 'asMade'),
  },
  lists: {
    服务: { clause: '购买内容', columns: ['服务', '数量'] },
    资金: { clause: '资金管理', columns: ['来源', '文号', '金额'] },
    付款: { clause: '资金管理', columns: ['期次', '名称', '比例', '条件'] },
    节点: { clause: '节点表', columns: ['序号', '事项', '时间', '办理'] },
    分工: { clause: '分工表', columns: ['序号', '单位', '分工', '责任人'] },
    目标: { clause: '评估评价', columns: ['类别', '指标', '目标值'] },
  },
  conditions: ['有建议稿', '有发文字号', '有付款阶段'],
  requiredColumns: ['服务.服务'],
})

interface Plan {
  bureauName: string
  project: PlannedProject
  texts: Record<PlanPart, string>
  department: string
  number: string
  duties: ImplementationPlanBody['duties']
  nodes: Row[]
  payments: Row[]
  draftedOn: IsoDate | null
  /** Printed where no day was typed; no part of what the plan says. */
  today: IsoDate
}

type Row = Record<string, string | null>

/** Without a record of it the 默认建议稿 for all; what was emptied stays a gap. */
const writtenIn = (facts: PaperFacts) => writtenAs<ImplementationPlanBody>(facts, implementationPlan)

function inputOf(facts: PaperFacts) {
  const { county, resources } = facts
  const { department, number, draftedOn, duties, ...texts } = writtenIn(facts)
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
    draftedOn,
    today: county.today,
  })
}

const chinese = '一二三四五六七八九'

/** 第一、二部分的做法和附件2: what is still the program's own. */
function suggestedIn({ texts, duties }: Plan): string {
  const parts = planPartIds.flatMap((part, at) => (texts[part] === planParts[part].text ? [chinese[at]] : []))
  const told = parts.length > 0 ? [`第${parts.join('、')}部分的做法`] : []
  return [...told, ...(isSuggestedDuties(duties) ? ['附件2的分工'] : [])].join('和')
}

function model(plan: Plan) {
  const { bureauName, project, texts, department, number, duties, nodes, payments, draftedOn, today } = plan
  const { groups, totalFen, startOn, endOn, purchaseOn } = project
  const suggested = suggestedIn(plan)
  return paperModel(
    implementationPlanWords,
    {
      values: {
        单位: bureauName,
        项目名称: project.name,
        发文字号: documentNumber(number),
        成文日期: formatChineseDate(draftedOn ?? today),
        服务对象: project.beneficiaries,
        受益对象做法: texts.beneficiaries,
        服务区域: project.areas.join('、'),
        购买内容做法: texts.content,
        采购方式: project.method,
        采购时间: dateText(purchaseOn),
        购买方式做法: texts.method,
        开始日期: dateText(startOn),
        结束日期: dateText(endOn),
        合同管理做法: texts.contract,
        预算合计小写: figures(totalFen),
        预算合计大写: totalFen === null ? null : toDaxie(totalFen),
        费用构成:
          groups &&
          (['A', 'B', 'C'] as const).map((group) => `${budgetGroupNames[group]}${figures(groups[group])}元`).join('，'),
        资金管理做法: texts.funds,
        跟踪管理做法: texts.tracking,
        评估评价做法: texts.evaluation,
        监督检查做法: texts.supervision,
        信息公开做法: texts.disclosure,
        责任股室: department,
        建议稿部分: suggested,
      },
      conditions: {
        有建议稿: suggested !== '',
        有发文字号: number.trim() !== '',
        有付款阶段: payments.length > 0,
      },
      rows: {
        服务: project.items.map(({ name, quantity }) => ({ 服务: name, 数量: quantity })),
        资金: project.fundSources.map(({ kind, documentNumber, amountFen }) => ({
          来源: fundSourceNames[kind],
          文号: documentNumber,
          金额: figures(amountFen),
        })),
        付款: payments,
        节点: nodes,
        分工: duties.map(({ who, work, name }, at) => ({
          序号: String(at + 1),
          单位: who,
          分工: phrase(work),
          责任人: name.trim() || '＿＿＿＿',
        })),
        目标: project.targets.map(({ kind, indicator, value, unit }) => ({
          类别: targetKindNames[kind],
          指标: indicator,
          目标值: targetValue(value, unit),
        })),
      },
    },
    { onlyUnder: { 付款: '有付款阶段' } },
  )
}

/** Before it had a number, a table of duties and tables of nodes and payments, which follow from the project. */
function saidBefore({ bureauName, project, texts, department, number, duties }: Plan): object[] {
  return number === '' && isSuggestedDuties(duties) ? [{ bureauName, project, texts, department }] : []
}

/** The plan comes before the service begins, and says something in each of its nine parts (P26, annex 1 四(一)1). */
function barred(facts: PaperFacts) {
  const written = writtenIn(facts)
  const { startOn } = projectOf(facts).period
  const on = written.draftedOn ?? facts.county.today
  const faults = [
    ...[...partLacks(written), ...letterNumberLacks(implementationPlan, written, '')].map(({ text }) => `${text}。`),
    ...(startOn && compareDates(on, startOn) >= 0
      ? [
          `实施方案应当在项目实施之前编制，服务从${formatChineseDate(startOn)}开始，成文日期是${formatChineseDate(on)}；早已成文的，请在“实施方案”中填写成文日期。`,
        ]
      : []),
  ]
  if (faults.length === 0) return null
  return fail('PAPER_INCOMPLETE', { title, count: String(faults.length), detail: faults.join('') }).error
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
  says: ({ today: _day, ...said }) => said,
  saidBefore,
  made: { by: 'template', words: implementationPlanWords, model, source: { layout: implementationPlanLayout } },
})
