import {
  type Contractor,
  type ContractorKind,
  enterpriseSizeNames,
  isIndividual,
  type Qualification,
} from '../contractor/contractor'
import { validityText } from '../contractor/validity'
import { plainCitizenNumber } from '../county/citizen-number'
import { plainCreditCode } from '../county/credit-code'
import { formatChineseDate } from '../dates'
import type { ContractContact } from '../project/contract-form'
import { type Procurement, type Project, procurementMethodNames, type SmeReserve } from '../project/project'
import { name, quoted } from '../text/join-text'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { amountInBoth, dateText, figures, handwrittenDate, words } from './wording'

type Head =
  | '合同编号'
  | '项目名称'
  | '项目名称引文'
  | '签订地点'
  | '签订日期'
  | '采购方式'
  | '采购编号'
  | '采购结果'
  | '采购经过'
  | '采购文件名称'
  | '响应文件名称'
  | '乙方证件名称'
  | '成交日期'
  | '成交金额小写'
  | '成交金额大写'
  | '甲方名称'
  | '甲方统一社会信用代码'
  | '甲方地址'
  | '甲方法定代表人'
  | '甲方电话'
  | '乙方名称'
  | '乙方统一社会信用代码'
  | '乙方类型'
  | '乙方资质'
  | '乙方地址'
  | '乙方法定代表人'
  | '乙方电话'
  | '甲方联系人'
  | '甲方电子邮箱'
  | '乙方联系人'
  | '乙方电子邮箱'
  | '乙方企业划型'
  | '预留方式'
  | '乙方开户银行'
  | '乙方银行账号'

/** The type of a party as one word. */
const kindWords: Record<ContractorKind, string> = {
  enterprise: '企业',
  social_organisation: '社会组织',
  public_institution_class_2: '事业单位',
  rural_collective: '农村集体经济组织',
  grassroots_organisation: '基层群众性自治组织',
  individual: '自然人',
  public_institution_class_1: '事业单位',
  funded_mass_organisation: '群团组织',
}

/** A tender ends with 中标, every other procedure with 成交; below the threshold the office buys by its own rules. */
function purchaseWords({ procurement }: Pick<Project, 'procurement'>) {
  const { method, otherMethodName } = procurement
  if (method === 'internal_control') {
    return { 采购结果: '采购', 采购文件名称: '采购需求', 响应文件名称: '报价文件' }
  }
  return method === 'open_tender' || otherMethodName.includes('招标')
    ? { 采购结果: '中标', 采购文件名称: '招标文件', 响应文件名称: '投标文件' }
    : { 采购结果: '成交', 采购文件名称: '采购文件', 响应文件名称: '响应文件' }
}

function methodText({ method, otherMethodName }: Procurement): string | null {
  if (method === null) return null
  if (method === 'internal_control') return '按照单位内部控制制度自行组织采购'
  return (method === 'other' ? name(otherMethodName) : procurementMethodNames[method]).replace(/方式$/, '')
}

/**
 * Number, day and amount of the purchase, as far as they are known: nothing is said with a blank in it. Below the threshold
 * there is no notice: the office's own 成交确认书 has them (`papers/comparison-record.ts`).
 */
function purchaseCourse({ procurement }: ContractInput['project']): string {
  const { method, number, awardedOn, awardedFen } = procurement
  const isOwn = method === 'internal_control'
  const { 采购结果: result } = purchaseWords({ procurement })
  const known = [
    number.trim() && `${isOwn ? '成交确认书' : '采购'}编号为${name(number)}`,
    awardedOn && `${isOwn ? '成交确认' : `${result}通知书`}日期为${formatChineseDate(awardedOn)}`,
    awardedFen !== null && `${isOwn ? '成交' : result}金额为${amountInBoth(awardedFen)}`,
  ].filter(Boolean)
  return known.length === 0 ? '' : `。${known.join('，')}`
}

const reserveSentences: Record<SmeReserve, string> = {
  whole: '本项目专门面向中小企业采购',
  part: '本项目预留部分采购份额面向中小企业',
  none: '本项目不预留采购份额',
}

/** C00: the parties, the purchase they sign about, and where and when they sign. */
export function partyValues({ profile, project, contractor }: ContractInput): PartOf<Head> {
  const { procurement, contract } = project
  return {
    合同编号: contract.number,
    项目名称: project.name,
    项目名称引文: quoted(project.name),
    签订地点: contract.signedAt,
    // The contract is printed before it is signed.
    签订日期: dateText(contract.signedOn) ?? handwrittenDate,
    采购方式: methodText(procurement),
    采购编号: procurement.number,
    ...purchaseWords(project),
    采购经过: purchaseCourse(project),
    乙方证件名称: contractor && isIndividual(contractor) ? '公民身份号码' : '统一社会信用代码',
    成交日期: dateText(procurement.awardedOn),
    成交金额小写: figures(procurement.awardedFen),
    成交金额大写: words(procurement.awardedFen),
    甲方名称: profile.bureauName,
    甲方统一社会信用代码: plainCreditCode(profile.creditCode),
    甲方地址: profile.address,
    甲方法定代表人: profile.legalRepresentative,
    甲方电话: profile.phone,
    乙方名称: contractor?.name ?? null,
    乙方统一社会信用代码: contractor && identityOf(contractor),
    乙方类型: contractor ? kindWords[contractor.kind] : null,
    乙方资质: contractor ? qualificationText(contractor.qualifications) : null,
    乙方地址: contractor?.address ?? null,
    乙方法定代表人: contractor && (isIndividual(contractor) ? '本人' : contractor.legalRepresentative),
    乙方电话: contractor?.phone ?? null,
    甲方联系人: contactText(contract.contacts.partyA),
    甲方电子邮箱: contract.contacts.partyA.email,
    乙方联系人: contactText(contract.contacts.partyB),
    乙方电子邮箱: contract.contacts.partyB.email,
    乙方企业划型: sizeText(contractor),
    预留方式: procurement.smeReserve && reserveSentences[procurement.smeReserve],
    乙方开户银行: contractor?.bankName ?? null,
    乙方银行账号: contractor?.bankAccount ?? null,
  }
}

const identityOf = (contractor: Contractor): string =>
  isIndividual(contractor) ? plainCitizenNumber(contractor.citizenNumber) : plainCreditCode(contractor.creditCode)

/** 张三（电话0470-0000000） */
function contactText({ name: person, phone }: ContractContact): string {
  const [who, number] = [name(person), name(phone)]
  return number === '' ? who : `${who}（电话${number}）`
}

function sizeText(contractor: Contractor | null): string | null {
  if (!contractor) return null
  if (contractor.kind !== 'enterprise') return '不适用（非企业）'
  return contractor.enterpriseSize && enterpriseSizeNames[contractor.enterpriseSize]
}

function qualificationText(qualifications: Qualification[]): string {
  return qualifications
    .map((paper) => {
      const details = [paper.number, validityText(paper)].filter(Boolean).join('，')
      return details ? `${paper.title}（${details}）` : paper.title
    })
    .join('；')
}
