import { basisText, procurementLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { archiveHead, archiveTableLayouts, countedText, examinedItems } from './archive-tables'

const signed = '签字：　　　　　　　　　　日期：'

/** 默认建议稿: Procurement Law art. 42 names what is kept and how long; it prints no form. */
export const archiveListLayout: PaperLayout = {
  title: '归档清单',
  header: '{{单位}}',
  landscape: true,
  parts: [
    {
      body: [
        { level: 0, text: '归档编号：{{归档编号}}', when: '有编号' },
        { table: '项目' },
        {
          level: 0,
          text: `依据${basisText(procurementLaw('第四十二条'))}，列出本项目归档时保存的事前、事中、事后全部材料。采购文件自采购结束之日起至少保存十五年，采购结束按履行完毕、最终验收、结算付款中最晚的一天计算；保管期限长于十五年的为建议值。本表式为默认建议稿。`,
        },
      ],
    },
    { title: '清单', body: [{ table: '清单' }] },
    { title: '缺件', when: '有缺件', body: [{ table: '缺件' }] },
    { title: '四性检测', body: examinedItems },
    {
      title: '归档',
      body: [
        { level: 0, text: '一户一档：{{一户一档}}。', when: '有一户一档' },
        { table: '归档' },
        { level: 0, text: '备注：{{备注}}。', when: '有备注' },
      ],
    },
  ],
  tables: {
    项目: archiveHead([
      ['保管期限', '{{保管期限}}，保存至{{保存至}}'],
      ['保管单位', '{{单位}}'],
      ['存放地点', '{{存放地点}}'],
      ['电子载体编号', '{{载体编号}}'],
    ]),
    ...archiveTableLayouts,
    归档: factsTable(
      [
        ['件数和页数', countedText],
        [
          '移交和接收',
          '{{移交日期}}由{{移交人}}移交、{{接收人}}接收，监交人：{{监交人}}。双方签字盖章的档案移交清单一并归档。',
        ],
        ['整理人', signed],
        ['档案管理人员', '签字：　　　　　　　　　　归档日期：{{归档日期}}'],
        ['负责人（盖章）', signed],
      ],
      { tall: true, together: true },
    ),
  },
}
