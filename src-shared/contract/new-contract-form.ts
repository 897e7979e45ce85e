import type { ServiceKind } from '../catalog/service-kind'
import type { ContractForm } from '../project/contract-form'
import { emptyQuote } from '../project/quote'
import { usualEvaluation } from './evaluation-terms'
import { kindDefaults, recordFormAttachment } from './kind-defaults'
import { presetStages } from './payment-presets'

/** The rest of the six elements is the kind's own. */
const personalInformation = {
  term: '自本合同生效之日起至个人信息返还、删除完毕并出具书面证明之日止。',
  protection: '专人专岗、分级授权、加密存储和传输、脱敏展示、操作留痕、纸质资料专柜保管，人员签署保密承诺书。',
  returnOrDelete: '档案移交完成后5个工作日内，乙方返还全部资料，删除全部副本和备份，并出具书面证明，不得保留。',
  leakNoticeHours: 24,
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

/**
 * 合同要素 of a new project in the wording of what it buys: 建议值 where a rate or a term is a matter of agreement, empty
 * where only the office knows.
 */
export function newContractForm(kinds: ServiceKind[]): ContractForm {
  const wording = kindDefaults(kinds)
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
    taxRateBp: 300,
    performanceBond: { required: false, amountFen: null, form: null, returnWithinWorkdays: 5 },
    publishedOn: null,
    filedOn: null,
    paymentPreset: 'T1',
    payments: presetStages('T1'),
    reportFrequency: 'quarterly',
    finalReport: false,
    traces: { leftOut: [] },
    workSteps: wording.workSteps,
    quality: {
      sampleShareBp: 3_000,
      sampleReason: '',
      passRateBp: 9_500,
      accuracyRateBp: 9_700,
      completenessRateBp: 9_800,
      entryWithinDays: 5,
    },
    personnel: {
      perTeam: 2,
      insured: null,
      requirement: wording.requirement,
    },
    supervisionWays: ['onsite', 'work_report', 'document_review', 'key_sampling'],
    rectifyWithinWorkdays: 10,
    acceptance: {
      nodes: '',
      recipientsTakePart: true,
    },
    evaluationTerms: usualEvaluation,
    personalInformation: {
      ...personalInformation,
      purpose: wording.purpose,
      method: wording.method,
      kinds: wording.informationKinds,
    },
    subcontracting: 'forbidden',
    subcontractingScope: '',
    handover: { media: '纸质档案和归档光盘', copies: 2, due: 'after_acceptance', on: null },
    breach: { dailyRateBp: 5, capBp: 500, perDefectiveFileFen: null, perFalseRecordFen: null, terminateAfterDays: 15 },
    risks: wording.risks,
    forceMajeureNoticeDays: 7,
    dispute: 'litigation',
    arbitrationBody: '',
    copies: { total: 6, partyA: 3, partyB: 2 },
    attachments: requiredAttachments(kinds),
  }
}
