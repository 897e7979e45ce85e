import type { PersonalInformationTerms } from '../contract/contract-form'
import { formatShare } from '../contract/wording'
import { creditCodeProblem } from '../county/credit-code'
import { personalInformationLaw, procurementRegulation, suggested } from './citations'
import { type Element, elementFindings, empty, unset } from './element'
import type { Facts } from './facts'
import { at, type Rule } from './rule'
import { isPositiveNumber, vagueWord } from './vague'

const contract = (field: string) => at('contract', `contract.${field}`)

/** C00 to C04: who, where, what, how much, when. */
const heading: Element[] = [
  {
    clause: 'C00',
    label: '甲方（民政局）全称',
    where: at('county', 'bureauName'),
    problem: ({ county }) => empty('甲方全称', county.profile.bureauName),
  },
  {
    clause: 'C00',
    label: '甲方统一社会信用代码',
    where: at('county', 'creditCode'),
    problem: ({ county }) => prefixed('甲方', creditCodeProblem(county.profile.creditCode)),
  },
  {
    clause: 'C00',
    label: '甲方地址',
    where: at('county', 'address'),
    problem: ({ county }) => empty('甲方地址', county.profile.address),
  },
  {
    clause: 'C00',
    label: '甲方法定代表人',
    where: at('county', 'legalRepresentative'),
    problem: ({ county }) => empty('甲方法定代表人', county.profile.legalRepresentative),
  },
  {
    clause: 'C00',
    label: '合同编号',
    where: contract('number'),
    problem: ({ project }) => empty('合同编号', project.contract.number),
  },
  {
    clause: 'C00',
    label: '签订地点',
    where: contract('signedAt'),
    problem: ({ project }) => empty('签订地点', project.contract.signedAt),
  },
  {
    clause: 'C01',
    label: '服务区域',
    where: at('basics', 'areas'),
    problem: ({ project }) => (project.areas.length === 0 ? '没有填写服务区域（苏木乡镇、街道）' : null),
  },
  {
    clause: 'C01',
    label: '服务对象类型',
    where: at('basics', 'beneficiaries.kinds'),
    problem: ({ project }) => (project.beneficiaries.kinds.length === 0 ? '没有选择服务对象类型' : null),
  },
  {
    clause: 'C02',
    label: '作业步骤',
    where: contract('workSteps'),
    problem: ({ project }) => empty('作业步骤', project.contract.workSteps),
  },
  {
    clause: 'C02',
    label: '作业步骤',
    where: contract('workSteps'),
    problem: ({ project }) => vague('作业步骤', project.contract.workSteps),
    fix: '请写成确定的数量和标准。',
  },
  {
    clause: 'C03',
    label: '数量和计量单位',
    where: at('basics', 'items'),
    problem: quantityProblem,
    fix: '请按服务清单填写确定的数量和计量单位。',
  },
  {
    clause: 'C04',
    label: '服务期起始日',
    where: at('basics', 'period.startOn'),
    problem: ({ project }) => unset('服务期起始日', project.period.startOn || null),
  },
  {
    clause: 'C04',
    label: '服务期截止日',
    where: at('basics', 'period.endOn'),
    problem: ({ project }) => unset('服务期截止日', project.period.endOn || null),
  },
]

