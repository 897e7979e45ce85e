import { figureLabel, type KindFigure } from '#shared/catalog/kind-labels'
import { unitsOf } from '#shared/contract/model-settlement'
import { asksSamplingReason, samplingReasonLabel } from '#shared/contract/sampling'
import { handoverAfterAcceptance } from '#shared/law/handover-term'
import { bondFormNames } from '#shared/project/contract-form'
import { AttachmentsField } from './attachments-field'
import { FalseRecordField } from './false-record-field'
import { PaymentsSection } from './payments-section'
import { QuoteSection } from './quote-section'
import { ReportFrequency } from './report-frequency'
import { RisksSection } from './risks-section'
import { ContactsNote, FilingNote, PriceInWords, Spacer } from './section-notes'
import {
  amount,
  box,
  check,
  choice,
  count,
  day,
  fieldsOf,
  long,
  own,
  type Part,
  radio,
  rate,
  text,
  threeColumns,
  twoColumns,
} from './section-parts'
import { ServicePricesSection } from './service-prices-section'
import { SupervisionWays } from './supervision-ways'
import { TracesField } from './traces-field'
import type { ContractEditing } from './use-contract'

export interface ContractSectionSpec {
  id: string
  title: string
  parts: Part[]
  /** First names of the fields below `contract` that it shows. */
  fields: string[]
}

const section = (id: string, title: string, ...parts: Part[]): ContractSectionSpec => ({
  id,
  title,
  parts,
  fields: fieldsOf(parts),
})

const figure =
  (name: KindFigure, suffix = '') =>
  ({ kinds }: ContractEditing) => {
    const label = figureLabel(kinds, name)
    return label === null ? null : `${label}${suffix}`
  }
/** 户、人·小时: what the contract counts in. */
const unitOf = ({ project }: ContractEditing) => (project && unitsOf(project)) || '个计量单位'
const paidByOneUnit = ({ form, project }: ContractEditing) =>
  form.pricing === 'unit_price' && (project?.items.length ?? 0) < 2
const asksBond = ({ form }: ContractEditing) => form.performanceBond.required
const arbitrates = ({ form }: ContractEditing) => form.dispute === 'arbitration'

const bondForms = Object.entries(bondFormNames)

