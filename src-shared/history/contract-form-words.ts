import { supervisionWayNames } from '../contract/model-values'
import { bondFormNames } from '../project/contract-form'
import type { FieldWords } from './field-words'

const contact: FieldWords = {
  name: { label: '姓名' },
  phone: { label: '电话' },
  email: { label: '邮箱' },
}

/** The fields of the contract form as its history calls them. */
export const contractFormWords: FieldWords = {
  number: { label: '合同编号' },
  signedOn: { label: '签订日期' },
  signedAt: { label: '签订地点' },
  contacts: {
    label: '履约联系人',
    fields: { partyA: { label: '甲方', fields: contact }, partyB: { label: '乙方', fields: contact } },
  },
  priceFen: { label: '合同价款', figure: 'fen' },
  pricing: { label: '计价方式', names: { lump_sum: '总价', unit_price: '单价' } },
  unitPriceFen: { label: '单价', figure: 'fen' },
  servicePrices: {
    label: '各项服务价款',
    fields: {
      code: { label: '服务' },
      unitPriceFen: { label: '单价', figure: 'fen' },
      amountFen: { label: '金额', figure: 'fen' },
    },
  },
  quote: {
    label: '报价明细',
    fields: {
      lines: {
        label: '各行',
        fields: {
          name: { label: '名称' },
          unit: { label: '单位' },
          quantity: { label: '数量' },
          unitPrice: { label: '单价' },
          amountFen: { label: '金额', figure: 'fen' },
        },
      },
      origin: { label: '来源', names: { contractor: '承接主体报价', budget: '本单位预算' } },
    },
  },
  taxRateBp: { label: '增值税率', figure: 'bp' },
  performanceBond: {
    label: '履约保证金',
    fields: {
      required: { label: '是否要求' },
      amountFen: { label: '数额', figure: 'fen' },
      form: { label: '提交形式', names: bondFormNames },
      returnWithinWorkdays: { label: '退还期限' },
    },
  },
  publishedOn: { label: '合同公告日期' },
  filedOn: { label: '合同副本备案日期' },
  paymentPreset: { label: '付款方式' },
  payments: {
    label: '付款阶段',
    fields: {
      name: { label: '名称' },
      shareBp: { label: '比例', figure: 'bp' },
      condition: { label: '条件' },
      dueWorkdays: { label: '支付期限（工作日）' },
      prepaid: { label: '预付' },
      afterAcceptance: { label: '验收合格后支付' },
      milestone: { label: '应完成' },
      year: { label: '付款年度' },
      byQuantity: { label: '按合格数量结算' },
    },
  },
  reportFrequency: { label: '工作报告', names: { monthly: '按月', quarterly: '按季' } },
  finalReport: { label: '另交总报告' },
  traces: { label: '留痕', fields: { leftOut: { label: '不要求的' } } },
  workSteps: { label: '作业步骤' },
  quality: {
    label: '质量要求',
    fields: {
      sampleShareBp: { label: '抽查比例', figure: 'bp' },
      sampleReason: { label: '抽查比例的理由' },
      passRateBp: { label: '合格率', figure: 'bp' },
      accuracyRateBp: { label: '准确率', figure: 'bp' },
      completenessRateBp: { label: '完整率', figure: 'bp' },
      entryWithinDays: { label: '录入期限' },
    },
  },
  personnel: {
    label: '人员',
    fields: {
      perTeam: { label: '每组人数' },
      insured: { label: '投保意外伤害险人数' },
      requirement: { label: '人员要求' },
    },
  },
  supervisionWays: { label: '监督方式', names: supervisionWayNames },
  rectifyWithinWorkdays: { label: '整改期限' },
  acceptance: {
    label: '验收',
    fields: { nodes: { label: '验收节点' }, recipientsTakePart: { label: '邀请服务对象参与' } },
  },
  evaluationTerms: { label: '绩效评价结果与结算的关系' },
  personalInformation: {
    label: '个人信息保护',
    fields: {
      purpose: { label: '处理目的' },
      term: { label: '期限' },
      method: { label: '处理方式' },
      kinds: { label: '信息种类' },
      protection: { label: '保护措施' },
      returnOrDelete: { label: '返还或者删除' },
      leakNoticeHours: { label: '泄露的通报时限' },
    },
  },
  subcontracting: { label: '分包', names: { forbidden: '不得分包', partly_with_consent: '经同意可部分分包' } },
  subcontractingScope: { label: '可分包的内容和比例' },
  handover: {
    label: '档案移交',
    fields: {
      media: { label: '移交介质' },
      copies: { label: '份数' },
      due: { label: '移交时间', names: { after_acceptance: '最终验收合格后', on_date: '指定日期之前' } },
      on: { label: '移交日' },
    },
  },
  breach: {
    label: '违约责任',
    fields: {
      dailyRateBp: { label: '逾期违约金（每日）', figure: 'bp' },
      capBp: { label: '违约金总额上限', figure: 'bp' },
      perDefectiveFileFen: { label: '不合格档案每份', figure: 'fen' },
      perFalseRecordFen: { label: '虚假记录每份', figure: 'fen' },
      terminateAfterDays: { label: '逾期多少日可解除合同' },
    },
  },
  risks: { label: '风险与应对', fields: { point: { label: '风险' }, response: { label: '应对' } } },
  forceMajeureNoticeDays: { label: '不可抗力通知期' },
  dispute: { label: '争议解决', names: { litigation: '向人民法院起诉', arbitration: '申请仲裁' } },
  arbitrationBody: { label: '仲裁委员会' },
  copies: {
    label: '合同份数',
    fields: { total: { label: '共' }, partyA: { label: '甲方执' }, partyB: { label: '乙方执' } },
  },
  attachments: { label: '附件' },
}
