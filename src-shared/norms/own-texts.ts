import type { OwnLine } from '../budget/budget'
import { samplingReason, samplingReasonLabel } from '../contract/sampling'
import type { Reading } from '../prohibited/read'
import { targetKindNames } from '../project/project'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at } from './rule'

/** A text the clerk has written, in which prohibited uses are looked for. */
export interface OwnText {
  id: string
  label: string
  /** Each part as it is to be read. */
  parts: { text: string; reading: Reading }[]
  /** Something is bought by this text: whatever it names is an error, not only a sentence that buys outright. */
  buys: boolean
  where: FieldPlace
  /** Codes of uses that such a text may name without buying them. */
  mayName?: string[]
}

const bought = (text: string) => ({ text, reading: 'bought' as const })
const described = (text: string) => ({ text, reading: 'described' as const })
const perUnit = (unit: string) => ({ text: unit && `元/${unit}`, reading: 'listed' as const })

/** The whole text: what a confirmation stands for. */
export const wholeText = ({ parts }: OwnText): string => parts.map(({ text }) => text).join('；')

/** 经甲方审批后支付, 提交履约担保后支付: conditions of a payment, not what is paid for. */
const paymentConditions = ['PX-08', 'PX-09']

/** Everything the clerk writes that reaches budget paper or contract; never what template or clause library say. */
export function ownTexts(facts: Facts): OwnText[] {
  return [...basicsTexts(facts), ...budgetTexts(facts), ...contractTexts(facts)].filter((own) =>
    own.parts.some(({ text }) => text.trim() !== ''),
  )
}

function basicsTexts({ project }: Facts): OwnText[] {
  const { procurement } = project
  const plain = (id: string, label: string, text: string, where: FieldPlace): OwnText => ({
    id,
    label,
    parts: [described(text)],
    buys: false,
    where,
  })
  return [
    { ...plain('name', '项目名称', '', at('basics', 'name')), parts: [bought(project.name)], buys: true },
    plain('beneficiaries', '服务对象说明', project.beneficiaries.note, at('basics', 'beneficiaries.note')),
    plain('areas', '服务区域', project.areas.join('；'), at('basics', 'areas')),
    ...project.items.map(({ unit }, index) => ({
      ...plain(`item.${index}`, `第${index + 1}项服务的计量单位`, '', at('basics', `items.${index}`)),
      parts: [perUnit(unit)],
      buys: true,
    })),
    ...project.targets.map(({ kind, indicator, value, unit }, index) =>
      plain(
        `target.${index}`,
        `绩效目标“${targetKindNames[kind]}”`,
        [indicator, value, unit].filter(Boolean).join('；'),
        at('basics', `targets.${kind}`),
      ),
    ),
    plain('method', '其他采购方式名称', procurement.otherMethodName, at('procurement', 'procurement.otherMethodName')),
    plain('methodReason', '采购方式理由', procurement.methodReason, at('procurement', 'procurement.methodReason')),
    plain('smeReason', '不预留中小企业份额的理由', procurement.smeReason, at('procurement', 'procurement.smeReason')),
  ]
}

function budgetTexts({ project, budget, template }: Facts): OwnText[] {
  const reasons = Object.entries(project.budget.adjustments).map(([code, { reason }]) =>
    adjustmentText(`“${budget?.lines.find((line) => line.code === code)?.name ?? '范本已没有的行'}”`, code, reason),
  )
  const sources = Object.entries(project.budget.inputs).map(([code, { source }]) => ({
    id: `input.${code}`,
    label: `测算参数“${template?.inputs.find((input) => input.code === code)?.label ?? '范本已没有的参数'}”的依据`,
    parts: [described(source)],
    buys: false,
    where: at('budget', `budget.inputs.${code}`),
  }))
  return [...project.budget.ownLines.map(ownLineText), ...reasons, ...sources]
}

/** 自列行: its name says what is bought, its basis how the price was found. */
export const ownLineText = (line: OwnLine): OwnText => ({
  id: `line.${line.id}`,
  label: `自列预算行“${line.name}”`,
  parts: [bought(line.name), perUnit(line.unit), described(line.basis)],
  buys: true,
  where: at('budget', `budget.ownLines.${line.id}`),
})

/** 手工调整 of one line. */
export const adjustmentText = (name: string, code: string, reason: string): OwnText => ({
  id: `adjustment.${code}`,
  label: `预算行${name}的调整理由`,
  parts: [described(reason)],
  buys: true,
  where: at('budget', `budget.lines.${code}`),
})

function contractTexts({ project: { contract }, county }: Facts): OwnText[] {
  const text = (id: string, label: string, field: string, value: string, reading: Reading = 'described'): OwnText => ({
    id,
    label,
    parts: [{ text: value, reading }],
    buys: false,
    where: at('contract', `contract.${field}`),
  })
  const { personalInformation: information } = contract
  return [
    text('workSteps', '合同作业步骤', 'workSteps', contract.workSteps),
    text(
      'sampleReason',
      samplingReasonLabel,
      'quality.sampleReason',
      samplingReason(contract.quality, county.rules.suggestedValues) ?? '',
    ),
    text('personnel', '合同人员要求', 'personnel.requirement', contract.personnel.requirement),
    text('acceptance', '合同验收节点', 'acceptance.nodes', contract.acceptance.nodes),
    text('evaluation', '合同绩效评价约定', 'evaluationTerms', contract.evaluationTerms),
    text('subcontracting', '合同分包范围', 'subcontractingScope', contract.subcontractingScope),
    text('handover', '合同档案移交介质', 'handover.media', contract.handover.media, 'listed'),
    text('purpose', '个人信息处理目的', 'personalInformation.purpose', information.purpose, 'listed'),
    text('term', '个人信息处理期限', 'personalInformation.term', information.term, 'listed'),
    text('way', '个人信息处理方式', 'personalInformation.method', information.method, 'listed'),
    text('kinds', '个人信息种类', 'personalInformation.kinds', information.kinds, 'listed'),
    text('protection', '个人信息保护措施', 'personalInformation.protection', information.protection, 'listed'),
    text('return', '个人信息返还删除', 'personalInformation.returnOrDelete', information.returnOrDelete, 'listed'),
    ...contract.risks.map(({ point, response }, index) =>
      text(`risk.${index}`, `第${index + 1}条风险`, 'risks', `${point}；${response}`),
    ),
    text('attachments', '合同附件', 'attachments', contract.attachments.join('；')),
    ...contract.payments.map((stage, index) => ({
      id: `payment.${index}`,
      label: `第${index + 1}期付款`,
      parts: [bought(stage.name), described(stage.milestone), described(stage.condition)],
      buys: true,
      where: at('contract', 'contract.payments'),
      mayName: paymentConditions,
    })),
    ...contract.quote.lines.map((line, index) => ({
      id: `quote.${index}`,
      label: `报价明细第${index + 1}行`,
      parts: [bought(line.name), perUnit(line.unit)],
      buys: true,
      where: at('contract', 'contract.quote'),
    })),
  ]
}
