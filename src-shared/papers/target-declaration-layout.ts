import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: annex 1 一(一) names the seven kinds and prints no form; the levels are the usual ones of finance bureaus. */
export const targetDeclarationLayout: PaperLayout = {
  title: '绩效目标申报表',
  header: '{{单位}}',
  landscape: true,
  parts: [
    { title: '项目概况', body: [{ table: '项目' }] },
    { title: '资金来源', body: [{ table: '资金' }] },
    { title: '总体目标', body: [{ level: 0, text: '{{总体目标}}' }] },
    {
      title: '绩效指标',
      body: [
        { table: '指标' },
        {
          level: 0,
          text: '“对应类别”为《政府购买社会救助服务工作操作流程》一（一）列明的七类目标，缺一不可；分级方法为默认建议稿，当地财政部门另有表式的从其表式。',
        },
      ],
    },
    {
      title: '与合同的核对',
      body: [
        {
          level: 0,
          text: '指标值与合同的服务数量（服务内容条款）、质量标准条款应当是同一数字。软件核对：{{软件核对}}。',
        },
        { table: '问题', when: '有待处理问题' },
      ],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['采购编号', '{{采购编号}}'],
      ['填报单位', '{{单位}}'],
      ['服务内容和数量', '{{服务内容}}'],
      ['服务对象', '{{服务对象}}'],
      ['服务区域', '{{服务区域}}'],
      ['服务期限', '{{服务期限}}'],
      ['预算金额', '{{预算金额}}元'],
    ]),
    资金: {
      head: true,
      columns: [column('资金来源', 45), column('文号', 33), column('金额（元）', 22, 'right')],
      rows: [['{{资金.来源}}', '{{资金.文号}}', '{{资金.金额}}']],
    },
    指标: {
      head: true,
      columns: [
        column('一级指标', 11, 'center'),
        column('二级指标', 15, 'center'),
        column('三级指标', 24),
        column('指标值', 14, 'center'),
        column('单位', 7, 'center'),
        column('指标依据', 16),
        column('对应类别', 13, 'center'),
      ],
      rows: [
        [
          '{{指标.一级}}',
          '{{指标.二级}}',
          '{{指标.三级}}',
          '{{指标.指标值}}',
          '{{指标.单位}}',
          '{{指标.依据}}',
          '{{指标.类别}}',
        ],
      ],
    },
    问题: {
      head: true,
      columns: [column('序号', 7, 'center'), column('问题', 55), column('办法', 38)],
      rows: [['{{问题.序号}}', '{{问题.问题}}', '{{问题.办法}}']],
    },
  },
  signing: ['填报人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
