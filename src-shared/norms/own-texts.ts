import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at } from './rule'

/** A text the clerk has written, which prohibited uses and vague quantities are looked for in. */
export interface OwnText {
  id: string
  label: string
  text: string
  where: FieldPlace
  /** Codes of uses that such a text may name without buying them. */
  mayName?: string[]
}

/** 经甲方审批后支付, 提交履约担保后支付: conditions of a payment, not what is paid for. */
const paymentConditions = ['PX-08', 'PX-09']

/** Own lines, reasons, and free texts of project and contract; never what template or clause library say themselves. */
export function ownTexts({ project, budget }: Facts): OwnText[] {
  const { contract } = project
  const fixed: OwnText[] = [
    { id: 'name', label: '项目名称', text: project.name, where: at('basics', 'name') },
    {
      id: 'beneficiaries',
      label: '服务对象说明',
      text: project.beneficiaries.note,
      where: at('basics', 'beneficiaries.note'),
    },
    { id: 'workSteps', label: '合同作业步骤', text: contract.workSteps, where: at('contract', 'contract.workSteps') },
    {
      id: 'personnel',
      label: '合同人员要求',
      text: contract.personnel.requirement,
      where: at('contract', 'contract.personnel.requirement'),
    },
    {
      id: 'subcontracting',
      label: '合同分包范围',
      text: contract.subcontractingScope,
      where: at('contract', 'contract.subcontractingScope'),
    },
  ]
  const payments = contract.payments.map((stage, index) => ({
    id: `payment.${index}`,
    label: `第${index + 1}期付款`,
    text: `${stage.name}；${stage.condition}`,
    where: at('contract', 'contract.payments'),
    mayName: paymentConditions,
  }))
  const ownLines = project.budget.ownLines.map((line) => ({
    id: `line.${line.id}`,
    label: `自列预算行“${line.name}”`,
    text: `${line.name}；${line.basis}；元/${line.unit}`,
    where: at('budget', `budget.ownLines.${line.id}`),
  }))
  const reasons = Object.entries(project.budget.adjustments).map(([code, { reason }]) => ({
    id: `adjustment.${code}`,
    label: `预算行${code}${budget?.lines.find((line) => line.code === code)?.name ?? ''}的调整理由`,
    text: reason,
    where: at('budget', `budget.lines.${code}`),
  }))
  return [...fixed, ...ownLines, ...reasons, ...payments].filter(({ text }) => text.trim() !== '')
}
