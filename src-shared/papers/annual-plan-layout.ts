import type { PaperLayout, TemplateTable } from '../template/layout'

type Column = TemplateTable['columns'][number]
const column = (title: string, share: number, align: Column['align'] = 'left'): Column => ({ title, share, align })

/** 默认建议稿 of the 函 with its tables: the notice prints no form (annex 1 一(一)); a letter by GB/T 9704 (domain 8.3). */
export const annualPlanLayout: PaperLayout = {
  title: '关于报送{{年度}}年度政府购买社会救助\n服务计划的函',
  official: {
    mark: { text: '{{单位}}', form: 'letter' },
    number: { text: '{{发文字号}}' },
    addressee: '{{财政部门}}：',
    enclosed: ['年度购买服务计划汇总表', '各项目预算书'],
  },
  parts: [
    {
      body: [
        {
          level: 0,
          text: '按照政府购买社会救助服务操作流程关于编报年度购买服务计划的要求，结合本地实际，我单位编制了{{年度}}年度政府购买社会救助服务计划，现报送你局，请审核并纳入预算管理。',
        },
      ],
    },
    {
      title: '编制依据',
      body: [
        {
          level: 0,
          text: '《关于进一步规范2023年政府购买社会救助服务工作的通知》及其附件1《政府购买社会救助服务工作操作流程》；政府购买服务指导性目录和社会救助服务清单（{{目录文号}}）；本部门预算。',
        },
      ],
    },
    {
      title: '服务内容',
      body: [
        {
          level: 0,
          text: '本年度计划购买服务项目{{项目个数}}个{{以前年度项目}}，服务内容均取自服务清单，不含购买人员、工作经费、设备和工程。',
        },
        { table: '服务' },
      ],
    },
    {
      title: '预算',
      body: [
        {
          level: 0,
          text: '预算合计{{预算合计小写}}元（大写：{{预算合计大写}}）{{分年度说明}}。各项目的测算依据见附件2。',
        },
        { table: '预算' },
      ],
    },
    {
      title: '资金来源',
      body: [{ level: 0, text: '各项目资金来源合计{{资金合计}}元{{资金分年度说明}}，分列如下。' }, { table: '资金' }],
    },
    {
      title: '年度上限测算',
      body: [
        {
          level: 0,
          text: '上年度（{{上年度}}年）中央和自治区下拨困难群众救助补助资金{{补助资金}}元，按2%计算的上限为{{年度上限}}元；{{年度}}年度全旗县购买社会救助服务共安排{{全年安排}}元，{{上限结论}}。',
          when: '有补助资金',
        },
        {
          level: 0,
          text: '上年度（{{上年度}}年）中央和自治区下拨困难群众救助补助资金还没有填写，按2%计算的上限不可判定；{{年度}}年度全旗县购买社会救助服务共安排{{全年安排}}元。',
          when: '没有补助资金',
        },
      ],
    },
    { title: '绩效目标', body: [{ level: 0, text: '各项目绩效目标如下。' }, { table: '目标' }] },
    { title: '拟用采购方式和时间', body: [{ level: 0, text: '各项目拟用的采购方式如下。' }, { table: '采购' }] },
    {
      title: '上年度评价结果的运用',
      body: [
        {
          level: 0,
          text: '上年度的项目为{{上年项目}}，其绩效评价结果及在本计划中的运用：{{上年评价}}。',
          when: '有上年项目',
        },
        { level: 0, text: '上年度没有购买同类服务，没有可以运用的评价结果。', when: '没有上年项目' },
        {
          level: 0,
          text: '上年度绩效评价结果及在本计划中的运用：{{上年评价}}{{上年提示}}。',
          when: '上年情况未填写',
        },
      ],
    },
  ],
  tables: {
    服务: {
      head: true,
      columns: [
        column('项目', 19),
        column('服务清单项目', 13),
        column('服务对象', 15),
        column('数量', 13, 'center'),
        column('服务区域', 17),
        column('服务期限', 23),
      ],
      rows: [['{{服务.项目}}', '{{服务.服务}}', '{{服务.对象}}', '{{服务.数量}}', '{{服务.区域}}', '{{服务.期限}}']],
    },
    预算: {
      head: true,
      sums: ['合计'],
      columns: [
        column('项目', 15),
        column('业务活动成本（元）', 17, 'right'),
        column('管理费用（元）', 17, 'right'),
        column('其他费用（元）', 17, 'right'),
        column('合计（元）', 17, 'right'),
        column('其中本年度（元）', 17, 'right'),
      ],
      rows: [
        [
          '{{预算.项目}}',
          '{{预算.活动成本}}',
          '{{预算.管理费用}}',
          '{{预算.其他费用}}',
          '{{预算.合计}}',
          '{{预算.本年度}}',
        ],
        ['合计', '{{活动成本合计}}', '{{管理费用合计}}', '{{其他费用合计}}', '{{预算合计小写}}', '{{全年安排}}'],
      ],
    },
    资金: {
      head: true,
      columns: [column('项目', 26), column('资金来源', 28), column('文号', 26), column('金额（元）', 20, 'right')],
      rows: [['{{资金.项目}}', '{{资金.来源}}', '{{资金.文号}}', '{{资金.金额}}']],
    },
    目标: {
      head: true,
      columns: [column('序号', 8, 'center'), column('项目', 28), column('类别、指标和目标值', 64)],
      rows: [['{{项目目标.序号}}', '{{项目目标.项目}}', '{{项目目标.目标}}']],
    },
    采购: {
      head: true,
      columns: [column('项目', 46), column('拟用采购方式', 30, 'center'), column('预计采购时间', 24, 'center')],
      rows: [['{{采购.项目}}', '{{采购.方式}}', '{{采购.时间}}']],
    },
  },
  signing: ['{{单位}}', '{{成文日期}}'],
}
