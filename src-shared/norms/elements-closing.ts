import { decimalText } from '../budget/decimal'
import { attachmentsNotListed } from '../contract/attachment-list'
import { clauseLabel } from '../contract/clause-names'
import { annex, civilCode, personalInformationLaw, suggested } from '../law/citations'
import { handoverAfterAcceptance } from '../law/handover-term'
import type { PersonalInformationTerms } from '../project/contract-form'
import { isBlank, isFiller } from '../text/filler'
import { contractField, count, type Element, empty, unset } from './element'
import type { Facts } from './facts'
import { budgetFigure } from './typed-figure'

const pipl = personalInformationLaw('第二十一条')
const terms: Record<Exclude<keyof PersonalInformationTerms, 'leakNoticeHours'>, string> = {
  purpose: '委托处理目的',
  term: '处理期限',
  method: '处理方式',
  kinds: '个人信息种类',
  protection: '保护措施',
  returnOrDelete: '返还或删除办法',
}

/** C15 to C18, C22 to C24: data, subcontracting, records, insurance, and how it ends. */
export const closing: Element[] = [
  ...(Object.entries(terms) as [keyof typeof terms, string][]).map(
    ([key, label]): Element => ({
      clause: 'C15',
      label,
      where: contractField(`personalInformation.${key}`),
      problem: ({ project }) => empty(label, project.contract.personalInformation[key]),
      basis: pipl,
    }),
  ),
  {
    clause: 'C15',
    label: '泄露通报时限',
    where: contractField('personalInformation.leakNoticeHours'),
    problem: ({ project }) => count('泄露通报时限（小时）', project.contract.personalInformation.leakNoticeHours),
    basis: personalInformationLaw('第五十七条'),
  },
  {
    clause: 'C16',
    label: '分包范围',
    where: contractField('subcontractingScope'),
    basis: annex('四（一）2'),
    problem: scopeProblem,
    fix: '请写明允许分包的范围、比例和书面同意程序，或改为不允许分包。',
  },
  {
    clause: 'C17',
    label: '档案移交介质',
    where: contractField('handover.media'),
    basis: suggested('档案移交'),
    problem: ({ project }) => empty('档案移交介质', project.contract.handover.media),
  },
  {
    clause: 'C17',
    label: '档案移交日期',
    where: contractField('handover.on'),
    basis: suggested('档案移交'),
    problem: ({ project: { contract } }) =>
      contract.handover.due === 'on_date' ? unset('档案移交日期', contract.handover.on) : null,
    fixBy: (values) => `请填写日期，或者改选“${handoverAfterAcceptance(values)}”。`,
  },
  {
    clause: 'C17',
    label: '档案移交份数',
    where: contractField('handover.copies'),
    basis: suggested('档案移交'),
    problem: ({ project }) => count('档案移交份数', project.contract.handover.copies),
  },
  {
    clause: 'C18',
    label: '意外伤害保险人数',
    where: contractField('personnel.insured'),
    basis: suggested('意外伤害保险'),
    problem: ({ project }) => count('意外伤害保险人数', project.contract.personnel.insured),
  },
  {
    clause: 'C18',
    label: '意外伤害保险人数',
    where: contractField('personnel.insured'),
    problem: insuredProblem,
    level: 'warning',
    basis: suggested(clauseLabel('C18')),
    fix: '请使投保人数不少于项目投入人数，或核对预算的投入人数。',
  },
  {
    clause: 'C22',
    label: '不可抗力通知期',
    where: contractField('forceMajeureNoticeDays'),
    basis: civilCode('第五百九十条'),
    problem: ({ project }) => count('不可抗力通知期（日）', project.contract.forceMajeureNoticeDays),
  },
  {
    clause: 'C23',
    label: '争议解决方式',
    where: contractField('dispute'),
    basis: civilCode('第四百七十条'),
    fix: '请选择诉讼或者仲裁。',
    problem: ({ project }) => (project.contract.dispute ? null : '还没有选争议解决方式，诉讼与仲裁二选一'),
  },
  {
    clause: 'C23',
    label: '仲裁委员会名称',
    where: contractField('arbitrationBody'),
    basis: civilCode('第四百七十条'),
    problem: ({ project }) =>
      project.contract.dispute === 'arbitration' ? empty('仲裁委员会名称', project.contract.arbitrationBody) : null,
  },
  {
    clause: 'C24',
    label: '合同份数',
    where: contractField('copies.total'),
    basis: suggested('合同份数'),
    problem: copiesProblem,
    fix: '请填写总份数及甲乙双方份数，双方合计不超过总份数。',
  },
  {
    clause: 'C24',
    label: '合同附件',
    where: contractField('attachments'),
    basis: suggested('合同附件'),
    problem: attachmentsProblem,
  },
  {
    clause: 'C24',
    label: '缺少的附件',
    where: contractField('attachments'),
    problem: missingAttachments,
    level: 'warning',
    fix: '生成的合同会自动附上这些附件；请在附件清单中补列，并与采购文件所附合同文本核对。',
  },
]

function attachmentsProblem({ project }: Facts): string | null {
  const named = project.contract.attachments.filter((name) => !isBlank(name))
  if (named.length === 0) return '还没有列出合同附件'
  const filler = named.find(isFiller)
  return filler === undefined ? null : `附件“${filler.trim()}”没有实际内容`
}

/** The papers a contract has at least; not asked for while nothing at all is listed. */
function missingAttachments({ project, homeSurvey }: Facts): string | null {
  const typed = project.contract.attachments
  const missing = typed.some((title) => title.trim() !== '') ? attachmentsNotListed(typed, homeSurvey) : []
  return missing.length === 0 ? null : `附件清单缺少${missing.join('、')}`
}

function scopeProblem({ project }: Facts): string | null {
  const { subcontracting, subcontractingScope } = project.contract
  return subcontracting === 'forbidden' ? null : empty('允许分包的范围、比例', subcontractingScope)
}

function insuredProblem(facts: Facts): string | null {
  const { insured } = facts.project.contract.personnel
  const staff = budgetFigure(facts, 'staff')
  if (!insured || staff === null || staff.compare(insured) <= 0) return null
  return `保险${insured}人，少于预算中的项目投入${decimalText(staff)}人`
}

function copiesProblem({ project }: Facts): string | null {
  const { total, partyA, partyB } = project.contract.copies
  if (total === null || partyA === null || partyB === null) return '还没有填合同份数'
  if (partyA < 1 || partyB < 1) return '甲乙双方至少各执1份'
  return partyA + partyB > total ? `甲方${partyA}份、乙方${partyB}份，合计超过总份数${total}份` : null
}
