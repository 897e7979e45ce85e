import { annex, basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout, type TemplateItem, type TemplateTable } from '../template/layout'
import { column } from './layout-columns'
import { numberRow } from './record-head'

const said = (text: string, when?: string): TemplateItem => ({ level: 0, text, ...(when && { when }) })

/** A chart needs a line as high as it is: the cell of a table has one, a line of the text is as high as its type. */
const place = (name: string) => ({ head: false, columns: [column('', 100, 'center')], rows: [[`{{${name}}}`]] })

/** Answers by a level, question by question. */
const levelTable = (list: string): TemplateTable => ({
  head: true,
  small: true,
  columns: [
    column('题目', 28),
    column('很满意', 11, 'center'),
    column('满意', 11, 'center'),
    column('一般', 11, 'center'),
    column('不满意', 12, 'center'),
    column('很不满意', 13, 'center'),
    column('平均分', 14, 'center'),
  ],
  rows: [['题目', '很满意', '满意', '一般', '不满意', '很不满意', '平均分'].map((name) => `{{${list}.${name}}}`)],
})

const yesNoTable = (list: string): TemplateTable => ({
  head: true,
  small: true,
  columns: [column('题目', 60), column('是', 20, 'center'), column('否', 20, 'center')],
  rows: [['题目', '是', '否'].map((name) => `{{${list}.${name}}}`)],
})

