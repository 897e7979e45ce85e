import { type PlanPart, planPartTitles } from '../records/implementation-plan-texts'
import type { LayoutPart, PaperLayout, TemplateItem } from '../template/layout'
import { column } from './layout-columns'

/** What the project says, then how it is done. */
const part = (id: PlanPart, how: string, ...facts: TemplateItem[]): LayoutPart => ({
  title: planPartTitles[id],
  body: [...facts, { level: 0, text: `{{${how}}}` }],
})
const fact = (text: string): TemplateItem => ({ level: 0, text })

/** 默认建议稿 of the plan with the nine parts of annex 1 四(一)1; the notice prints no form. Looks as GB/T 9704 has it. */
export const implementationPlanLayout: PaperLayout = {
  title: '{{项目名称}}\n实施方案',
  official: { number: { text: '{{发文字号}}', when: '有发文字号' } },
  parts: [
    {
      body: [
        fact(
          '为规范政府购买社会救助服务工作，按照《关于进一步规范2023年政府购买社会救助服务工作的通知》附件1《政府购买社会救助服务工作操作流程》四（一）1的要求，制定本方案，由{{责任股室}}组织实施。',
        ),
      ],
    },
    part('beneficiaries', '受益对象做法', fact('服务对象：{{服务对象}}。')),
    part('content', '购买内容做法', fact('服务区域：{{服务区域}}。'), fact('购买的服务和数量如下。'), {
      table: '服务',
    }),
    part('method', '购买方式做法', fact('采购方式：{{采购方式}}。预计采购时间：{{采购时间}}。')),
    part('contract', '合同管理做法', fact('服务期限：{{开始日期}}至{{结束日期}}。')),
    part(
      'funds',
      '资金管理做法',
      fact('预算{{预算合计小写}}元（大写：{{预算合计大写}}），其中{{费用构成}}。'),
      { level: 0, text: '预算分年度安排：{{分年度安排}}。', when: '有分年度安排' },
      fact('资金来源如下。'),
      { table: '资金' },
      { level: 0, text: '付款按下列阶段安排，以签订的合同为准。', when: '有付款阶段' },
      { table: '付款', when: '有付款阶段' },
    ),
    part('tracking', '跟踪管理做法', fact('主要时间节点见附件1，责任单位的分工见附件2。')),
    part('evaluation', '评估评价做法', fact('绩效目标如下。'), { table: '目标' }),
    part('supervision', '监督检查做法'),
    part('disclosure', '信息公开做法'),
    {
      body: [
        {
          level: 0,
          text: '注：本稿还没有签发，{{建议稿部分}}为默认建议稿，非官方规定，签发前请本单位审定。',
          when: '有建议稿',
        },
      ],
    },
  ],
  tables: {
    服务: {
      head: true,
      columns: [column('服务清单项目', 70), column('数量', 30, 'center')],
      rows: [['{{服务.服务}}', '{{服务.数量}}']],
    },
    资金: {
      head: true,
      columns: [column('资金来源', 45), column('文号', 33), column('金额（元）', 22, 'right')],
      rows: [['{{资金.来源}}', '{{资金.文号}}', '{{资金.金额}}']],
    },
    付款: {
      head: true,
      columns: [column('期次', 12, 'center'), column('名称', 24), column('比例', 12, 'center'), column('条件', 52)],
      rows: [['{{付款.期次}}', '{{付款.名称}}', '{{付款.比例}}', '{{付款.条件}}']],
    },
    节点: {
      head: true,
      columns: [column('序号', 7, 'center'), column('事项', 25), column('时间', 46), column('办理', 22)],
      rows: [['{{节点.序号}}', '{{节点.事项}}', '{{节点.时间}}', '{{节点.办理}}']],
    },
    分工: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('责任单位（股室）', 28),
        column('分工', 48),
        column('责任人', 16, 'center'),
      ],
      rows: [['{{分工.序号}}', '{{分工.单位}}', '{{分工.分工}}', '{{分工.责任人}}']],
    },
    目标: {
      head: true,
      columns: [column('类别', 22, 'center'), column('指标', 50), column('目标值', 28, 'center')],
      rows: [['{{目标.类别}}', '{{目标.指标}}', '{{目标.目标值}}']],
    },
  },
  signing: ['{{单位}}', '{{成文日期}}'],
  attachments: [
    { title: '项目节点表', body: [{ table: '节点' }] },
    { title: '实施分工表', body: [{ table: '分工' }] },
  ],
}