/** C05 to C07, C12 to C14: how well, by whom, how it is watched and accepted. */
const quality: Element[] = [
  {
    clause: 'C05',
    label: '抽查比例',
    where: contract('quality.sampleShareBp'),
    problem: ({ project }) => rate('抽查比例', project.contract.quality.sampleShareBp, 1),
  },
  {
    clause: 'C05',
    label: '抽查合格率',
    where: contract('quality.passRateBp'),
    problem: ({ project }) => rate('抽查合格率', project.contract.quality.passRateBp, 9000),
    fix: '请填写抽查合格率，应在90%至100%之间（建议值）。',
  },
  {
    clause: 'C05',
    label: '调查结论准确率',
    where: contract('quality.accuracyRateBp'),
    problem: ({ project }) => rate('结论准确率', project.contract.quality.accuracyRateBp, 1),
  },
  {
    clause: 'C05',
    label: '资料完整率',
    where: contract('quality.completenessRateBp'),
    problem: ({ project }) => rate('资料完整率', project.contract.quality.completenessRateBp, 1),
  },
  {
    clause: 'C05',
    label: '平台录入时限',
    where: contract('quality.entryWithinDays'),
    problem: ({ project }) => count('平台录入时限', project.contract.quality.entryWithinDays),
  },
  {
    clause: 'C06',
    label: '每组人数',
    where: contract('personnel.perTeam'),
    problem: teamProblem,
    fix: '请填写每组人数，入户调查每组不少于2人。',
  },
  {
    clause: 'C06',
    label: '人员要求',
    where: contract('personnel.requirement'),
    problem: ({ project }) => empty('人员资质、培训和保密要求', project.contract.personnel.requirement),
  },
  {
    clause: 'C12',
    label: '监督检查方式',
    where: contract('supervisionWays'),
    problem: ({ project }) =>
      project.contract.supervisionWays.length === 0 ? '没有选择监督检查方式，四种方式至少一种' : null,
  },
  {
    clause: 'C12',
    label: '整改期限',
    where: contract('rectifyWithinWorkdays'),
    problem: ({ project }) => count('整改期限（工作日）', project.contract.rectifyWithinWorkdays),
  },
  {
    clause: 'C13',
    label: '验收节点和标准',
    where: contract('acceptance.nodes'),
    problem: ({ project }) => empty('验收节点和标准', project.contract.acceptance.nodes),
  },
  {
    clause: 'C13',
    label: '服务对象参与验收',
    where: contract('acceptance.recipientsTakePart'),
    problem: ({ project }) =>
      project.contract.acceptance.recipientsTakePart ? null : '没有约定服务对象参与验收并出具意见',
    basis: procurementRegulation('第四十五条'),
    fix: '请约定服务对象参与验收并出具意见。',
  },
  {
    clause: 'C14',
    label: '绩效评价与结算挂钩办法',
    where: contract('evaluationTerms'),
    problem: ({ project }) => empty('绩效评价与结算挂钩办法，没有约定的不得据以扣款', project.contract.evaluationTerms),
  },
]

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
const closing: Element[] = [
  ...(Object.entries(terms) as [keyof typeof terms, string][]).map(
    ([key, label]): Element => ({
      clause: 'C15',
      label,
      where: contract(`personalInformation.${key}`),
      problem: ({ project }) => empty(label, project.contract.personalInformation[key]),
      basis: pipl,
    }),
  ),
  {
    clause: 'C15',
    label: '泄露通报时限',
    where: contract('personalInformation.leakNoticeHours'),
    problem: ({ project }) => count('泄露通报时限（小时）', project.contract.personalInformation.leakNoticeHours),
    basis: personalInformationLaw('第五十七条'),
  },
  {
    clause: 'C16',
    label: '分包范围',
    where: contract('subcontractingScope'),
    problem: scopeProblem,
    fix: '请写明允许分包的范围、比例和书面同意程序，或改为不允许分包。',
  },
  {
    clause: 'C17',
    label: '档案移交介质',
    where: contract('handover.media'),
    problem: ({ project }) => empty('档案移交介质', project.contract.handover.media),
  },
  {
    clause: 'C17',
    label: '档案移交份数',
    where: contract('handover.copies'),
    problem: ({ project }) => count('档案移交份数', project.contract.handover.copies),
  },
  {
    clause: 'C17',
    label: '档案移交日期',
    where: contract('handover.on'),
    problem: ({ project }) => unset('档案移交日期', project.contract.handover.on || null),
  },
  {
    clause: 'C18',
    label: '意外伤害保险人数',
    where: contract('personnel.insured'),
    problem: ({ project }) => count('意外伤害保险人数', project.contract.personnel.insured),
  },
  {
    clause: 'C18',
    label: '意外伤害保险人数',
    where: contract('personnel.insured'),
    problem: insuredProblem,
    level: 'warning',
    basis: suggested('C18'),
    fix: '请使投保人数不少于项目投入人数，或核对预算的投入人数。',
  },
  {
    clause: 'C22',
    label: '不可抗力通知期',
    where: contract('forceMajeureNoticeDays'),
    problem: ({ project }) => count('不可抗力通知期（日）', project.contract.forceMajeureNoticeDays),
  },
  {
    clause: 'C23',
    label: '争议解决方式',
    where: contract('dispute'),
    problem: ({ project }) => (project.contract.dispute ? null : '没有选择争议解决方式，诉讼与仲裁二选一'),
  },
  {
    clause: 'C23',
    label: '仲裁委员会名称',
    where: contract('arbitrationBody'),
    problem: ({ project }) =>
      project.contract.dispute === 'arbitration' ? empty('仲裁委员会名称', project.contract.arbitrationBody) : null,
  },
  {
    clause: 'C24',
    label: '合同份数',
    where: contract('copies.total'),
    problem: copiesProblem,
    fix: '请填写总份数及甲乙双方份数，双方合计不超过总份数。',
  },
  {
    clause: 'C24',
    label: '合同附件',
    where: contract('attachments'),
    problem: ({ project }) =>
      project.contract.attachments.some((name) => name.trim() !== '') ? null : '没有列出合同附件',
  },
]

