import { annex, basisText } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { numberRow } from './record-head'

/** 默认建议稿: annex 1 二(二) names ways, services and links, and prints no form. */
export const inspectionRecordLayout: PaperLayout = {
  title: '监督检查记录',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    { body: [{ table: '检查' }] },
    { title: '检查情况', body: [{ table: '情况' }] },
    {
      title: '发现的问题',
      body: [
        { level: 0, text: '本次检查没有发现问题。', when: '无问题' },
        { table: '问题', when: '有问题' },
      ],
    },
    {
      title: '处理和意见',
      body: [
        { table: '处理' },
        { level: 0, text: '当场改正情况：{{当场改正}}。', when: '当场改正的' },
        { level: 0, text: `本记录只记事实和数，依据${basisText(annex('二（二）'))}；表式为默认建议稿。` },
        { level: 0, text: '被检查方在场人拒签，情况如下：{{拒签}}。', when: '拒签的' },
        { level: 0, text: '以上情况属实。被检查方在场人（签字）：＿＿＿＿＿＿', when: '已签认' },
        { level: 0, text: '本记录一式两份，双方各存一份。' },
      ],
    },
  ],
  tables: {
    检查: factsTable([
      numberRow,
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['检查日期', '{{检查日期}}'],
      ['检查地点', '{{地点}}'],
      ['检查方式', '{{方式}}'],
      ['服务项目和环节', '{{服务环节}}'],
      ['对应的计划安排', '{{计划安排}}'],
      ['检查人', '{{检查人}}'],
      ['承接主体在场人', '{{在场人}}'],
    ]),
    情况: factsTable([
      ['查阅的资料', '{{查阅资料}}'],
      ['抽取的样本', '{{样本}}'],
      ['完成量', '{{完成量}}'],
      ['专账与票据', '{{专账票据}}'],
    ]),
    问题: {
      head: true,
      columns: [column('序号', 8, 'center'), column('事实', 40), column('合同条款', 27), column('证据', 25)],
      rows: [['{{问题.序号}}', '{{问题.事实}}', '{{问题.条款}}', '{{问题.证据}}']],
    },
    处理: factsTable([
      ['处理', '{{处理}}'],
      ['被检查方意见', '{{对方意见}}'],
    ]),
  },
  signing: ['检查人（签字）：＿＿＿＿＿＿　＿＿＿＿＿＿', '{{单位}}', '{{检查日期}}'],
}
