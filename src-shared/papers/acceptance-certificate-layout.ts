import { annex, basisText, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: annex 1 二(二) asks for acceptance and its ledger, Regulation art. 45 for a certificate point by point; neither prints a form. */
export const acceptanceCertificateLayout: PaperLayout = {
  title: '履约验收书',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        { level: 0, text: '编号：{{编号}}', when: '有编号' },
        { table: '项目' },
        {
          level: 0,
          text: `依据${basisText(procurementRegulation('第四十五条'))}、${basisText(annex('二（二）'))}和本项目合同，对承接主体的履约情况组织验收，结果如下。本表式为默认建议稿。`,
        },
      ],
    },
    { title: '验收组', body: [{ table: '验收组' }] },
    { title: '逐项验收', body: [{ table: '逐项' }] },
    {
      title: '完成数量和抽查',
      body: [
        { table: '数量' },
        { level: 0, text: '抽样没有通过仍然验收合格的决定和理由：{{抽样决定}}', when: '有抽样决定' },
        { level: 0, text: '没有达到约定仍然验收合格的决定和理由：{{例外决定}}', when: '有例外决定' },
      ],
    },
    {
      title: '服务对象意见',
      body: [
        { level: 0, text: '征求服务对象{{征求人数}}人，满意{{满意人数}}人，满意率{{满意率}}。', when: '有征求' },
        { level: 0, text: '{{意见}}', when: '有意见' },
        { level: 0, text: '本次没有征求服务对象意见，理由：{{未征求理由}}。', when: '无征求' },
      ],
    },
    { title: '第三方意见', when: '有第三方意见', body: [{ level: 0, text: '{{第三方意见}}' }] },
    { title: '问题与改进', when: '有问题', body: [{ level: 0, text: '{{问题}}' }] },
    { title: '验收结论', body: [{ table: '结论' }] },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购编号、方式', '{{采购}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['合同价款', '{{合同价款}}元'],
      ['付款期次', '{{付款期次}}'],
      ['验收节点', '{{验收节点}}'],
      ['验收日期', '{{验收日期}}'],
      ['验收方法', '{{验收方法}}'],
    ]),
    验收组: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('姓名', 20),
        column('单位', 36),
        column('职责', 16),
        column('签字', 20),
      ],
      rows: [['{{验收组.序号}}', '{{验收组.姓名}}', '{{验收组.单位}}', '{{验收组.职责}}', '']],
      tall: true,
    },
    逐项: {
      head: true,
      columns: [
        column('序号', 7, 'center'),
        column('项目', 17),
        column('合同条款', 14),
        column('应完成（标准）', 19),
        column('实际完成', 16),
        column('证据', 17),
        column('结论', 10, 'center'),
      ],
      rows: [
        [
          '{{逐项.序号}}',
          '{{逐项.项目}}',
          '{{逐项.合同条款}}',
          '{{逐项.标准}}',
          '{{逐项.实际完成}}',
          '{{逐项.证据}}',
          '{{逐项.结论}}',
        ],
      ],
    },
    数量: factsTable([
      ['应完成量', '{{应完成量}}'],
      ['实际完成量', '{{实际完成量}}'],
      ['完成率', '{{完成率}}'],
      ['合格数量', '{{合格数量}}'],
      ['抽查', '{{抽查}}'],
      ['不合格户编码', '{{不合格户编码}}'],
      ['报告', '{{报告}}'],
      ['整改', '{{整改}}'],
    ]),
    结论: factsTable(
      [
        ['结论', '{{结论}}'],
        ['承接主体意见', '{{承接主体意见}}'],
        ['承接主体签字盖章', ''],
        ['公告日期、位置', '{{公告}}'],
      ],
      { tall: true },
    ),
  },
  signing: ['验收组负责人：＿＿＿＿＿＿', '{{单位}}（盖章）', '{{验收日期}}'],
}
