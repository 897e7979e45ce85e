import { annex, basisText } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: annex 1 一(四) and 三(二) speak of payment and settlement, and print no form. */
export const settlementSheetLayout: PaperLayout = {
  title: '结算单',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        { level: 0, text: '编号：{{编号}}', when: '有编号' },
        { table: '项目' },
        {
          level: 0,
          text: `依据本项目合同和${basisText(annex('一（四）、三（二）'))}，甲乙双方对合同价款结算如下。本表式为默认建议稿。`,
        },
      ],
    },
    {
      title: '数量和金额',
      body: [
        { table: '按单价', when: '单价结算' },
        {
          level: 0,
          text: '验收书上的合格数量为{{验收合格}}，结算数量较少的理由：{{少结理由}}。',
          when: '少于验收',
        },
        {
          level: 0,
          text: '按单价和验收合格数量计{{计算金额}}元，超过约定价款{{超出}}元，超过部分不予结算，按约定价款{{计价金额}}元计。',
          when: '超过价款',
        },
        { level: 0, text: '按单价和验收合格数量计{{计算金额}}元，比约定价款少{{少于}}元。', when: '少于价款' },
        { table: '按总价', when: '总价结算' },
        {
          level: 0,
          text: '本合同总价包干，按约定价款{{计价金额}}元计；数量差异列示于上，不作结算依据。',
          when: '总价结算',
        },
      ],
    },
    {
      title: '扣减',
      body: [
        { table: '扣减', when: '有扣减' },
        { level: 0, text: '没有扣减。', when: '无扣减' },
      ],
    },
    { title: '结算结果', body: [{ table: '结果' }] },
    {
      title: '其他',
      when: '有其他',
      body: [
        { level: 0, text: '履约保证金的退还：{{保证金}}。', when: '有保证金' },
        { level: 0, text: '不可预见费的清理：{{不可预见费}}。', when: '有不可预见费' },
        { level: 0, text: '没有绩效评价就结算的理由：{{未评价理由}}。', when: '未评价' },
      ],
    },
    {
      title: '确认和签章',
      body: [
        { level: 0, text: '双方确认没有其他价款争议；违约追索不受影响。本单一式两份，双方各存一份。' },
        { table: '签章' },
      ],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['甲方', '{{单位}}'],
      ['乙方', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['计价方式', '{{计价方式}}'],
      ['合同价款', '{{合同价款}}元；现约定价款{{约定价款}}元（含补充、终止协议）'],
      ['验收书', '{{验收}}'],
      ['绩效评价', '{{评价}}'],
    ]),
    按单价: {
      head: true,
      closing: 1,
      sums: ['合计'],
      columns: [
        column('服务', 26),
        column('约定数量', 15, 'right'),
        column('合格数量', 15, 'right'),
        column('相差', 12, 'right'),
        column('单价（元）', 15, 'right'),
        column('金额（元）', 17, 'right'),
      ],
      rows: [
        ['{{明细.服务}}', '{{明细.约定}}', '{{明细.合格}}', '{{明细.相差}}', '{{明细.单价}}', '{{明细.金额}}'],
        ['合计', '', '', '', '', '{{计算金额}}'],
      ],
    },
    按总价: {
      head: true,
      columns: [
        column('服务', 40),
        column('约定数量', 20, 'right'),
        column('合格数量', 20, 'right'),
        column('相差', 20, 'right'),
      ],
      rows: [['{{明细.服务}}', '{{明细.约定}}', '{{明细.合格}}', '{{明细.相差}}']],
    },
    扣减: {
      head: true,
      closing: 1,
      sums: ['合计'],
      columns: [
        column('序号', 8, 'center'),
        column('合同条款', 24),
        column('算式或者说明', 48),
        column('金额（元）', 20, 'right'),
      ],
      rows: [
        ['{{扣减.序号}}', '{{扣减.条款}}', '{{扣减.算式}}', '{{扣减.金额}}'],
        ['合计', '', '', '{{扣减合计}}'],
      ],
    },
    结果: {
      head: true,
      together: true,
      sums: ['应结金额合计'],
      columns: [column('项目', 26), column('金额（元）', 22, 'right'), column('大写', 52)],
      rows: [
        ['计价金额', '{{计价金额}}', ''],
        ['扣减', '{{扣减合计}}', ''],
        ['应结金额合计', '{{应结小写}}', '人民币{{应结大写}}'],
        ['已付金额', '{{已付}}', ''],
        ['{{结清名称}}', '{{结清小写}}', '人民币{{结清大写}}'],
      ],
    },
    签章: {
      head: true,
      tall: true,
      together: true,
      columns: [column('环节', 28), column('甲方（签字、盖章）', 36), column('乙方（签字、盖章）', 36)],
      rows: [
        ['经办人', '', ''],
        ['财务负责人', '', ''],
        ['负责人', '', ''],
      ],
    },
  },
  signing: ['结算日期：{{结算日期}}'],
}
