import { budgetGroupNames } from '../budget/budget'
import { dateText, figures } from '../contract/wording'
import { formatChineseDate, type IsoDate } from '../dates'
import { toDaxie } from '../money/daxie'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { fundSourceNames, targetKindNames } from '../project/project'
import type { ImplementationPlanBody } from '../records/implementation-plan'
import { type PlanPart, planPartTitles } from '../records/implementation-plan-texts'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber } from '../text/document-number'
import { phrase } from '../text/join-text'
import { type PlannedProject, targetValue } from './planned-project'

export const implementationPlanTitle = '购买主体实施方案'

const textField = (part: PlanPart) => paperField(planPartTitles[part], 'always', 'ownLines')

export const implementationPlanWords = defineWords({
  id: 'implementation-plan',
  title: implementationPlanTitle,
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
    采购时间: paperField('购买方式和程序', 'byHand'),
    购买方式做法: textField('method'),
    开始日期: paperField('合同管理', 'known'),
    结束日期: paperField('合同管理', 'known'),
    合同管理做法: textField('contract'),
    预算合计小写: paperField('资金管理', 'known'),
    预算合计大写: paperField('资金管理', 'known'),
    费用构成: paperField('资金管理', 'known'),
    分年度安排: paperField('资金管理', 'mayBeEmpty', 'asMade'),
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
  conditions: ['有建议稿', '有分年度安排', '有发文字号', '有付款阶段'],
  requiredColumns: ['服务.服务'],
})

export interface Plan {
  bureauName: string
  project: PlannedProject
  texts: Record<PlanPart, string>
  department: string
  number: string
  duties: ImplementationPlanBody['duties']
  nodes: Row[]
  payments: Row[]
  /** What each of several budget years takes. */
  years: { year: number; amountFen: Fen }[]
  /** Its parts that nobody has made the office's own; '' = none. */
  suggested: string
  /** Then all of it has been decided, and the draft's note goes. */
  issued: boolean
  /** The texts as an earlier version would have suggested them. */
  earlier: Record<PlanPart, string>
  draftedOn: IsoDate | null
  /** Printed where no day was typed; no part of what the plan says. */
  today: IsoDate
}

type Row = Record<string, string | null>

/** What the plan says, in the words of its template. */
export function implementationPlanModel(plan: Plan) {
  const {
    bureauName,
    project,
    texts,
    department,
    number,
    duties,
    nodes,
    payments,
    years,
    suggested,
    issued,
    draftedOn,
    today,
  } = plan
  const { groups, totalFen, startOn, endOn, purchaseOn } = project
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
        分年度安排: years.map(({ year, amountFen }) => `${year}年度${formatYuan(amountFen)}元`).join('，'),
        资金管理做法: texts.funds,
        跟踪管理做法: texts.tracking,
        评估评价做法: texts.evaluation,
        监督检查做法: texts.supervision,
        信息公开做法: texts.disclosure,
        责任股室: department,
        建议稿部分: suggested,
      },
      conditions: {
        有建议稿: suggested !== '' && !issued,
        有分年度安排: years.length > 0,
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
        付款: payments.map(inItsWords),
        节点: nodes.map(inItsWords),
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

/** Terms of the contract speak of its parties; the plan comes before it and calls them by what they are. */
const inItsWords = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, text]) => [
      column,
      text?.replaceAll('甲方', '购买主体').replaceAll('乙方', '承接主体') ?? null,
    ]),
  )
