import { annex, basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout, type TemplateItem } from '../template/layout'
import { column } from './layout-columns'
import { recordHeadRows } from './record-head'

const said = (text: string, when?: string): TemplateItem => ({ level: 0, text, ...(when && { when }) })

/** 默认建议稿: the notice asks who evaluates and what is covered, and prints no plan; its parts are usual practice (outline [G]). */
export const evaluationPlanLayout: PaperLayout = {
  title: '绩效评价方案',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    { title: '评价对象', body: [{ table: '项目' }, { table: '目标', when: '有目标' }] },
    {
      title: '评价依据',
      body: [
        said(
          `${basisText(notice('一（六）'))}、${basisText(annex('三（一）'))}，本项目{{评价条款}}、绩效目标、验收书和验收台账。评价采用{{指标体系}}。`,
        ),
        said(
          '通知要求购买主体、服务对象、第三方综合评价，内容包括服务成效、项目管理、社会影响；权重、问卷份数、等次分值（{{数值依据}}）和本方案表式为默认建议稿，非官方规定，由本单位确认后执行。',
        ),
      ],
    },
    {
      title: '评价主体和权重',
      body: [
        { table: '三方' },
        said('第三方不得是承接主体，与承接主体没有同一控制人、控股、管理关系；评价费用由购买主体另行安排。'),
      ],
    },
    {
      title: '指标体系',
      body: [
        said('共{{指标数}}项指标，合计{{分值合计}}分，三个维度都评；逐项的目标值、评分规则、评分办法和证据见附件。'),
        { table: '维度' },
      ],
    },
    {
      title: '评价方法',
      body: [
        said(
          '查阅项目和服务档案、核对付款和验收资料、抽查复核服务成果、走访或者电话回访服务对象、听取苏木乡镇（街道）意见，逐项写明证据和扣分原因。',
        ),
        said(
          '购买主体和第三方各评{{评分分值}}分，折合百分；满意度指标由服务对象问卷得出，两方不评。总分={{公式}}，四舍五入到0.01分后定等次。',
        ),
      ],
    },
    {
      title: '满意度问卷',
      body: [
        said(
          '有效问卷不少于{{问卷份数}}份；{{问卷下限}}的，在评价报告中说明样本偏少。覆盖各苏木乡镇和各类服务对象，不记名，由购买主体或者第三方人员发放、回收，承接主体人员不参与。反映收费、推销的，作为线索另行核实。',
        ),
      ],
    },
    { title: '时间安排', body: [{ table: '时间' }] },
    {
      title: '评价等次和红线',
      body: [said('{{等次}}。'), said('有下列情形之一的，等次直接为“差”：{{红线}}。')],
    },
    {
      title: '结果运用',
      body: [
        said(
          `依据${basisText(annex('三（二）'))}，评价结果作为社会救助工作成效评价的依据、持续开展购买服务的支撑、结算资金和编制以后年度项目预算的参考。合同没有约定的，不以评价结果扣减价款。`,
        ),
        said('合同对评价结果与结算的约定：', '有结算约定'),
        said('{{结算约定}}', '有结算约定'),
      ],
    },
  ],
  tables: {
    项目: { ...factsTable([...recordHeadRows, ['合同价款', '{{合同价款}}元']]), labels: true },
    目标: {
      head: true,
      small: true,
      columns: [column('类别', 22, 'center'), column('绩效目标', 50), column('目标值', 28, 'center')],
      rows: [['{{目标.类别}}', '{{目标.指标}}', '{{目标.目标值}}']],
    },
    三方: {
      head: true,
      columns: [
        column('评价方', 16, 'center'),
        column('由谁评价', 34),
        column('评什么', 36),
        column('权重', 14, 'center'),
      ],
      rows: [
        ['购买主体', '{{单位}}', '满意度以外的各项指标', '{{购买主体权重}}'],
        ['第三方', '{{第三方}}', '满意度以外的各项指标', '{{第三方权重}}'],
        ['服务对象', '接受服务的家庭和个人', '满意度问卷', '{{服务对象权重}}'],
      ],
    },
    维度: {
      head: true,
      small: true,
      columns: [
        column('评价维度', 18, 'center'),
        column('包括的指标', 56),
        column('项数', 12, 'center'),
        column('分值', 14, 'center'),
      ],
      rows: [['{{维度.维度}}', '{{维度.指标}}', '{{维度.项数}}', '{{维度.分值}}']],
    },
    时间: {
      head: true,
      columns: [column('序号', 8, 'center'), column('工作', 42), column('时间', 30, 'center'), column('责任方', 20)],
      rows: [
        ['1', '最终验收', '{{验收日期}}', '购买主体'],
        ['2', '选定第三方，组成评价组', '', '购买主体'],
        ['3', '发放、回收满意度问卷', '', '购买主体、第三方'],
        ['4', '查阅资料、现场核查、逐项评分', '', '购买主体、第三方'],
        ['5', '汇总得分，听取承接主体意见', '', '购买主体'],
        ['6', '出具评价报告，书面告知承接主体', '最终验收合格之日起20个工作日内{{完成期限}}', '购买主体'],
        ['7', '结果运用，材料归档', '', '购买主体'],
      ],
    },
    指标: {
      head: true,
      small: true,
      columns: [
        column('编号', 7, 'center'),
        column('二级指标', 11),
        column('三级指标', 12),
        column('分值', 6, 'center'),
        column('目标值', 12),
        column('评分规则', 22),
        column('评分办法', 10, 'center'),
        column('证据', 10),
        column('评价维度', 10, 'center'),
      ],
      rows: [
        [
          '{{指标.编号}}',
          '{{指标.二级}}',
          '{{指标.三级}}',
          '{{指标.分值}}',
          '{{指标.目标值}}',
          '{{指标.规则}}',
          '{{指标.办法}}',
          '{{指标.证据}}',
          '{{指标.维度}}',
        ],
      ],
    },
  },
  signing: ['拟订：＿＿＿＿＿＿　批准：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
  attachments: [{ title: '绩效评价指标体系', body: [{ table: '指标' }] }],
}
