import { basisText, procurementLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'

/** 默认建议稿: the notice asks that the papers be right (annex 1 四(二)2) and prints no form. */
export const procurementCheckLayout: PaperLayout = {
  title: '采购文件核对表',
  header: '{{单位}}',
  landscape: true,
  parts: [
    { title: '采购项目', body: [{ table: '项目' }] },
    {
      title: '逐项核对',
      body: [
        {
          level: 0,
          text: '结论填“是”“否”或者“不适用”：“否”的改正后再发出采购文件，“不适用”的写明理由。说明只写事实。软件只核对本项目已经填写的内容，不看采购文件：结论由核对人作出。',
        },
        { table: '核对' },
        { level: 0, text: '依据栏中，{{依据简称}}。' },
      ],
    },
    {
      title: '软件核对发现的问题',
      when: '有待处理问题',
      body: [{ table: '问题' }],
    },
    { title: '采购步骤和时限', when: '有采购步骤', body: [{ table: '步骤' }] },
    {
      title: '采购文件的留存',
      body: [
        { table: '材料' },
        {
          level: 0,
          text: `采购文件自采购结束之日起至少保存十五年（${basisText(procurementLaw('第四十二条'))}）；按现有日期，保存至{{保存期限}}。不得伪造、变造、隐匿或者销毁。`,
        },
      ],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购方式', '{{采购方式}}'],
      ['采购编号', '{{采购编号}}'],
      ['预算金额', '{{预算金额}}元'],
      ['服务期限', '{{服务期限}}'],
    ]),
    核对: {
      head: true,
      columns: [
        { title: '序号', share: 5, align: 'center' },
        { title: '核对项', share: 25, align: 'left' },
        { title: '依据', share: 16, align: 'left' },
        { title: '软件核对', share: 21, align: 'left' },
        { title: '页码', share: 6, align: 'center' },
        { title: '结论', share: 7, align: 'center' },
        { title: '说明', share: 12, align: 'left' },
        { title: '核对人', share: 8, align: 'center' },
      ],
      rows: [['{{核对.序号}}', '{{核对.内容}}', '{{核对.依据}}', '{{核对.检查}}', '', '', '', '']],
    },
    问题: {
      head: true,
      columns: [
        { title: '核对项', share: 7, align: 'center' },
        { title: '问题', share: 55, align: 'left' },
        { title: '办法', share: 38, align: 'left' },
      ],
      rows: [['{{问题.序号}}', '{{问题.问题}}', '{{问题.办法}}']],
    },
    步骤: {
      head: true,
      columns: [
        { title: '步骤', share: 16, align: 'left' },
        { title: '办理', share: 15, align: 'left' },
        { title: '计划日期', share: 12, align: 'center' },
        { title: '实际日期', share: 12, align: 'center' },
        { title: '最早可办', share: 12, align: 'center' },
        { title: '最迟应办', share: 12, align: 'center' },
        { title: '时限', share: 21, align: 'left' },
      ],
      rows: [
        [
          '{{步骤.名称}}',
          '{{步骤.办理}}',
          '{{步骤.计划}}',
          '{{步骤.实际}}',
          '{{步骤.最早}}',
          '{{步骤.最迟}}',
          '{{步骤.时限}}',
        ],
      ],
    },
    材料: {
      head: true,
      columns: [
        { title: '序号', share: 6, align: 'center' },
        { title: '材料', share: 30, align: 'left' },
        { title: '文件', share: 64, align: 'left' },
      ],
      rows: [['{{材料.序号}}', '{{材料.名称}}', '{{材料.现状}}']],
    },
  },
  signing: ['经办人：＿＿＿＿＿＿　复核人（另一人）：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
