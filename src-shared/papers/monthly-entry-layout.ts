import { basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** Of the paper, and of its spreadsheet. */
export const monthlyEntryTables = {
  概况: factsTable([
    ['统计截止', '{{截止日期}}'],
    ['项目', '{{项目数}}个'],
    ['录入登记', '{{登记数}}批，按期{{按期数}}批，逾期{{逾期数}}批'],
    ['未录', '{{未录数}}项'],
    ['未办结的反馈', '{{反馈数}}份'],
    ['未录、逾期的原因和办理', '{{原因}}'],
  ]),
  录入: {
    head: true,
    small: true,
    columns: [
      column('序号', 4, 'center'),
      column('项目', 19),
      column('阶段', 6, 'center'),
      column('材料', 18),
      column('应录', 6, 'right'),
      column('已录', 6, 'right'),
      column('单位', 5, 'center'),
      column('完整率', 8, 'right'),
      column('录入日期', 9, 'center'),
      column('期限', 9, 'center'),
      column('是否按期', 10, 'center'),
    ],
    rows: [
      [
        '{{录入.序号}}',
        '{{录入.项目}}',
        '{{录入.阶段}}',
        '{{录入.材料}}',
        '{{录入.应录}}',
        '{{录入.已录}}',
        '{{录入.单位}}',
        '{{录入.完整率}}',
        '{{录入.日期}}',
        '{{录入.期限}}',
        '{{录入.按期}}',
      ],
    ],
  },
  未录: {
    head: true,
    small: true,
    columns: [
      column('序号', 6, 'center'),
      column('项目', 28),
      column('阶段', 8, 'center'),
      column('未录情况', 44),
      column('期限', 14, 'center'),
    ],
    rows: [['{{未录.序号}}', '{{未录.项目}}', '{{未录.阶段}}', '{{未录.情况}}', '{{未录.期限}}']],
  },
  反馈: {
    head: true,
    small: true,
    breaks: true,
    columns: [
      column('序号', 5, 'center'),
      column('反馈单位', 14),
      column('反馈日', 10, 'center'),
      column('通报问题', 41),
      column('整改期限', 10, 'center'),
      column('状态', 10, 'center'),
      column('补录、改录', 10),
    ],
    rows: [
      [
        '{{反馈.序号}}',
        '{{反馈.单位}}',
        '{{反馈.日期}}',
        '{{反馈.问题}}',
        '{{反馈.期限}}',
        '{{反馈.状态}}',
        '{{反馈.补录}}',
      ],
    ],
  },
} satisfies PaperLayout['tables']

/** 默认建议稿: the notice tells of a monthly report of the Region and prints no form (papers 22); the county's own check. */
export const monthlyEntryLayout: PaperLayout = {
  title: '{{年度}}年{{月份}}月度录入情况表',
  header: '{{单位}}',
  landscape: true,
  parts: [
    {
      title: '总体情况',
      body: [
        {
          level: 0,
          text: `依据${basisText(notice('二（四）'))}：按事前、事中、事后三阶段及时录入，自治区按月通报录入情况，限期督促整改，项目录入情况作为分配资金的重要依据。{{期限说明}}。`,
        },
        { table: '概况' },
      ],
    },
    {
      title: '已录入',
      body: [
        { table: '录入', when: '有录入' },
        { level: 0, text: '到统计截止日期，没有登记录入。', when: '无录入' },
      ],
    },
    {
      title: '未录入',
      body: [
        { table: '未录', when: '有未录' },
        { level: 0, text: '各项目应录的各阶段都已登记录入。', when: '无未录' },
      ],
    },
    {
      title: '通报、反馈和整改',
      body: [
        { table: '反馈', when: '有反馈' },
        { level: 0, text: '没有未办结的通报、反馈。', when: '无反馈' },
      ],
    },
  ],
  tables: monthlyEntryTables,
  signing: ['填表人：{{填表人}}　　审核人：{{审核人}}', '{{单位}}', '　　　年　　月　　日'],
}
