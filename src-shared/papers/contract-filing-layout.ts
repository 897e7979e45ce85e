import { basisText, notice, procurementLaw, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout, type TemplateTable } from '../template/layout'
import { column } from './layout-columns'

const duty = (list: string, done: string): TemplateTable => ({
  head: true,
  columns: [
    column('合同', 16),
    column('签订日期', 23, 'center'),
    column('截止日期', 23, 'center'),
    column(done, 23, 'center'),
    column('情况', 15, 'center'),
  ],
  rows: [[`{{${list}.合同}}`, `{{${list}.签订}}`, `{{${list}.截止}}`, `{{${list}.实际}}`, `{{${list}.情况}}`]],
})

/** 默认建议稿: the law sets the days and prints no form. */
export const contractFilingLayout: PaperLayout = {
  title: '合同公告与备案单',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [{ level: 0, text: '本单是默认建议稿，财政部门或者采购平台另有格式的从其格式；日期取自合同一步的登记。' }],
    },
    { title: '合同', body: [{ table: '合同' }] },
    {
      title: '合同公告',
      when: '政府采购',
      body: [
        {
          level: 0,
          text: `自合同签订之日起2个工作日内，在省级以上财政部门指定的媒体上公告，涉及国家秘密、商业秘密的内容除外（${basisText(procurementRegulation('第五十条'))}）。`,
        },
        { table: '公告' },
        { table: '公告内容' },
      ],
    },
    {
      title: '副本备案',
      when: '政府采购',
      body: [
        {
          level: 0,
          text: `自合同签订之日起7个工作日内，将合同副本报同级政府采购监督管理部门和有关部门备案（${basisText(procurementLaw('第四十七条'))}）。`,
        },
        { table: '备案' },
        { table: '备案回执' },
      ],
    },
    {
      title: '公告和备案',
      when: '自行采购',
      body: [
        {
          level: 0,
          text: `不属政府采购公告备案范围：本项目按照单位内控制度自行组织采购（${basisText(notice('一（二）'))}）。`,
        },
        { table: '归档' },
      ],
    },
    {
      title: '与采购文件合同文本的比对',
      when: '政府采购',
      body: [{ level: 0, text: '{{比对结果}}' }, { table: '差异', when: '有差异' }, { table: '比对意见' }],
    },
  ],
  tables: {
    合同: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购方式', '{{采购方式}}'],
      ['采购编号', '{{采购编号}}'],
      ['合同编号', '{{合同编号}}'],
      ['签订日期', '{{签订日期}}'],
      ['承接主体', '{{承接主体}}'],
    ]),
    公告: duty('公告', '公告日期'),
    公告内容: factsTable(
      [
        ['公告媒体和网址', ''],
        ['遮蔽的内容', '联系人、电话、账号等个人信息和商业秘密；另有：'],
      ],
      { tall: true },
    ),
    备案: duty('备案', '备案日期'),
    备案回执: factsTable(
      [
        ['受理部门', ''],
        ['回执编号', ''],
      ],
      { tall: true },
    ),
    归档: factsTable([['内控归档号', '']], { tall: true }),
    差异: {
      head: true,
      columns: [column('条款', 60), column('涉及事项', 40)],
      rows: [['{{差异.条款}}', '{{差异.事项}}']],
    },
    比对意见: factsTable([['人工核对意见', '']], { tall: true }),
  },
  signing: ['经办人：＿＿＿＿＿＿　复核人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
