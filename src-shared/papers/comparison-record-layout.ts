import { basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { blankRows, column } from './layout-columns'

/** 默认建议稿: below the threshold the office's own rules say how it buys, and no paper prints a form. */
export const comparisonRecordLayout: PaperLayout = {
  title: '比选记录',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        {
          level: 0,
          text: `采购限额标准以下的，按照单位内控制度自行组织采购（${basisText(notice('一（二）'))}）。本表是默认建议稿，本单位内控制度另有格式的从其格式。`,
        },
      ],
    },
    { title: '采购项目', body: [{ table: '项目' }] },
    { title: '邀请对象和资格查验（不少于3家）', body: [{ table: '邀请' }] },
    {
      title: '报价比较',
      body: [{ level: 0, text: '比选、询价日期：{{比选日期}}。报价文件附后。' }, { table: '报价' }],
    },
    { title: '评议人员', body: [{ table: '评议' }] },
    {
      title: '结论和理由',
      body: [{ table: '结论' }, { level: 0, text: '附：邀请或者询价材料、报价文件、资格材料。' }],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购方式', '{{采购方式}}'],
      ['内控制度名称、条款', ''],
      ['服务内容', '{{服务内容}}'],
      ['服务区域、期限', '{{服务区域}}；{{服务期限}}'],
      ['预算金额', '{{预算金额}}元'],
      ['采购限额标准', '{{限额标准}}'],
      ['集体决策日期', '{{集体决策日期}}'],
    ]),
    邀请: {
      head: true,
      tall: true,
      small: true,
      columns: [
        column('序号', 8, 'center'),
        column('供应商名称', 16),
        column('统一社会信用代码', 19),
        column('邀请方式、日期', 13),
        column('资格材料', 18),
        column('信用查询', 16),
        column('结论', 10, 'center'),
      ],
      rows: [
        ['1', '{{供应商名称}}', '{{供应商代码}}', '', '{{供应商资格}}', '{{供应商信用}}', ''],
        ...blankRows(2, 4, 6),
      ],
    },
    报价: {
      head: true,
      tall: true,
      columns: [
        column('序号', 8, 'center'),
        column('供应商名称', 20),
        column('单价', 14),
        column('总价（元）', 14, 'right'),
        column('服务方案要点', 24),
        column('评议意见', 12),
        column('排序', 8, 'center'),
      ],
      rows: [['1', '{{供应商名称}}', '{{成交单价}}', '{{成交总价}}', '', '', ''], ...blankRows(2, 4, 6)],
    },
    评议: {
      head: true,
      tall: true,
      together: true,
      columns: [
        column('序号', 8, 'center'),
        column('姓名', 14, 'center'),
        column('单位、职务', 26),
        column('与供应商有无利害关系', 20, 'center'),
        column('是否回避', 12, 'center'),
        column('签字', 20, 'center'),
      ],
      rows: blankRows(1, 3, 5),
    },
    结论: factsTable(
      [
        ['成交供应商', '{{成交供应商}}'],
        ['成交金额', '{{成交金额小写}}元（大写：{{成交金额大写}}）'],
        ['成交日期', '{{成交日期}}'],
        ['选定的理由', ''],
      ],
      { tall: true },
    ),
    成交: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['成交确认书编号', '{{采购编号}}'],
      ['成交供应商', '{{成交供应商}}'],
      ['服务内容', '{{服务内容}}'],
      ['服务期限', '{{服务期限}}'],
      ['成交金额', '{{成交金额小写}}元（大写：{{成交金额大写}}）'],
      ['确认日期', '{{成交日期}}'],
    ]),
  },
  signing: ['经办人：＿＿＿＿＿＿　负责人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
  attachments: [
    {
      title: '成交确认书',
      body: [
        { level: 0, text: '{{成交供应商}}：' },
        { level: 0, text: '经本单位按照内控制度组织比选，确认你单位为下列项目的成交供应商，请据此签订合同。' },
        { table: '成交' },
        {
          level: 0,
          text: '本确认书是自行采购的成交确认材料；合同中写采购编号和成交日期的，以本确认书的编号、日期为准。',
        },
        { level: 0, text: '{{单位}}（盖章）　　确认日期：{{成交日期}}' },
      ],
    },
  ],
}
