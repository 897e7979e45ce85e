import { archivesLaw, basisText, procurementLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { recordHeadRows } from './record-head'

/** 默认建议稿: Procurement Law art. 42 names what is kept and how long, the archives law what is looked at on receipt; neither prints a form. */
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
          text: `依据${basisText(procurementLaw('第四十二条'))}和${basisText(archivesLaw('第三十九条'))}，列出本项目事前、事中、事后的全部材料。采购文件自采购结束之日起至少保存十五年；保管期限长于十五年的为建议值。本表式为默认建议稿。`,
        },
      ],
    },
    { title: '清单', body: [{ table: '清单' }] },
    { title: '缺件', when: '有缺件', body: [{ table: '缺件' }] },
    {
      title: '四性检测',
      body: [
        { level: 0, text: '以下由程序于{{检测日期}}对保存的文件逐件检测，只检测程序能够检测的；没有检测的另行核对。' },
        { table: '四性' },
      ],
    },
    {
      title: '移交和接收',
      body: [
        { level: 0, text: '电子文件共{{件数}}件、{{数据量}}；另有只存纸质的{{纸质件数}}件。双方清点相符后签字。' },
        { level: 0, text: '一户一档：{{一户一档}}。', when: '有一户一档' },
        { table: '签收' },
        { level: 0, text: '备注：{{备注}}。', when: '有备注' },
      ],
    },
  ],
  tables: {
    项目: {
      ...factsTable([
        ...recordHeadRows,
        ['保管期限', '{{保管期限}}，保存至{{保存至}}'],
        ['存放地点', '{{存放地点}}'],
        ['电子载体编号', '{{载体编号}}'],
      ]),
      labels: true,
    },
    清单: {
      head: true,
      small: true,
      explained: true,
      columns: [
        column('件号', 5, 'center'),
        column('阶段', 5, 'center'),
        column('材料', 18),
        column('文件名和SHA-256校验值', 42),
        column('载体', 6, 'center'),
        column('份数', 5, 'center'),
        column('页数', 5, 'center'),
        column('大小', 6, 'right'),
        column('备注', 8),
      ],
      rows: [
        [
          '{{清单.件号}}',
          '{{清单.阶段}}',
          '{{清单.材料}}',
          '{{清单.文件}}',
          '{{清单.载体}}',
          '{{清单.份数}}',
          '{{清单.页数}}',
          '{{清单.大小}}',
          '{{清单.备注}}',
        ],
      ],
    },
    缺件: {
      head: true,
      columns: [column('序号', 8, 'center'), column('阶段', 10, 'center'), column('应有材料', 40), column('原因', 42)],
      rows: [['{{缺件.序号}}', '{{缺件.阶段}}', '{{缺件.材料}}', '{{缺件.原因}}']],
    },
    四性: {
      head: true,
      columns: [column('性质', 10, 'center'), column('检测结果', 58), column('没有检测', 32)],
      rows: [['{{四性.性质}}', '{{四性.结果}}', '{{四性.没有检测}}']],
    },
    签收: {
      head: true,
      columns: [column('', 26), column('姓名', 24), column('签字', 26), column('日期', 24)],
      rows: [
        ['移交人（承接主体，盖章）', '{{移交人}}', '', '{{移交日期}}'],
        ['接收人（购买主体，盖章）', '{{接收人}}', '', '{{移交日期}}'],
        ['监交人', '{{监交人}}', '', ''],
        ['归档（档案管理人员）', '', '', '{{归档日期}}'],
      ],
      tall: true,
      together: true,
    },
  },
}
