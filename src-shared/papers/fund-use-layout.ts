import { factsTable, type TemplateTable } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: the notice asks to supervise the contractor's funds, and prints no form. */
export const fundUseTables: Record<'支出' | '合计', TemplateTable> = {
  支出: {
    head: true,
    sums: ['合计'],
    columns: [
      column('序号', 5, 'center'),
      column('项目', 18),
      column('合同分项额（元）', 11, 'right'),
      column('本期支出（元）', 11, 'right'),
      column('累计支出（元）', 11, 'right'),
      column('余额（元）', 11, 'right'),
      column('执行率', 7, 'right'),
      column('票据种类', 9),
      column('凭证号', 8),
      column('说明', 9),
    ],
    rows: [
      [
        '{{支出.序号}}',
        '{{支出.项目}}',
        '{{支出.分项额}}',
        '{{支出.本期}}',
        '{{支出.累计}}',
        '{{支出.余额}}',
        '{{支出.执行率}}',
        '{{支出.票据}}',
        '{{支出.凭证号}}',
        '{{支出.说明}}',
      ],
      ['', '合计', '{{合同额}}', '{{本期合计}}', '{{累计合计}}', '{{余额合计}}', '{{执行率}}', '', '', ''],
    ],
  },
  合计: {
    ...factsTable([
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['购买主体', '{{单位}}'],
      ['服务期限', '{{服务期限}}'],
      ['季度', '{{季度}}'],
      ['累计已收款（元）', '{{已收款}}'],
      ['累计支出（元）', '{{累计合计}}'],
      ['专账余额（元）', '{{专账余额}}'],
      ['财务负责人', '{{财务负责人}}　（签字、盖章）'],
      ['报送日期', '{{报送日期}}'],
      [
        '声明',
        '本期支出据实列支，附有合法票据和服务记录；没有用于购买主体聘用、派遣人员和工作经费，没有购置设备、实施工程。',
      ],
      ['备注', '{{备注}}'],
    ]),
    labels: true,
  },
}
