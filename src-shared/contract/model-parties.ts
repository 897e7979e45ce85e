import { plainCreditCode } from '../county/credit-code'
import { formatChineseDate } from '../dates'
import type { PartOf } from '../papers/contract'
import { procurementMethodNames } from '../project/project'
import { name, quoted } from '../text/join-text'
import type { ContractInput } from './contract-input'
import { contractorKindNames } from './contractor'
import { dateText, figures, words } from './wording'

/** The contract is printed before it is signed: the date is then written by hand. */
const handwrittenDate = '＿＿＿＿年＿＿月＿＿日'

type Head =
  | '合同编号'
  | '项目名称'
  | '项目名称引文'
  | '签订地点'
  | '签订日期'
  | '采购方式'
  | '采购编号'
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
  | '乙方开户银行'
  | '乙方银行账号'

/** C00: the parties, the purchase they sign about, and where and when they sign. */
export function partyValues({ profile, project, contractor }: ContractInput): PartOf<Head> {
  const { procurement, contract } = project
  const method = procurement.method === null ? null : procurementMethodNames[procurement.method]
  return {
    合同编号: contract.number,
    项目名称: project.name,
    项目名称引文: quoted(project.name),
    签订地点: contract.signedAt,
    签订日期: dateText(contract.signedOn) ?? handwrittenDate,
    采购方式:
      (procurement.method === 'other' ? name(procurement.otherMethodName) : method)?.replace(/方式$/, '') ?? null,
    采购编号: procurement.number,
    成交日期: dateText(procurement.awardedOn),
    成交金额小写: figures(procurement.awardedFen),
    成交金额大写: words(procurement.awardedFen),
    甲方名称: profile.bureauName,
    甲方统一社会信用代码: plainCreditCode(profile.creditCode),
    甲方地址: profile.address,
    甲方法定代表人: profile.legalRepresentative,
    甲方电话: profile.phone,
    乙方名称: contractor?.name ?? null,
    乙方统一社会信用代码: contractor ? plainCreditCode(contractor.creditCode) : null,
    乙方类型: contractor ? contractorKindNames[contractor.kind] : null,
    乙方资质: contractor ? qualificationText(contractor.qualifications) : null,
    乙方地址: contractor?.address ?? null,
    乙方法定代表人: contractor?.legalRepresentative ?? null,
    乙方电话: contractor?.phone ?? null,
    乙方开户银行: contractor?.bankName ?? null,
    乙方银行账号: contractor?.bankAccount ?? null,
  }
}

function qualificationText(qualifications: NonNullable<ContractInput['contractor']>['qualifications']): string {
  return qualifications
    .map(({ title, number, validTo, longTerm }) => {
      const until = longTerm ? '长期有效' : validTo && `有效期至${formatChineseDate(validTo)}`
      const details = [number, until].filter(Boolean).join('，')
      return details ? `${title}（${details}）` : title
    })
    .join('；')
}
