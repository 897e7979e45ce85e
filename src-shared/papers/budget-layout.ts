import { type BudgetGroup, budgetGroupNames } from '../budget/budget'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

const lists: [group: BudgetGroup, list: string][] = [
  ['A', '活动成本'],
  ['B', '管理费用'],
  ['C', '其他费用'],
]

/** Head, lines and sum of one group of costs. */
const groupRows = ([group, list]: [BudgetGroup, string], at: number): string[][] => [
  [`（${'一二三'[at]}）${budgetGroupNames[group]}`],
  ['序号', '项目', '文字公式', '依据', '金额'].map((name) =>
    name === '文字公式' ? `{{${list}.文字公式}}\n{{${list}.数字公式}}` : `{{${list}.${name}}}`,
  ),
  [sumOf(group), '', '', `占总额{{${list}占比}}`, `{{${list}小计}}`],
]

const sumOf = (group: BudgetGroup) => `${budgetGroupNames[group]}小计`

const fact = (text: string) => ({ level: 0, text }) as const

/** 默认建议稿: annex 3 of the notice, which holds the official form of a budget, was not obtained (P04). */
export const budgetLayout: PaperLayout = {
  title: '政府购买社会救助服务预算书',
  subtitle: '{{项目名称}}',
  marginMm: 25.4,
  parts: [
    { body: [fact('{{版次}}，{{编制日期}}。'), { ...fact('{{范本说明}}'), look: 'notice' }] },
    { title: '项目概况', body: [{ table: '概况' }] },
    {
      title: '绩效目标',
      body: [
        { table: '目标', when: '有绩效目标' },
        { ...fact('（尚未填写）'), when: '没有绩效目标' },
      ],
    },
    { title: '测算结果', body: [{ table: '结果' }] },
    {
      title: '年度上限',
      body: [
        { ...fact('{{上限结论}}'), when: '上限符合' },
        { ...fact('{{上限结论}}'), when: '上限须注意', look: 'warning' },
        fact('{{上限依据}}'),
      ],
    },
    {
      title: '测算明细',
      body: [
        { table: '明细' },
        fact('实物量向上取整后计价（⌈ ⌉）；每行金额四舍五入到分，只舍入一次；小计、总额为已舍入各行之和。'),
      ],
    },
    {
      title: '测算参数',
      when: '有测算参数',
      body: [
        { table: '参数' },
        fact('标“建议值”的取值和各项建议区间为默认建议，未经官方确认；请逐步以本地价格和成交资料替换，并注明来源。'),
        { ...fact('由以上参数计算的实物量如下。'), when: '有实物量' },
        { table: '实物量', when: '有实物量' },
      ],
    },
    { title: '手工调整', when: '有手工调整', body: [{ table: '调整' }] },
    {
      title: '测算提示',
      when: '有测算提示',
      body: [
        { level: 1, text: '{{须改正提示}}', when: '有须改正提示', look: 'warning' },
        { level: 1, text: '{{一般提示}}', when: '有一般提示' },
      ],
    },
    { body: [fact('以上预算由编制人据实测算，经复核后报负责人审定。')] },
  ],
  tables: {
    概况: factsTable([['{{概况.名称}}', '{{概况.内容}}']]),
    目标: {
      head: true,
      columns: [
        column('类别', 18),
        column('绩效指标', 46),
        column('目标值', 22, 'right'),
        column('单位', 14, 'center'),
      ],
      rows: [['{{目标.类别}}', '{{目标.指标}}', '{{目标.目标值}}', '{{目标.单位}}']],
    },
    结果: {
      head: true,
      together: true,
      sums: ['预算总额', '大写'],
      columns: [column('费用类别', 36), column('金额（元）', 44, 'right'), column('占总额', 20, 'right')],
      rows: [
        ...lists.map(([group, list]) => [budgetGroupNames[group], `{{${list}小计}}`, `{{${list}占比}}`]),
        ['预算总额', '{{预算合计小写}}', '{{预算合计占比}}'],
        ['大写', '{{预算合计大写}}', ''],
        ['{{折合.名称}}（仅供参考）', '{{折合.金额}}', '—'],
      ],
    },
    明细: {
      head: true,
      closing: 2,
      sums: [...lists.map(([group]) => sumOf(group)), '预算总额'],
      small: true,
      explained: true,
      columns: [
        column('序号', 7, 'center'),
        column('项目', 19),
        column('测算公式', 27),
        column('测算依据', 29),
        column('金额（元）', 18, 'right'),
      ],
      rows: [...lists.flatMap(groupRows), ['预算总额', '', '', '', '{{预算合计小写}}']],
    },
    参数: {
      head: true,
      small: true,
      columns: [
        column('参数', 28),
        column('取值', 13, 'right'),
        column('单位', 12),
        column('建议区间', 16, 'center'),
        column('标记', 13, 'center'),
        column('数据来源', 18),
      ],
      rows: [['{{参数.步骤}}'], ['参数', '取值', '单位', '区间', '标记', '来源'].map((name) => `{{参数.${name}}}`)],
    },
    实物量: {
      head: true,
      small: true,
      columns: [column('实物量', 50), column('数量', 25, 'right'), column('单位', 25)],
      rows: [['{{实物量.名称}}', '{{实物量.数量}}', '{{实物量.单位}}']],
    },
    调整: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('项目', 24),
        column('测算金额（元）', 21, 'right'),
        column('采用金额（元）', 21, 'right'),
        column('调整理由', 26),
      ],
      rows: [['{{调整.序号}}', '{{调整.项目}}', '{{调整.测算金额}}', '{{调整.采用金额}}', '{{调整.理由}}']],
    },
    区域: {
      head: true,
      small: true,
      columns: ['一', '二', '三'].flatMap(() => [column('序号', 8, 'center'), column('苏木乡镇（街道）', 25)]),
      rows: [['一', '二', '三'].flatMap((at) => [`{{区域.序号${at}}}`, `{{区域.区域${at}}}`])],
    },
  },
  signing: [
    ...['编制人', '复核人', '负责人'].map((who) => `${who}：＿＿＿＿＿＿　日期：　　　　年　　月　　日`),
    '{{单位}}（章）',
    '　　　　年　　月　　日',
  ],
  attachments: [{ title: '服务区域名单', when: '有区域名单', body: [{ table: '区域' }] }],
}
