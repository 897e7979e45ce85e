import { annex, procurementLaw, procurementRegulation, suggested } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { asOptions } from './as-options'
import { changedClauseOptions } from './change-clauses'
import { changeRemarks } from './change-remarks'
import {
  breachParties,
  type ContractChangeBody,
  changeGrounds,
  contractChangeSchema,
  contractChangeTypes,
  endSituations,
} from './contract-change-body'
import { doneLacks, signLacks } from './contract-change-rules'
import { draft, sentBack } from './draft'
import { defineKind } from './kind'
import { stageOptions } from './payment-stages'
import { targetOptions } from './quantity-targets'
import type { Body, RecordField } from './record-field'

const notOnItsOwn = {
  document: `${annex('').document}；${procurementLaw('').document}`,
  article: '一（三）；第四十九条、第五十条',
}
const announced = {
  document: `${procurementRegulation('').document}；${procurementLaw('').document}`,
  article: '第五十条；第四十七条',
}

const notSupplement = ({ type }: Body) => type !== 'supplement'
const notTermination = ({ type }: Body) => type !== 'termination'

/** A passage of the 终止协议. */
const ofTermination = (label: string, hint: string): RecordField => ({
  label,
  type: 'longText',
  needed: 'signed',
  hint,
  without: notTermination,
})

