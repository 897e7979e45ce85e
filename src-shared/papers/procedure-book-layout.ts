import { basisText, notice } from '../law/citations'
import type { PaperLayout, TemplateTable } from '../template/layout'
import { column } from './layout-columns'

/** The steps of a stage: a heading each, and below it what there is to say. */
const stageTable = (list: string): TemplateTable => ({
  head: false,
  labels: true,
  small: true,
  columns: [column('', 16), column('', 84)],
  rows: [[`{{${list}.步骤}}`], [`{{${list}.名称}}`, `{{${list}.内容}}`]],
})

/** 默认建议稿: the notice asks for such a book, says what is in it, and prints no form (二（三）). */
export const procedureBookLayout: PaperLayout = {
  title: '{{单位}}\n政府购买社会救助服务工作规范化操作流程',
  subtitle: '（{{年度}}年度）',
  header: '{{单位}}　政府购买社会救助服务工作规范化操作流程',
  marginMm: 22,
  parts: [
    {
      title: '编制说明',
      body: [
        {
          level: 0,
          text: `依据${basisText(notice('二（三）'))}“出台可操作的、标准化的政府购买社会救助服务工作规范化操作流程，包括预算制定、服务方案、定价方法、绩效评价等内容”的要求，按照该通知、附件1《政府购买社会救助服务工作操作流程》和现行标准与模板编制。`,
        },
        {
          level: 0,
          text: '本流程标为“默认建议稿”“建议值”“未确认”的，不是官方规定，由本单位核对后采用；官方文本到达后按版本替换。',
          look: 'notice',
        },
        { level: 0, text: '本流程中，{{简称}}。' },
        { level: 0, text: '通知要求的四项内容见下表。' },
        { table: '内容' },
      ],
    },
    { title: '全流程一览', body: [{ table: '一览' }] },
    { title: '事前阶段', body: [{ table: '事前' }] },
    { title: '采购各方式的步骤和时限', body: [{ table: '采购' }] },
    { title: '事中阶段', body: [{ table: '事中' }] },
    { title: '事后阶段', body: [{ table: '事后' }] },
    {
      title: '本旗县补充规定',
      body: [
        { table: '规定', when: '有规定' },
        { level: 0, text: '没有登记本旗县补充规定。', when: '无规定' },
      ],
    },
    {
      title: '现行标准与模板',
      body: [
        { level: 0, text: '下列标准与模板数据在{{印发日期}}新建的项目中使用；以前的项目按建立时的版本。' },
        { level: 0, text: '本单位没有导入自己的文书范本，各项文书用程序自带的默认建议稿。', when: '无范本' },
        { level: 0, text: '本单位自己的文书范本列在后面，其他文书用程序自带的默认建议稿。', when: '有范本' },
        { table: '标准' },
        { table: '范本', when: '有范本' },
      ],
    },
    { title: '服务清单', body: [{ table: '服务' }] },
    {
      title: '预算测算和定价方法',
      body: [
        { level: 0, text: '各行金额按下列公式测算，四舍五入到分，加总为预算总额；⌈ ⌉为向上取整。', when: '有测算' },
        { table: '测算', when: '有测算' },
        { level: 0, text: '公式中的数取自下列参数，建议值和合理区间不是官方规定。', look: 'notice', when: '有测算' },
        { table: '参数', when: '有测算' },
        { level: 0, text: '按数量×单价×次数逐行测算。', when: '无测算' },
      ],
    },
    { title: '绩效评价指标', body: [{ table: '指标' }] },
  ],
  tables: {
    内容: {
      head: true,
      small: true,
      columns: [column('通知要求的内容', 18), column('本流程的步骤', 26), column('采用的标准、范本', 56)],
      rows: [['{{内容.要求}}', '{{内容.步骤}}', '{{内容.标准}}']],
    },
    一览: {
      head: true,
      small: true,
      columns: [
        column('序号', 6, 'center'),
        column('阶段', 8, 'center'),
        column('步骤', 24),
        column('由谁办', 26),
        column('期限', 36),
      ],
      rows: [['{{一览.序号}}', '{{一览.阶段}}', '{{一览.步骤}}', '{{一览.由谁办}}', '{{一览.期限}}']],
    },
    事前: stageTable('事前'),
    事中: stageTable('事中'),
    事后: stageTable('事后'),
    采购: {
      head: true,
      small: true,
      columns: [
        column('序号', 6, 'center'),
        column('步骤', 16),
        column('由谁办', 12),
        column('时限', 23),
        column('材料', 15),
        column('依据', 28),
      ],
      rows: [
        ['{{采购.方式}}'],
        ['{{采购.序号}}', '{{采购.步骤}}', '{{采购.由谁办}}', '{{采购.时限}}', '{{采购.材料}}', '{{采购.依据}}'],
      ],
    },
    规定: {
      head: true,
      small: true,
      columns: [
        column('序号', 6, 'center'),
        column('阶段', 8, 'center'),
        column('规定', 22),
        column('环节', 12),
        column('内容', 38),
        column('执行', 14, 'center'),
      ],
      rows: [['{{规定.序号}}', '{{规定.阶段}}', '{{规定.规定}}', '{{规定.环节}}', '{{规定.内容}}', '{{规定.执行}}']],
    },
    标准: {
      head: true,
      small: true,
      columns: [
        column('类别', 12),
        column('名称', 16),
        column('版本', 12, 'center'),
        column('状态', 9, 'center'),
        column('来源', 38),
        column('生效', 13, 'center'),
      ],
      rows: [['{{标准.类别}}', '{{标准.名称}}', '{{标准.版本}}', '{{标准.状态}}', '{{标准.来源}}', '{{标准.生效}}']],
    },
    范本: {
      head: true,
      small: true,
      columns: [
        column('文书', 20),
        column('范本', 24),
        column('版本', 14, 'center'),
        column('状态', 10, 'center'),
        column('来源', 18),
        column('启用', 14, 'center'),
      ],
      rows: [['{{范本.文书}}', '{{范本.名称}}', '{{范本.版本}}', '{{范本.状态}}', '{{范本.来源}}', '{{范本.启用}}']],
    },
    服务: {
      head: true,
      small: true,
      columns: [
        column('编码', 10, 'center'),
        column('类别', 10, 'center'),
        column('服务', 14),
        column('说明', 50),
        column('单位', 16),
      ],
      rows: [['{{服务.编码}}', '{{服务.类别}}', '{{服务.名称}}', '{{服务.说明}}', '{{服务.单位}}']],
    },
    测算: {
      head: true,
      small: true,
      columns: [column('编码', 8, 'center'), column('类别', 16), column('预算行', 28), column('公式', 48)],
      rows: [['{{测算.范本}}'], ['{{测算.编码}}', '{{测算.类别}}', '{{测算.名称}}', '{{测算.公式}}']],
    },
    参数: {
      head: true,
      small: true,
      columns: [column('参数', 38), column('单位', 18), column('建议值', 22), column('合理区间', 22)],
      rows: [['{{参数.范本}}'], ['{{参数.名称}}', '{{参数.单位}}', '{{参数.建议}}', '{{参数.区间}}']],
    },
    指标: {
      head: true,
      small: true,
      columns: [
        column('编号', 8, 'center'),
        column('一级', 8, 'center'),
        column('指标', 18),
        column('分值', 7, 'center'),
        column('目标值', 24),
        column('评分规则', 35),
      ],
      rows: [['{{指标.编号}}', '{{指标.一级}}', '{{指标.指标}}', '{{指标.分值}}', '{{指标.目标}}', '{{指标.评分}}']],
    },
  },
  signing: ['{{单位}}', '{{印发日期}}'],
}