/** 默认建议稿 in the eight parts of 内政办发〔2021〕5号 (outline [G]): the notice prints no form. Looks as GB/T 9704 has it. */
export const evaluationReportLayout: PaperLayout = {
  title: '{{项目名称}}\n绩效评价报告',
  official: {},
  parts: [
    {
      body: [
        said(
          `依据${basisText(notice('一（六）'))}、${basisText(annex('三（一）'))}，对{{项目名称}}进行了绩效评价，现将评价情况报告如下。`,
        ),
      ],
    },
    {
      title: '项目基本情况',
      body: [
        said('项目概况和预算如下。'),
        { table: '概况' },
        said('最终验收没有登记在册，理由：{{未验收理由}}。', '有未验收'),
        said('评价在服务期满以前进行，理由：{{期满前理由}}。', '有期满前'),
        said('绩效目标如下。', '有目标'),
        { table: '目标', when: '有目标' },
      ],
    },
    {
      title: '评价工作开展情况',
      body: [
        said(
          '评价由购买主体（{{单位}}）、第三方（{{第三方}}）、服务对象三方进行。第三方与承接主体没有关联。评价采用本项目合同所用的绩效评价指标体系，共{{指标数}}项，分值合计{{分值合计}}分。',
        ),
        said('评价方法和过程：{{方法}}。'),
        said(
          '计分方法：购买主体和第三方各评{{评分分值}}分，折合百分；服务对象评分由满意度问卷得出；总分={{公式}}，按0.01分四舍五入后定等次。',
        ),
        said('满意度问卷发出{{发出}}份，收回有效问卷{{有效}}份。{{样本说明}}'),
      ],
    },
    {
      title: '综合评价情况及评价结论',
      body: [
        said('{{各方得分}}，总分{{总分}}分，评价等次为“{{等次}}”。'),
        said('本项目命中红线：{{红线}}。{{红线事实}}等次直接为“差”。', '有红线'),
        said('记录在册而没有认定为红线的情形：{{未认定红线}}。理由：{{未认定理由}}。', '有未认定'),
        { table: '得分图' },
        { table: '指标图' },
      ],
    },
    {
      title: '绩效评价指标分析',
      body: [
        { table: '三维' },
        said('服务成效：{{服务成效}}。'),
        said('项目管理：{{项目管理}}。'),
        said('社会影响：{{社会影响}}。'),
      ],
    },
    {
      title: '主要经验及做法、存在的问题及原因分析',
      body: [said('主要经验及做法：{{经验}}。', '有经验'), said('存在的问题及原因：{{问题}}。')],
    },
    { title: '有关建议', body: [said('{{建议}}。')] },
    {
      title: '评价结果运用意见',
      body: [
        said('用于社会救助工作成效评价：{{用于成效}}。'),
        said('用于持续开展购买服务：{{用于购买}}。'),
        said('用于结算资金和编制以后年度预算：{{用于资金}}。'),
        said('结算意见：按合同约定，因评价等次扣减人民币{{扣减大写}}（{{扣减金额}}元）。', '有扣减'),
        said('结算意见：除上述结算外，不因评价等次另行扣减价款。', '不扣减'),
      ],
    },
    {
      title: '其他需要说明的问题',
      body: [
        said('{{其他}}。', '有其他'),
        said('没有其他需要说明的问题。', '无其他'),
        said('等次划分、权重和问卷计分为默认建议稿，非官方规定；合同另有约定的从其约定。'),
      ],
    },
  ],
  tables: {
    概况: factsTable([
      numberRow,
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['预算金额', '{{预算金额}}'],
      ['合同价款', '{{合同价款}}'],
      ['已支付', '{{已支付}}'],
      ['最终验收', '{{验收日期}}'],
    ]),
    目标: {
      head: true,
      columns: [column('类别', 22, 'center'), column('指标', 50), column('目标值', 28, 'center')],
      rows: [['{{目标.类别}}', '{{目标.指标}}', '{{目标.目标值}}']],
    },
    得分图: place('得分图'),
    指标图: place('指标图'),
    三维: {
      head: true,
      columns: [
        column('评价维度', 28, 'center'),
        column('分值', 18, 'center'),
        column('购买主体', 27, 'center'),
        column('第三方', 27, 'center'),
      ],
      rows: [['{{三维.维度}}', '{{三维.分值}}', '{{三维.购买主体}}', '{{三维.第三方}}']],
    },
    得分: {
      head: true,
      small: true,
      columns: [
        column('编号', 8, 'center'),
        column('二级指标', 15),
        column('三级指标', 21),
        column('分值', 8, 'center'),
        column('评分规则', 26),
        column('购买主体', 11, 'center'),
        column('第三方', 11, 'center'),
      ],
      sums: ['合计', '折合百分'],
      closing: 2,
      rows: [
        [
          '{{得分.编号}}',
          '{{得分.二级}}',
          '{{得分.三级}}',
          '{{得分.分值}}',
          '{{得分.规则}}',
          '{{得分.购买主体}}',
          '{{得分.第三方}}',
        ],
        ['合计', '', '', '{{评分分值}}', '', '{{购买主体合计}}', '{{第三方合计}}'],
        ['折合百分', '', '', '', '', '{{购买主体得分}}', '{{第三方得分}}'],
      ],
    },
    证据: {
      head: true,
      small: true,
      columns: [column('序号', 8, 'center'), column('指标或者材料', 34), column('证据和扣分原因', 58)],
      rows: [['{{证据.序号}}', '{{证据.指标}}', '{{证据.证据}}']],
    },
    统计: levelTable('统计'),
    有无: yesNoTable('有无'),
    分组: {
      head: true,
      small: true,
      columns: [
        column('对象', 28),
        column('苏木乡镇', 27),
        column('发出', 15, 'center'),
        column('有效', 15, 'center'),
        column('平均分', 15, 'center'),
      ],
      rows: [['{{分组.对象}}', '{{分组.苏木乡镇}}', '{{分组.发出}}', '{{分组.有效}}', '{{分组.平均分}}']],
    },
    乡镇统计: levelTable('乡镇统计'),
    乡镇有无: yesNoTable('乡镇有无'),
  },
  signing: ['评价方：{{单位}}', '第三方：{{第三方}}', '负责人（签字）：＿＿＿＿＿＿', '{{评价日期}}'],
  attachments: [
    { title: '绩效评价得分表', body: [{ table: '得分' }] },
    {
      title: '佐证材料清单',
      body: [said('标“人工评分”的指标，程序没有其数据，由评价方按佐证材料评分。', '有人工评分'), { table: '证据' }],
    },
    {
      title: '满意度问卷统计表',
      body: [
        said('{{问卷来源}}'),
        { table: '分组', when: '有分组' },
        said('服务对象的回答如下。', '有统计'),
        { table: '统计', when: '有统计' },
        { table: '有无', when: '有统计' },
        said('{{乡镇来源}}', '有乡镇'),
        { table: '乡镇统计', when: '有乡镇' },
        { table: '乡镇有无', when: '有乡镇' },
        said('在“收费或者推销”答“是”的问卷：{{线索}}，作为线索另行核实。', '有线索'),
      ],
    },
  ],
}
