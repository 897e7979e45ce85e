import { annex, basisText, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { numberRow, recordHeadRows } from './record-head'

const approvers = ['承接主体（盖章）', '经办人', '业务股室负责人', '财务负责人', '分管负责人', '主要负责人']

/** 默认建议稿: annex 1 一（四） asks for payment by stages and acceptance, and prints no form; the line of approvals is the office's own. */
export const paymentRequestLayout: PaperLayout = {
  title: '付款申请单',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        { table: '项目' },
        {
          level: 0,
          text: `依据本项目合同、${basisText(annex('一（四）'))}和${basisText(procurementRegulation('第五十一条'))}，申请支付本期服务价款。本表式和审批顺序为默认建议稿。`,
        },
      ],
    },
    { title: '金额', body: [{ table: '金额' }] },
    {
      title: '付款依据',
      body: [
        { level: 0, text: '合同约定的付款条件：{{付款条件}}。' },
        { level: 0, text: '验收情况：{{验收}}。', when: '凭验收' },
        {
          level: 0,
          text: '验收情况：本期为合同约定的预付款，不以验收为前提。',
          when: '预付的',
        },
        { level: 0, text: '工作进展：{{工作进展}}' },
        { level: 0, text: '没有闭环的整改：{{未闭环整改}}。' },
        { level: 0, text: '仍然付款的决定和理由：{{仍然付款的理由}}。', when: '有整改' },
        { level: 0, text: '绩效评价：{{等次扣减}}。', when: '有等次扣减' },
        { level: 0, text: '不按评价等次扣减的决定和理由：{{仍然付款的理由}}。', when: '超过等次' },
      ],
    },
    { title: '收款和发票', body: [{ table: '收款' }] },
    { title: '资金来源', when: '有来源', body: [{ table: '来源' }] },
    { title: '附件', body: [{ table: '附件' }] },
    { title: '申请和审批', body: [{ table: '审批' }] },
  ],
  tables: {
    项目: factsTable([numberRow, ...recordHeadRows, ['付款期次', '{{付款期次}}'], ['申请日期', '{{申请日期}}']]),
    金额: {
      head: true,
      columns: [column('项目', 34), column('金额（元）', 26, 'right'), column('说明', 40)],
      rows: [
        ['合同额', '{{合同额}}', '含已签订的补充协议'],
        ['以前累计已付', '{{以前已付}}', ''],
        ['以前累计扣减', '{{以前扣减}}', ''],
        ['本期约定金额', '{{本期约定}}', '{{约定依据}}'],
        ['本期以前各次', '{{本期以前}}', '本期以前已付和扣减'],
        ['本期应付', '{{本期应付}}', '约定金额减去本期以前已付和扣减'],
        ['本次扣减', '{{本期扣减}}', '依据：{{扣减依据}}'],
        ['本次实付', '{{实付小写}}', '大写：人民币{{实付大写}}'],
        ['本期尚未支付', '{{本期未付}}', '应付减去本次扣减和实付，不含按评价等次扣减的'],
        ['支付后余额', '{{支付后余额}}', '合同额减去各次已付和扣减'],
      ],
    },
    收款: factsTable(
      [
        ['户名', '{{户名}}'],
        ['开户银行', '{{开户银行}}'],
        ['账号', '{{账号}}'],
        ['发票号码', '{{发票号码}}'],
        ['发票金额', '{{发票金额}}元'],
      ],
      { together: true },
    ),
    来源: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('资金来源', 46),
        column('指标（预算）文号', 26),
        column('安排金额（元）', 20, 'right'),
      ],
      rows: [['{{来源.序号}}', '{{来源.资金来源}}', '{{来源.文号}}', '{{来源.金额}}']],
    },
    附件: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('应附材料', 34),
        column('有、缺', 12, 'center'),
        column('编号或名称', 46),
      ],
      rows: [['{{附件.序号}}', '{{附件.名称}}', '{{附件.有无}}', '{{附件.说明}}']],
    },
    审批: {
      head: true,
      columns: [column('环节', 26), column('意见', 34), column('签字', 20), column('日期', 20)],
      rows: approvers.map((who) => [who, '', '', '']),
      tall: true,
      together: true,
    },
  },
}
