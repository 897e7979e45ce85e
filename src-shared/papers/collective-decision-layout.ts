import type { PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿 by the form of 纪要 in GB/T 9704 (10.3): no main addressee, signed by the chair, no seal. */
export const collectiveDecisionLayout: PaperLayout = {
  title: '集体决策会议纪要',
  official: {
    mark: { text: '{{单位}}集体决策会议纪要', form: 'minutes' },
    number: { text: '{{发文字号}}' },
    enclosed: ['会议签到表'],
    attendance: [
      { text: '出席、列席：{{出席}}。' },
      { text: '请假：{{请假}}。', when: '有请假' },
      { text: '归档号：{{归档号}}' },
    ],
    copies: '抄送：{{责任股室}}。',
    issued: '{{单位}}\t{{成文日期}}印发',
  },
  parts: [
    {
      body: [
        {
          level: 0,
          text: '{{会议日期}}，{{单位}}在{{地点}}召开{{会议名称}}，由{{主持人}}主持，集体研究{{项目名称}}采购事项。现将会议情况纪要如下。',
        },
      ],
    },
    {
      title: '议题',
      body: [
        { level: 0, text: '项目：{{项目名称}}。采购编号：{{采购编号}}。' },
        { table: '服务' },
        { level: 0, text: '服务对象：{{服务对象}}。服务区域：{{服务区域}}。服务期限：{{服务期限}}。' },
        { level: 0, text: '预算：{{预算小写}}元（大写：{{预算大写}}）。' },
        { level: 0, text: '需求要点：{{需求要点}}。' },
        { level: 0, text: '评审办法：{{评审办法}}。' },
      ],
    },
    {
      title: '采购方式及理由',
      body: [
        { level: 0, text: '拟采用{{采购方式}}。对照标准：采购限额标准{{限额标准}}；公开招标数额标准{{招标标准}}。' },
        { level: 0, text: '选择理由：{{选择理由}}' },
      ],
    },
    {
      title: '回避情况',
      body: [
        {
          level: 0,
          text: '参会人员与可能参加采购的供应商有利害关系的，应当回避。回避人员及原因（没有的写“无”）：{{回避情况}}。',
        },
      ],
    },
    { title: '议定事项', body: ['{{议定事项}}'] },
  ],
  tables: {
    服务: {
      head: true,
      columns: [column('服务清单项目', 70), column('数量', 30, 'center')],
      rows: [['{{服务.服务}}', '{{服务.数量}}']],
    },
  },
  signing: ['主持人签发：＿＿＿＿＿＿　{{成文日期}}'],
}
