import { annex, basisText } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { numberRow } from './record-head'

/** 默认建议稿: annex 1 二(二) asks for a rectification, and prints no form. */
export const rectificationReviewLayout: PaperLayout = {
  title: '整改复核单',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    { body: [{ table: '整改' }] },
    { title: '逐条复核', body: [{ table: '问题' }] },
    {
      title: '复核结论',
      body: [
        { table: '结论' },
        {
          level: 0,
          text: `逐条对应整改通知书，依据${basisText(annex('二（二）'))}；暂缓付款须合同有约定。表式为默认建议稿。`,
        },
      ],
    },
  ],
  tables: {
    整改: factsTable([
      numberRow,
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['整改通知书', '{{通知书文号}}　{{通知日期}}'],
      ['来源', '{{来源}}'],
      ['收到整改方案', '{{收到方案日期}}'],
      ['批准整改方案', '{{批准方案日期}}'],
      ['改毕期限', '{{改毕期限}}'],
      ['收到整改报告', '{{收到报告日期}}'],
      ['逾期', '{{逾期天数}}'],
    ]),
    问题: {
      head: true,
      columns: [
        column('序号', 7, 'center'),
        column('事实和合同条款', 31),
        column('方案措施', 26),
        column('整改证据', 22),
        column('结论', 14, 'center'),
      ],
      rows: [['{{问题.序号}}', '{{问题.事实}}', '{{问题.措施}}', '{{问题.证据}}', '{{问题.结论}}']],
    },
    结论: factsTable(
      [
        ['复核日期', '{{复核日期}}'],
        ['复核方式', '{{复核方式}}'],
        ['复核人', '{{复核人}}'],
        ['总结论', '{{总结论}}'],
        ['后续', '{{后续}}'],
      ],
      { together: true },
    ),
  },
  signing: [
    '复核人（签字）：＿＿＿＿＿＿　＿＿＿＿＿＿',
    '分管负责人（批准）：＿＿＿＿＿＿',
    '{{单位}}',
    '　　　年　　月　　日',
  ],
}