/** N13, P21: each element that is missing names its clause. */
export const contractElements: Rule = {
  id: 'contract.element',
  norms: ['N13', 'P21'],
  check: (facts) => elementFindings([...heading, ...quality, ...closing], facts),
}

const prefixed = (who: string, problem: string | null) => (problem ? `${who}${problem}` : null)

function vague(label: string, text: string): string | null {
  const word = vagueWord(text)
  return word ? `${label}含有“${word}”等不确定的数量` : null
}

function count(label: string, value: number | null): string | null {
  return value === null ? `没有填写${label}` : value <= 0 ? `${label}应大于0` : null
}

function rate(label: string, shareBp: number | null, fromBp: number): string | null {
  if (shareBp === null) return `没有填写${label}`
  if (shareBp < fromBp || shareBp > 10_000) return `${label}${formatShare(shareBp)}不在${formatShare(fromBp)}至100%之间`
  return null
}

function quantityProblem({ items }: Facts): string | null {
  for (const { item, entry } of items) {
    const name = entry?.name ?? item.code
    const word = vagueWord(item.quantity)
    if (word) return `“${name}”数量“${item.quantity}”含有“${word}”，不是确定的数量`
    if (!isPositiveNumber(item.quantity)) return `“${name}”的数量应为大于0的数`
    if (item.unit.trim() === '') return `“${name}”没有计量单位`
    if (entry && !entry.units.includes(item.unit))
      return `“${name}”的计量单位“${item.unit}”不在清单的${entry.units.join('、')}之内`
  }
  return null
}

function teamProblem({ project }: Facts): string | null {
  const { perTeam } = project.contract.personnel
  if (perTeam === null) return '没有填写每组人数'
  return perTeam < 2 ? `每组${perTeam}人，入户不少于2人` : null
}

function scopeProblem({ project }: Facts): string | null {
  const { subcontracting, subcontractingScope } = project.contract
  return subcontracting === 'forbidden' ? null : empty('允许分包的范围、比例', subcontractingScope)
}

function insuredProblem({ project, template }: Facts): string | null {
  const { insured } = project.contract.personnel
  const input = template?.inputs.find(({ code }) => code === 'staff')
  if (insured === null || !input) return null
  const staff = Number(project.budget.inputs.staff?.value ?? input.default)
  return staff > insured ? `保险${insured}人，少于预算中的项目投入${staff}人` : null
}

function copiesProblem({ project }: Facts): string | null {
  const { total, partyA, partyB } = project.contract.copies
  if (total === null || partyA === null || partyB === null) return '没有填写合同份数'
  if (partyA < 1 || partyB < 1) return '甲乙双方至少各执1份'
  return partyA + partyB > total ? `甲方${partyA}份、乙方${partyB}份，合计超过总份数${total}份` : null
}
