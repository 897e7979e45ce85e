import type { ServiceKind } from '../catalog/service-kind'
import { figureOf, type SuggestedValues, type ValueId } from '../law/suggested-values'
import type { ContractForm } from '../project/contract-form'
import type { PaymentPreset } from '../project/payment-preset'
import { emptyQuote } from '../project/quote'
import { usualEvaluation } from './evaluation-terms'
import { kindDefaults, recordFormAttachment } from './kind-defaults'
import { presetStages } from './payment-presets'

/** The rest of the six elements is the kind's own. */
const personalInformation = {
  term: '自本合同生效之日起至个人信息返还、删除完毕并出具书面证明之日止。',
  protection: '专人专岗、分级授权、加密存储和传输、脱敏展示、操作留痕、纸质资料专柜保管，人员签署保密承诺书。',
  returnOrDelete: '档案移交完成后5个工作日内，乙方返还全部资料，删除全部副本和备份，并出具书面证明，不得保留。',
}

/** Names of the papers a contract has at least (domain 4, C24), and two it cannot do without when it comes to records. */
export const requiredAttachments = (kinds: ServiceKind[]): string[] => [
  '服务对象数量和名单口径',
  '报价明细',
  ...kinds.map(recordFormAttachment),
  '保密承诺书（样表）',
  '服务方案',
  '验收标准',
]

/** 建议值 by the field of the form it begins with. */
export const suggestedFields = {
  taxRateBp: 'tax-rate',
  'performanceBond.returnWithinWorkdays': 'bond-return-workdays',
  'performanceBond.amountFen': 'bond-share',
  'quality.sampleShareBp': 'sample-share',
  'quality.passRateBp': 'pass-rate',
  'quality.accuracyRateBp': 'accuracy-rate',
  'quality.completenessRateBp': 'completeness-rate',
  'quality.entryWithinDays': 'entry-days',
  'personnel.perTeam': 'team-size',
  rectifyWithinWorkdays: 'rectify-workdays',
  'personalInformation.leakNoticeHours': 'leak-notice-hours',
  'handover.copies': 'handover-copies',
  'breach.dailyRateBp': 'daily-penalty',
  'breach.capBp': 'penalty-cap',
  'breach.perDefectiveFileFen': 'defect-share',
  'breach.terminateAfterDays': 'terminate-days',
  forceMajeureNoticeDays: 'force-majeure-days',
  'copies.total': 'copies-total',
  'copies.partyA': 'copies-party-a',
  'copies.partyB': 'copies-party-b',
} as const satisfies Record<string, ValueId>

type SuggestedField = keyof typeof suggestedFields

/**
 * 合同要素 of a new project in the wording of what it buys: 建议值 where a rate or a term is a matter of agreement, empty
 * where only the office knows.
 */
export function newContractForm(
  kinds: ServiceKind[],
  values: SuggestedValues,
  presets: readonly PaymentPreset[],
): ContractForm {
  const preset = presets[0]?.id ?? 'custom'
  const wording = kindDefaults(kinds)
  const suggested = (field: SuggestedField) => figureOf(values, suggestedFields[field])
  return {
    number: '',
    signedOn: null,
    signedAt: '',
    contacts: { partyA: { name: '', phone: '', email: '' }, partyB: { name: '', phone: '', email: '' } },
    priceFen: null,
    pricing: 'lump_sum',
    unitPriceFen: null,
    servicePrices: [],
    quote: emptyQuote,
    taxRateBp: suggested('taxRateBp'),
    performanceBond: {
      required: false,
      amountFen: null,
      form: null,
      returnWithinWorkdays: suggested('performanceBond.returnWithinWorkdays'),
    },
    publishedOn: null,
    filedOn: null,
    paymentPreset: preset,
    payments: presetStages(presets, preset),
    reportFrequency: 'quarterly',
    finalReport: false,
    traces: { leftOut: [] },
    workSteps: wording.workSteps,
    quality: {
      sampleShareBp: suggested('quality.sampleShareBp'),
      sampleReason: '',
      passRateBp: suggested('quality.passRateBp'),
      accuracyRateBp: suggested('quality.accuracyRateBp'),
      completenessRateBp: suggested('quality.completenessRateBp'),
      entryWithinDays: suggested('quality.entryWithinDays'),
    },
    personnel: {
      perTeam: suggested('personnel.perTeam'),
      insured: null,
      requirement: wording.requirement,
    },
    supervisionWays: ['onsite', 'work_report', 'document_review', 'key_sampling'],
    rectifyWithinWorkdays: suggested('rectifyWithinWorkdays'),
    acceptance: {
      nodes: '',
      recipientsTakePart: true,
    },
    evaluationTerms: usualEvaluation(values),
    personalInformation: {
      ...personalInformation,
      purpose: wording.purpose,
      method: wording.method,
      kinds: wording.informationKinds,
      leakNoticeHours: suggested('personalInformation.leakNoticeHours'),
    },
    subcontracting: 'forbidden',
    subcontractingScope: '',
    handover: { media: '纸质档案和归档光盘', copies: suggested('handover.copies'), due: 'after_acceptance', on: null },
    breach: {
      dailyRateBp: suggested('breach.dailyRateBp'),
      capBp: suggested('breach.capBp'),
      perDefectiveFileFen: null,
      perFalseRecordFen: null,
      terminateAfterDays: suggested('breach.terminateAfterDays'),
    },
    risks: wording.risks,
    forceMajeureNoticeDays: suggested('forceMajeureNoticeDays'),
    dispute: 'litigation',
    arbitrationBody: '',
    copies: {
      total: suggested('copies.total'),
      partyA: suggested('copies.partyA'),
      partyB: suggested('copies.partyB'),
    },
    attachments: requiredAttachments(kinds),
  }
}
