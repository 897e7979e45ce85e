import type { ContractForm, ContractRisk, PersonalInformationTerms } from './contract-form'
import { presetStages } from './payment-presets'

const workSteps = [
  '编制工作实施方案并报备案，组建入户小组，完成培训和保密承诺；',
  '接收服务对象名单，按苏木乡镇（街道）、嘎查村（社区）制定服务计划表；',
  '入户告知并取得同意，逐项询问、查看、核实，填写入户调查表，拍摄照片，录制访问录音；',
  '走访邻里和嘎查村（居）委员会，对人口、收入、财产和刚性支出情况进行印证；',
  '整理一户一档，内部督导复核，按时限录入线上信息服务平台；',
  '按期出具核查工作报告，报送困难线索，接受抽查并完成返工；',
  '验收、移交档案，返还或者删除个人信息。',
].join('\n')

const personalInformation: PersonalInformationTerms = {
  purpose: '为甲方开展社会救助家庭经济状况调查等本合同约定的服务。',
  term: '自本合同生效之日起至档案移交完成之日止。',
  method: '入户收集、记录、拍摄、录音、整理、录入和移交，仅在甲方指定的范围和介质内处理。',
  kinds:
    '姓名、身份证件号码、住址、联系方式、家庭成员、收入、财产、支出、健康状况、照片、录音等，其中包含敏感个人信息。',
  protection: '专人专岗、分级授权、加密存储和传输、脱敏展示、操作留痕、纸质资料专柜保管，人员签署保密承诺书。',
  returnOrDelete: '档案移交完成后5个工作日内，乙方返还全部资料，删除全部副本和备份，并出具书面证明，不得保留。',
  leakNoticeHours: 24,
}

const risks: ContractRisk[] = [
  {
    point: '服务对象不在家、搬迁或者拒绝配合',
    response: '提前预约，由乙方补访不少于1次；仍无法完成的，书面记明原因并由见证人签字，报甲方核定是否计入数量。',
  },
  {
    point: '个人信息泄露',
    response: '按“保密与个人信息保护”条款采取保护措施；发生泄露的，立即补救并按时限报告，承担相应责任。',
  },
  {
    point: '虚假入户、伪造留痕资料',
    response: '甲方随机抽查、电话回访并核对照片录音；查实的按“违约责任”条款解除合同并追回款项。',
  },
  {
    point: '社会救助政策调整',
    response: '甲方及时告知，双方协商调整调查表样和服务内容，按“变更、中止与终止”条款签订补充协议。',
  },
  {
    point: '财政资金未能及时到位',
    response: '甲方及时报告财政部门并书面告知乙方，双方协商顺延付款和服务进度；已验收合格的部分应当优先支付。',
  },
]

/** Names of the papers a contract has at least (domain 4, C24), and two it cannot do without when it comes to records. */
export const requiredAttachments = [
  '服务对象户数和名单口径',
  '报价明细',
  '入户调查表（样表）',
  '保密承诺书（样表）',
  '服务方案',
  '验收标准',
]

/** 合同要素 of a new project: 建议值 where a rate or a term is a matter of agreement, empty where only the office knows. */
export function newContractForm(): ContractForm {
  return {
    number: '',
    signedOn: null,
    signedAt: '',
    contacts: { partyA: { name: '', phone: '', email: '' }, partyB: { name: '', phone: '', email: '' } },
    priceFen: null,
    pricing: 'lump_sum',
    unitPriceFen: null,
    unitPriceItem: '',
    taxRateBp: 300,
    performanceBond: { required: false, amountFen: null, form: null, returnWithinWorkdays: null },
    publishedOn: null,
    filedOn: null,
    paymentPreset: 'T1',
    payments: presetStages('T1'),
    reportFrequency: 'quarterly',
    finalReport: false,
    traces: { surveyForm: true, photos: true, recordings: true, householdFile: true },
    workSteps,
    quality: {
      sampleShareBp: 3_000,
      passRateBp: 9_500,
      accuracyRateBp: 9_700,
      completenessRateBp: 9_800,
      entryWithinDays: 5,
    },
    personnel: {
      perTeam: 2,
      insured: null,
      requirement:
        '年满18周岁，身体健康，具有初中以上文化程度，熟悉社会救助政策，无与岗位不相适应的违法犯罪记录；赴牧区入户的小组至少1人通晓蒙古语。',
    },
    supervisionWays: ['onsite', 'work_report', 'document_review', 'key_sampling'],
    rectifyWithinWorkdays: 10,
    acceptance: {
      nodes: '服务户数（数量）完成50%时进行中期验收；全部服务完成后进行最终验收。',
      recipientsTakePart: true,
    },
    evaluationTerms:
      '绩效评价结果为优、良的，末期款按约定全额支付；为中的，完成整改后按末期款的85%支付；为差的，只就验收合格的户数（数量）结算，且不再以续签方式延续服务。',
    personalInformation: { ...personalInformation },
    subcontracting: 'forbidden',
    subcontractingScope: '',
    handover: { media: '纸质档案和归档光盘', copies: 2, on: null },
    breach: { dailyRateBp: 5, capBp: 500, perDefectiveFileFen: null, terminateAfterDays: 15 },
    risks: risks.map((risk) => ({ ...risk })),
    forceMajeureNoticeDays: 7,
    dispute: 'litigation',
    arbitrationBody: '',
    copies: { total: 6, partyA: 3, partyB: 2 },
    attachments: [...requiredAttachments],
  }
}