/** 补充协议、终止协议 (P08): a signed contract is changed or ended by agreement alone, announced and filed like it. */
export const contractChange = defineKind<ContractChangeBody>({
  id: 'contract-change',
  title: '补充、终止协议',
  owner: 'project',
  about:
    '合同不得擅自变更、中止或者终止。确需补充、终止的，双方签订协议并写明原因，一份协议登记一份；协议与合同一样公告、备案。',
  norms: ['P08', 'P35', 'P36', 'N01', 'N02', 'N03', 'N04', 'N05'],
  schema: contractChangeSchema,
  blank: {
    type: null,
    number: '',
    signedOn: null,
    ground: null,
    situation: null,
    breachBy: null,
    reason: '',
    decision: '',
    content: '',
    clauses: [],
    amountFen: null,
    payStage: null,
    quantities: [],
    priceReason: '',
    beyondReason: '',
    nodes: [],
    endsOn: null,
    delivered: '',
    settleFen: null,
    refund: '',
    deposit: '',
    households: '',
    archives: '',
    personalData: '',
    liability: '',
    nextService: '',
    publishedOn: null,
    filedOn: null,
    notes: '',
  },
  fields: {
    type: {
      label: '协议种类',
      type: 'choice',
      needed: 'signed',
      norms: ['P08'],
      options: asOptions(contractChangeTypes),
    },
    number: { label: '协议编号', type: 'text' },
    signedOn: { label: '签订日期', type: 'date', needed: 'signed', norms: ['P08'] },
    ground: {
      label: '变更依据',
      type: 'choice',
      needed: 'signed',
      norms: ['P08'],
      options: asOptions(changeGrounds),
      without: notSupplement,
    },
    situation: {
      label: '终止情形',
      type: 'choice',
      needed: 'signed',
      norms: ['P08'],
      options: asOptions(endSituations),
      without: notTermination,
    },
    breachBy: {
      label: '违约的一方',
      type: 'choice',
      norms: ['P08'],
      options: asOptions(breachParties),
      without: ({ type, situation }) => type !== 'termination' || situation !== 'breach',
    },
    reason: {
      label: '原因',
      type: 'longText',
      needed: 'signed',
      hint: '为什么变更或者终止，依据哪一条约定',
      norms: ['P08'],
    },
    decision: {
      label: '决策依据',
      type: 'text',
      hint: '决定变更、终止的会议纪要等，写名称和编号；终止协议必须填',
      norms: ['P08'],
    },
    content: { label: '协议内容', type: 'longText', needed: 'signed', hint: '改动合同的哪些条款' },
    clauses: {
      label: '条款对照',
      type: 'list',
      hint: '改动的条款逐条写，没有列出的条款继续有效；变更依据决定哪些条款可以改',
      without: notSupplement,
      fields: {
        code: { label: '条款', type: 'choice', needed: 'signed', options: changedClauseOptions },
        clause: { label: '条号', type: 'text', hint: '签订的合同中的条号，如第三条第一款；与范本一致的可以不填' },
        before: { label: '原约定', type: 'longText', needed: 'signed' },
        after: { label: '变更为', type: 'longText', needed: 'signed' },
      },
    },
    amountFen: {
      label: '增减金额',
      type: 'money',
      negative: true,
      hint: '减少的填负数，不涉及金额的不填；各次增加合计不超过原合同金额的10%',
      norms: ['P08'],
      without: notSupplement,
    },
    payStage: {
      label: '增减的金额计入哪一期',
      type: 'choice',
      hint: '没有选的计入最后一期；预付款不因补充协议增加',
      norms: ['P09'],
      optionsOf: ({ project }) => stageOptions(project),
      without: notSupplement,
    },
    quantities: {
      label: '数量变更',
      type: 'list',
      hint: '登记后进度、验收按变更后的数量计算',
      without: notSupplement,
      fields: {
        target: { label: '数量目标', type: 'choice', needed: 'signed', optionsOf: targetOptions },
        to: { label: '变更为', type: 'number', needed: 'signed' },
      },
    },
    priceReason: {
      label: '金额与数量不成比例的理由',
      type: 'longText',
      hint: '按合同单价、价款折算的不填',
      norms: ['P08'],
      without: notSupplement,
    },
    beyondReason: {
      label: '新增服务的说明',
      type: 'longText',
      hint: '协议写到合同没有购买的服务时，写明为什么属于原购买内容；留档，不印入协议，没有新增的不填',
      norms: ['N01'],
      without: notSupplement,
    },
    nodes: {
      label: '节点变更',
      type: 'list',
      hint: '付款对应的节点改为什么',
      without: notSupplement,
      fields: {
        stage: {
          label: '付款期次',
          type: 'choice',
          needed: 'signed',
          optionsOf: ({ project }) => stageOptions(project),
        },
        milestone: { label: '改为', type: 'text', needed: 'signed' },
      },
    },
    endsOn: {
      label: '服务期改为截至',
      type: 'date',
      ahead: true,
      hint: '终止协议填实际终止日期；不改期限的不填',
      norms: ['P35', 'P36'],
    },
    delivered: ofTermination('已完成、已验收的数量', '截至终止日完成多少，其中验收合格多少'),
    settleFen: {
      label: '应结算金额',
      type: 'money',
      needed: 'signed',
      hint: '按已验收合格的数量结算；登记后付款合计不超过这一金额',
      without: notTermination,
    },
    refund: {
      label: '多付价款的退还',
      type: 'longText',
      hint: '已付多于应结算金额的写明退还的期限和方式，没有多付的不填',
      without: notTermination,
    },
    deposit: {
      label: '履约保证金的处理',
      type: 'longText',
      hint: '退还或者扣除多少、什么时候退还，没有收取的不填',
      without: notTermination,
    },
    households: ofTermination('在办户的交接', '正在办理的户怎样移交，没有的写明没有在办户'),
    archives: ofTermination('档案移交', '哪些档案、什么时候移交'),
    personalData: ofTermination('个人信息的返还、删除', '返还什么、什么时候删除、怎样证明'),
    liability: ofTermination('违约责任', '谁承担什么责任；没有违约的写明没有违约'),
    nextService: ofTermination('后续服务的衔接', '由谁接着做；新合同从终止日以后开始'),
    publishedOn: {
      label: '公告日期',
      type: 'date',
      notBefore: 'signedOn',
      hint: '签订后2个工作日内公告，与合同一样',
      norms: ['P08'],
    },
    filedOn: {
      label: '备案日期',
      type: 'date',
      notBefore: 'signedOn',
      hint: '签订后7个工作日内备案，与合同一样',
      norms: ['P08'],
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ type, number, signedOn, amountFen }) =>
    [
      type ? contractChangeTypes[type] : '补充、终止协议',
      number.trim(),
      signedOn,
      amountFen ? `${formatYuan(amountFen)} 元` : null,
    ]
      .filter(Boolean)
      .join(' '),
  others: 'owner',
  looksAt: ['payment', 'acceptance'],
  readsUses: true,
  remarks: changeRemarks,
  states: {
    initial: 'draft',
    states: {
      draft: draft({ signed: { title: '登记签订', basis: notOnItsOwn, guard: signLacks } }),
      signed: {
        title: '已签订',
        frozen: null,
        held: { by: notOnItsOwn, except: ['publishedOn', 'filedOn', 'notes'] },
        next: {
          done: { title: '公告备案办结', basis: announced, guard: doneLacks },
          draft: sentBack,
        },
      },
      done: {
        title: '已办结',
        frozen: suggested('：办结的协议不再改动，更正先退回'),
        next: { signed: sentBack },
      },
    },
  },
  papers: ['supplementary-agreement', 'termination-agreement'],
  slots: [
    { id: 'agreement', title: '补充（终止）协议', stage: 'during', required: true, retained: true },
    { id: 'grounds', title: '变更、终止的依据材料', stage: 'during', required: false, late: true, retained: true },
    { id: 'announcement', title: '协议公告', stage: 'during', required: false, late: true, retained: true },
    { id: 'receipt', title: '协议备案回执', stage: 'during', required: false, late: true, retained: true },
  ],
})
