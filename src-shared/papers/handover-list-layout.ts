import { archivesLaw, basisText } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { archiveHead, archiveTableLayouts, countedText, examinedItems } from './archive-tables'
import { column } from './layout-columns'

/** 默认建议稿: the archives law names what is looked at on receipt; it prints no form. */
export const handoverListLayout: PaperLayout = {
  title: '档案移交清单',
  header: '{{单位}}',
  landscape: true,
  parts: [
    {
      body: [
        { table: '项目' },
        {
          level: 0,
          text: `依据${basisText(archivesLaw('第三十九条'))}和本项目合同，承接主体向购买主体移交本项目档案。下表是移交时购买主体已经收进的全部材料，双方据此逐件清点；缺件另列。本表式为默认建议稿。`,
        },
      ],
    },
    { title: '清单', body: [{ table: '清单' }] },
    { title: '缺件', when: '有缺件', body: [{ table: '缺件' }] },
    { title: '四性检测', body: examinedItems },
    {
      title: '移交和接收',
      body: [
        { level: 0, text: countedText },
        { level: 0, text: '双方清点相符、材料完好后签字盖章；不符的在备注写明。' },
        { level: 0, text: '一户一档：{{一户一档}}。', when: '有一户一档' },
        { table: '签收' },
        { level: 0, text: '备注：{{备注}}。', when: '有备注' },
      ],
    },
  ],
  tables: {
    项目: archiveHead([
      ['保管期限', '{{保管期限}}，保存至{{保存至}}'],
      ['电子载体编号', '{{载体编号}}'],
    ]),
    ...archiveTableLayouts,
    签收: {
      head: true,
      columns: [column('', 26), column('姓名', 24), column('签字', 26), column('日期', 24)],
      rows: [
        ['移交人（承接主体，盖章）', '{{移交人}}', '', '{{移交日期}}'],
        ['接收人（购买主体，盖章）', '{{接收人}}', '', '{{移交日期}}'],
        ['监交人', '{{监交人}}', '', ''],
      ],
      tall: true,
      together: true,
    },
  },
}
