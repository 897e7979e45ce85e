import { basisText, needsMeasures, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { blankRows, column } from './layout-columns'

const reviewColumns = [
  column('审查内容', 32),
  column('本项目写明的', 40),
  column('结论', 10, 'center'),
  column('说明', 18),
]

const riskColumns = [column('序号', 8, 'center'), column('可能的风险', 32), column('应对', 60)]

/** 默认建议稿: the regulation asks for the survey and the opinions (art. 15) and prints no form. */
export const needsReviewLayout: PaperLayout = {
  title: '采购需求调查与审查记录',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        {
          level: 0,
          text: `政府购买公共服务的，确定采购需求应当征求社会公众的意见（${basisText(procurementRegulation('第十五条'))}）。调查、审查的内容参照${needsMeasures('').document}列出，是默认建议稿，以财政部门的要求为准。`,
        },
      ],
    },
    { title: '采购项目', body: [{ table: '项目' }] },
    {
      title: '需求调查',
      body: [
        '调查对象（不少于3家）',
        { level: 0, text: '调查完成日期：{{调查完成日期}}。调查经办：{{调查经办}}。' },
        { table: '调查' },
        '市场供给情况',
        { table: '供给' },
        '历史成交',
        { table: '历史', when: '有历史成交' },
        {
          level: 0,
          text: '软件中没有本单位以前购买同类服务的成交记录；从其他途径查到的填写在下面。',
          when: '无历史成交',
        },
        { table: '其他成交' },
        '可能的风险',
        { table: '风险', when: '有风险' },
        { table: '风险空表', when: '无风险' },
      ],
    },
    { title: '征求服务对象和社会公众意见', body: [{ table: '意见' }] },
    { title: '一般性审查', body: [{ table: '一般' }] },
    { title: '重点审查', body: [{ table: '重点' }] },
    {
      title: '审查意见和修改结果',
      body: [
        { level: 0, text: '审查人员应当有法务、财务人员参加，参与编制需求的人员不作为审查人。' },
        { table: '审查人' },
        { table: '结果' },
        { level: 0, text: '附：调查、询价和征求意见的原始材料。' },
      ],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购方式', '{{采购方式}}'],
      ['服务内容', '{{服务内容}}'],
      ['服务对象', '{{服务对象}}'],
      ['服务区域', '{{服务区域}}'],
      ['服务期限', '{{服务期限}}'],
      ['预算金额', '{{预算金额}}元'],
    ]),
    调查: {
      head: true,
      tall: true,
      columns: [
        column('序号', 8, 'center'),
        column('调查对象', 20),
        column('调查方式', 13),
        column('调查日期', 13, 'center'),
        column('能否承接、人员和业绩', 20),
        column('报价或者成本意见', 16),
        column('调查人', 10, 'center'),
      ],
      rows: blankRows(1, 4, 6),
    },
    供给: factsTable(
      [
        ['能承接的主体', ''],
        ['价格和供给缺口', ''],
      ],
      { tall: true },
    ),
    历史: {
      head: true,
      columns: [
        column('项目', 30),
        column('供应商', 24),
        column('数量', 10, 'center'),
        column('成交金额（元）', 16, 'right'),
        column('成交日期', 20, 'center'),
      ],
      rows: [['{{历史.项目}}', '{{历史.供应商}}', '{{历史.数量}}', '{{历史.金额}}', '{{历史.日期}}']],
    },
    其他成交: {
      head: true,
      tall: true,
      columns: [
        column('其他地区的同类项目', 34),
        column('供应商', 24),
        column('数量和单价', 16),
        column('成交金额（元）', 14),
        column('来源', 12),
      ],
      rows: [
        ['', '', '', '', ''],
        ['', '', '', '', ''],
      ],
    },
    风险: {
      head: true,
      columns: riskColumns,
      rows: [['{{风险.序号}}', '{{风险.风险}}', '{{风险.应对}}']],
    },
    风险空表: {
      head: true,
      tall: true,
      columns: riskColumns,
      rows: blankRows(1, 3, 2),
    },
    意见: factsTable(
      [
        ['征求的对象和人数', ''],
        ['方式、日期和地点', ''],
        ['意见和采纳情况', ''],
      ],
      { tall: true },
    ),
    一般: {
      head: true,
      columns: reviewColumns,
      rows: [
        ['功能：服务内容是否完整、明确', '{{服务内容}}', '', ''],
        ['数量：数量、区域、期限是否完整、明确', '{{服务区域}}；{{服务期限}}', '', ''],
        ['标准：质量、时效、满意度是否有数值', '{{绩效目标}}', '', ''],
        ['履约：验收、付款的节点是否明确', '{{验收安排}}', '', ''],
        ['预算：预算金额是否有依据、没有超出', '{{预算金额}}元', '', ''],
      ],
    },
    重点: {
      head: true,
      columns: reviewColumns,
      rows: [
        ['非歧视：没有指定供应商，没有以所有制、所在地、规模、业绩等排斥供应商', '', '', ''],
        ['竞争：能够形成充分竞争，评审因素与需求、质量对应', '', '', ''],
        ['政策：落实中小企业等采购政策', '{{中小企业政策}}', '', ''],
        ['履约风险：已经列出风险和应对，合同条款与之对应', '', '', ''],
      ],
    },
    审查人: {
      head: true,
      tall: true,
      together: true,
      columns: [
        column('审查人', 16, 'center'),
        column('所在股室', 20),
        column('意见', 40),
        column('签字', 12, 'center'),
        column('日期', 12, 'center'),
      ],
      rows: [
        ['', '法务', '', '', ''],
        ['', '财务', '', '', ''],
        ['', '业务', '', '', ''],
      ],
    },
    结果: factsTable(
      [
        ['修改情况', ''],
        ['审查结论', '□ 通过　　□ 修改后通过　　□ 不通过'],
      ],
      { tall: true },
    ),
  },
  signing: ['经办人：＿＿＿＿＿＿　负责人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
