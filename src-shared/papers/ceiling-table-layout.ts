import { basisText, notice } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: the notice sets the ceiling and prints no form (一(三)). */
export const ceilingTableLayout: PaperLayout = {
  title: '{{年度}}年度购买社会救助服务2%上限测算表',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      title: '上年度补助资金',
      body: [
        { table: '下达' },
        {
          level: 0,
          text: '基数为{{上年度}}年度中央和自治区下拨的困难群众救助补助资金中计入的各笔之和：{{基数}}元。',
        },
      ],
    },
    {
      title: '年度上限',
      body: [
        {
          level: 0,
          text: `上限＝基数×2%（不足一分的舍去）＝{{年度上限}}元。依据：${basisText(notice('一（三）'))}。`,
        },
      ],
    },
    {
      title: '本年度各项目安排',
      body: [
        { table: '安排' },
        { level: 0, text: '各项目累计安排{{全年安排}}元，{{结论}}。' },
        { level: 0, text: '还没有测算的项目：{{未测算}}。', when: '有未测算项目', look: 'warning' },
      ],
    },
    {
      title: '纳入财政预算的文件',
      body: [
        { table: '文件' },
        {
          level: 0,
          text: '已登记入账的预算文件合计{{文件合计}}元，同一文号只计一次；取用额为各项目资金来源中填写的金额。',
          when: '有预算文件',
        },
        { level: 0, text: '下列项目取用的文号没有登记入账：{{未登记}}。', when: '有未登记文号', look: 'warning' },
      ],
    },
    {
      title: '突破上限的说明',
      when: '超出上限',
      body: [{ level: 0, text: '理由：{{突破理由}}。批复或者决策文件：{{突破文号}}。' }],
    },
  ],
  tables: {
    下达: {
      head: true,
      columns: [
        column('级次', 12, 'center'),
        column('年度', 11, 'center'),
        column('下达文号', 29),
        column('金额（元）', 20, 'right'),
        column('是否计入及理由', 28),
      ],
      rows: [['{{下达.级次}}', '{{下达.年度}}', '{{下达.文号}}', '{{下达.金额}}', '{{下达.计入}}']],
    },
    安排: {
      head: true,
      sums: ['累计'],
      closing: 1,
      columns: [
        column('序号', 9, 'center'),
        column('项目', 47),
        column('本年度安排（元）', 22, 'right'),
        column('累计（元）', 22, 'right'),
      ],
      rows: [
        ['{{安排.序号}}', '{{安排.项目}}', '{{安排.安排}}', '{{安排.累计}}'],
        ['累计', '', '', '{{全年安排}}'],
      ],
    },
    文件: {
      head: true,
      columns: [
        column('文号', 31),
        column('金额（元）', 19, 'right'),
        column('取用的项目', 31),
        column('余额（元）', 19, 'right'),
      ],
      rows: [['{{文件.文号}}', '{{文件.金额}}', '{{文件.项目}}', '{{文件.余额}}']],
    },
  },
  signing: ['测算人：＿＿＿＿＿＿　财务负责人：＿＿＿＿＿＿', '{{单位}}（章）', '　　　年　　月　　日'],
}
