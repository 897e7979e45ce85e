import { addWorkdays } from '../calendar/workdays'
import { suggestedBondFen, suggestedDefectFen, suggestedInsured } from '../contract/project-suggestions'
import { type IsoDate, realDate } from '../dates'
import {
  figureOf,
  type SuggestedValues,
  type ValueId,
  valueStatus,
  valuesStatus,
  valueText,
} from '../law/suggested-values'
import type { Fen } from '../money/fen'
import type { ContractForm } from '../project/contract-form'
import type { Project } from '../project/project'
import { type AnyDerived, derivedField, typedText } from './derived-field'

const put = (project: Project, part: Partial<ContractForm>): Project => ({
  ...project,
  contract: { ...project.contract, ...part },
})

/** 成交金额 once it is known, else what is budgeted. */
const price = derivedField<Fen>({
  field: () => 'contract.priceFen',
  own: ({ contract }) => contract.priceFen,
  derive({ procurement: { awardedFen } }, { totalFen }) {
    if (awardedFen !== null) return awardedFen > 0 ? { value: awardedFen, source: '按成交金额' } : null
    return totalFen === null || totalFen <= 0 ? null : { value: totalFen, source: '暂按预算总额，成交后按成交金额' }
  },
  put: (project, priceFen) => put(project, { priceFen }),
})

/** The county itself, as offices here write it. */
const signedAt = derivedField<string>({
  field: () => 'contract.signedAt',
  own: ({ contract }) => typedText(contract.signedAt),
  derive(_, { profile }) {
    const region = profile && typedText(profile.regionName)
    return region ? { value: region, source: '按甲方所在旗县' } : null
  },
  put: (project, value) => put(project, { signedAt: value ?? '' }),
})

const contractNumber = derivedField<string>({
  field: () => 'contract.number',
  own: ({ contract }) => typedText(contract.number),
  derive({ procurement }) {
    const number = typedText(procurement.number)
    return number ? { value: number.trim(), source: '同采购编号（建议值）' } : null
  },
  put: (project, value) => put(project, { number: value ?? '' }),
})

const insured = derivedField<number>({
  field: () => 'contract.personnel.insured',
  own: ({ contract }) => contract.personnel.insured,
  derive(project, { template }) {
    const value = suggestedInsured(project, template)
    return value === null ? null : { value, source: '按预算的项目投入人数' }
  },
  put: (project, value) => put(project, { personnel: { ...project.contract.personnel, insured: value } }),
})

/** 20%（建议值） */
const told = (values: SuggestedValues, id: ValueId) => `${valueText(values, id)}（${valueStatus(values, id)}）`

const perDefectiveFile = derivedField<Fen>({
  field: () => 'contract.breach.perDefectiveFileFen',
  own: ({ contract }) => contract.breach.perDefectiveFileFen,
  derive(project, { rules: { suggestedValues: values } }) {
    const value = suggestedDefectFen(project, values)
    return value === null ? null : { value, source: `按单价的${told(values, 'defect-share')}` }
  },
  put: (project, perDefectiveFileFen) => put(project, { breach: { ...project.contract.breach, perDefectiveFileFen } }),
})

const bondAmount = derivedField<Fen>({
  field: ({ contract }) => (contract.performanceBond.required ? 'contract.performanceBond.amountFen' : null),
  own: ({ contract }) => contract.performanceBond.amountFen,
  derive(project, { rules: { suggestedValues: values } }) {
    const value = suggestedBondFen(project, values)
    return value === null ? null : { value, source: `按合同价款的${told(values, 'bond-share')}` }
  },
  put: (project, amountFen) => put(project, { performanceBond: { ...project.contract.performanceBond, amountFen } }),
})

/** The last report, and the working days for acceptance and handover behind it. */
const handoverOn = derivedField<IsoDate>({
  field: ({ contract }) => (contract.handover.due === 'on_date' ? 'contract.handover.on' : null),
  own: ({ contract }) => contract.handover.on,
  derive({ period }, { rules }) {
    const endOn = realDate(period.endOn)
    const { calendars, suggestedValues: values } = rules
    const within = figureOf(values, 'report-workdays') + figureOf(values, 'handover-workdays')
    const value = endOn && addWorkdays(calendars, endOn, within)
    const status = valuesStatus(values, ['report-workdays', 'handover-workdays'])
    return value ? { value, source: `按服务期截止后最后一期报告和验收的期限（${status}）` } : null
  },
  put: (project, on) => put(project, { handover: { ...project.contract.handover, on } }),
})

/** What a contract agrees, a source before what follows from it. */
export const agreement: AnyDerived[] = [
  price,
  signedAt,
  contractNumber,
  insured,
  perDefectiveFile,
  bondAmount,
  handoverOn,
]