/** What the project does not know yet, grouped as the articles of the contract. */
export const contractSections: ContractSectionSpec[] = [
  section(
    'head',
    '编号、签订与价款',
    twoColumns(
      text('number', '合同编号'),
      day('signedOn', '签订日期'),
      text('signedAt', '签订地点'),
      rate('taxRateBp', '增值税率（征收率）'),
      box('', amount('priceFen', '合同价款（含税）'), own(PriceInWords)),
      box(
        '',
        choice('pricing', '计价方式', [
          ['lump_sum', '总价包干'],
          ['unit_price', '单价乘以实际数量，据实结算'],
        ]),
        amount(
          'unitPriceFen',
          ({ project }) => `结算单价（元/${project?.items[0]?.unit || '计量单位'}）`,
          paidByOneUnit,
        ),
      ),
    ),
  ),
  section(
    'contacts',
    '联系人与电子送达',
    own(ContactsNote),
    threeColumns(
      text('contacts.partyA.name', '甲方履约联系人'),
      text('contacts.partyA.phone', '甲方联系人电话'),
      text('contacts.partyA.email', '甲方电子送达邮箱'),
    ),
    threeColumns(
      text('contacts.partyB.name', '乙方履约联系人'),
      text('contacts.partyB.phone', '乙方联系人电话'),
      text('contacts.partyB.email', '乙方电子送达邮箱'),
    ),
  ),
  section('quote', '各项服务的价款与报价明细', own(ServicePricesSection, 'servicePrices'), own(QuoteSection, 'quote')),
  section('payments', '资金结算', own(PaymentsSection, 'paymentPreset', 'payments')),
  section(
    'bond',
    '履约保证金',
    twoColumns(
      choice('performanceBond.required', '采购文件是否要求履约保证金', [
        [false, '不要求'],
        [true, '要求提交'],
      ]),
      amount('performanceBond.amountFen', '履约保证金数额（不超过合同价款的10%）', asksBond),
      choice('performanceBond.form', '提交形式（不得收取现金）', [[null, '请选择'], ...bondForms], asksBond),
      count('performanceBond.returnWithinWorkdays', '最终验收合格后退还期限', '个工作日内', asksBond),
    ),
  ),
  section(
    'reports',
    '服务内容、留痕与报告',
    twoColumns(
      long('workSteps', '作业步骤', 4),
      own(TracesField, 'traces'),
      own(ReportFrequency, 'reportFrequency', 'finalReport'),
    ),
  ),
  section(
    'quality',
    '质量与人员',
    threeColumns(
      rate('quality.sampleShareBp', figure('sample')),
      long(
        'quality.sampleReason',
        samplingReasonLabel,
        2,
        ({ form, values }) => values !== null && asksSamplingReason(form.quality, values),
      ),
      rate('quality.passRateBp', figure('pass', '不低于')),
      rate('quality.accuracyRateBp', figure('accuracy', '不低于')),
      rate('quality.completenessRateBp', figure('completeness', '不低于')),
      count('quality.entryWithinDays', figure('entry'), '日内'),
      count('personnel.perTeam', figure('team'), '人'),
      count('personnel.insured', '投保意外伤害险人数', '人'),
      long('personnel.requirement', '人员要求（只写对服务人员能力的要求，不写坐班、考勤、工资）'),
    ),
  ),
  section(
    'supervision',
    '监督检查、验收与绩效',
    twoColumns(
      own(SupervisionWays, 'supervisionWays'),
      count('rectifyWithinWorkdays', '整改期限', '个工作日内'),
      long('acceptance.nodes', '其他验收节点（各期付款前的验收按资金结算自动列入）'),
      check('acceptance.recipientsTakePart', '邀请服务对象参与验收并出具意见'),
      long('evaluationTerms', '绩效评价结果与结算的关系（没有约定的不得扣款）'),
    ),
  ),
  // The six elements of the Personal Information Protection Law art. 21, and the notice of a leak.
  section(
    'information',
    '保密与个人信息',
    twoColumns(
      long('personalInformation.purpose', '处理目的', 1),
      long('personalInformation.term', '处理期限', 1),
      long('personalInformation.method', '处理方式', 1),
      long('personalInformation.kinds', '个人信息种类', 1),
      long('personalInformation.protection', '保护措施', 1),
      long('personalInformation.returnOrDelete', '返还或者删除', 1),
      count('personalInformation.leakNoticeHours', '发生泄露的通报时限', '小时内'),
    ),
  ),
  section(
    'handover',
    '分包与档案移交',
    threeColumns(
      choice('subcontracting', '分包（转包一律禁止）', [
        ['forbidden', '不得分包'],
        ['partly_with_consent', '经甲方书面同意可部分分包'],
      ]),
      long('subcontractingScope', '可分包的内容和比例', 1, ({ form }) => form.subcontracting === 'partly_with_consent'),
      text('handover.media', '移交介质'),
      count('handover.copies', '移交份数', '份'),
      box(
        'span-all handover-day',
        radio('handover.due', '档案移交时间', [
          ['after_acceptance', ({ values }) => (values ? handoverAfterAcceptance(values) : '')],
          ['on_date', '指定日期之前'],
        ]),
        day('handover.on', '档案移交日（含当日）', ({ form }) => form.handover.due === 'on_date'),
      ),
    ),
  ),
  section(
    'breach',
    '违约责任与不可抗力',
    threeColumns(
      rate('breach.dailyRateBp', '逾期违约金（每日占合同价款）'),
      rate('breach.capBp', '违约金总额上限（占合同价款）'),
      amount('breach.perDefectiveFileFen', (editing) => `验收不合格违约金（每${unitOf(editing)}）`),
      own(FalseRecordField),
      count('breach.terminateAfterDays', '逾期多少日可解除合同', '日'),
      count('forceMajeureNoticeDays', '不可抗力通知期', '日内'),
    ),
  ),
  section('risks', '风险预判与处置', own(RisksSection, 'risks')),
  section(
    'closing',
    '争议解决、份数与附件',
    twoColumns(
      radio('dispute', '争议解决（二选一）', [
        ['litigation', '向甲方所在地人民法院起诉'],
        ['arbitration', '申请仲裁'],
      ]),
      text('arbitrationBody', '仲裁委员会全称', arbitrates),
      { ...own(Spacer), when: (editing) => !arbitrates(editing) },
      threeColumns(
        count('copies.total', '合同份数', '份'),
        count('copies.partyA', '甲方执', '份'),
        count('copies.partyB', '乙方执', '份'),
      ),
      box('span-all', own(AttachmentsField, 'attachments')),
    ),
  ),
  section(
    'filing',
    '合同公告与备案',
    own(FilingNote),
    twoColumns(
      day('publishedOn', '合同公告日期（签订后2个工作日内）'),
      day('filedOn', '合同副本备案日期（签订后7个工作日内）'),
    ),
  ),
]

/** The section that shows `contract.quality.passRateBp`; undefined for a field of another screen. */
export function sectionOfField(field: string): ContractSectionSpec | undefined {
  const [area, name = ''] = field.split('.')
  return area === 'contract' ? contractSections.find(({ fields }) => fields.includes(name)) : undefined
}
