import { factsTable, type TemplateItem, type TemplateTable } from '../template/layout'
import { column } from './layout-columns'
import { recordHeadRows } from './record-head'

/** The tables that both papers of an archive print. */
export const archiveTableLayouts: Record<'清单' | '缺件' | '四性', TemplateTable> = {
  清单: {
    head: true,
    small: true,
    explained: true,
    columns: [
      column('件号', 4, 'center'),
      column('阶段', 4, 'center'),
      column('材料', 13),
      column('形成日期', 8, 'center'),
      column('档号/户编码', 8, 'center'),
      column('文件名和SHA-256校验值', 25),
      column('个人信息', 4, 'center'),
      column('载体', 5, 'center'),
      column('份数', 4, 'center'),
      column('页数', 4, 'center'),
      column('大小', 6, 'right'),
      column('保管期限', 8, 'center'),
      column('备注', 7),
    ],
    rows: [
      [
        '{{清单.件号}}',
        '{{清单.阶段}}',
        '{{清单.材料}}',
        '{{清单.形成日期}}',
        '{{清单.档号}}',
        '{{清单.文件}}',
        '{{清单.个人信息}}',
        '{{清单.载体}}',
        '{{清单.份数}}',
        '{{清单.页数}}',
        '{{清单.大小}}',
        '{{清单.保管期限}}',
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
}

export const archiveHead = (rows: [name: string, text: string][]): TemplateTable =>
  factsTable([...recordHeadRows, ...rows])

export const examinedItems: TemplateItem[] = [
  { level: 0, text: '以下由程序于{{检测日期}}对保存的文件逐件检测，只检测程序能够检测的；没有检测的另行核对。' },
  { table: '四性' },
]

export const countedText = '电子文件共{{件数}}件、{{数据量}}；另有只存纸质的{{纸质件数}}件；页数合计{{页数合计}}。'
