import type { PaperLayout, TemplateItem, TemplateTable } from '../template/layout'
import { column } from './layout-columns'
import { numberRow } from './record-head'

const summary = '汇总页'
const visit = '入户页'

const table = (name: string, when: string): TemplateItem => ({ table: name, when })
const said = (text: string, when: string): TemplateItem => ({ level: 0, text, when })

/** Two facts side by side. */
const pairs = (rows: string[][]): TemplateTable => ({
  head: false,
  labels: 'every other',
  columns: [column('', 18), column('', 32), column('', 18), column('', 32)],
  rows,
})
const facts = (rows: string[][], tall = false): TemplateTable => ({
  head: false,
  labels: true,
  columns: [column('', 18), column('', 82)],
  rows,
  ...(tall && { tall }),
})

/** 默认建议稿: the notice asks for 重点抽查, and prints no form. The pages come again for each household, its part alone. */
export const sampleVisitsLayout: PaperLayout = {
  title: '抽样入户复核表',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        table('汇总', summary),
        table('分层', '有分层'),
        said(
          '样本由本单位按种子随机抽取，承接主体不得自选。复核只评调查质量，不作救助认定。表式为默认建议稿。',
          summary,
        ),
        said('抽样人（签字）：＿＿＿＿＿＿　　见证人（签字）：＿＿＿＿＿＿', summary),
        table('户', visit),
        table('留痕', visit),
        table('比对', visit),
        table('结论', visit),
        said('复核人（签字）：＿＿＿＿＿＿　＿＿＿＿＿＿', visit),
        said('被访人（签字或按印）：＿＿＿＿＿＿', visit),
        said('承接主体到场人（签字）：＿＿＿＿＿＿　　　　年　　月　　日', visit),
      ],
    },
  ],
  tables: {
    汇总: facts([
      numberRow,
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['批次', '{{批次}}'],
      ['抽样日期', '{{抽样日期}}'],
      ['抽样人、见证人', '{{抽样人}}'],
      ['总体、比例', '{{总体和比例}}'],
      ['随机种子', '{{随机种子}}'],
      ['样本', '{{样本}}'],
      ['复核结果', '{{复核结果}}'],
    ]),
    分层: {
      head: true,
      columns: [
        column('苏木乡镇', 28),
        column('类型', 17),
        column('户数', 11, 'center'),
        column('抽取', 11, 'center'),
        column('合格', 11, 'center'),
        column('合格率', 11, 'center'),
        column('待核', 11, 'center'),
      ],
      rows: [
        [
          '{{分层.苏木乡镇}}',
          '{{分层.类型}}',
          '{{分层.户数}}',
          '{{分层.抽取}}',
          '{{分层.合格}}',
          '{{分层.合格率}}',
          '{{分层.待核}}',
        ],
      ],
    },
    户: pairs([
      ['批次、序号', '{{序号}}', '户编码', '{{户编码}}'],
      ['苏木乡镇、嘎查村', '{{住址}}', '户主', '{{户主}}'],
      ['类型', '{{类型}}', '抽样', '{{抽样方式}}'],
      ['原调查日、调查员', '{{原调查}}', '复核日期', '{{复核日期}}'],
      ['复核人（两人）', '{{复核人}}', '结论', '{{结论}}'],
    ]),
    留痕: facts([
      ['留痕', '{{留痕}}'],
      ['缺的原因', '{{缺留痕原因}}'],
      ['入户情况', '{{入户情况}}'],
    ]),
    比对: {
      head: true,
      tall: true,
      columns: [column('项目', 22), column('原记录', 30), column('复核', 30), column('是否一致', 18, 'center')],
      rows: [['{{比对.项目}}', '', '', '□是　□否']],
    },
    结论: facts([['原因', '{{原因}}']], true),
  },
}
