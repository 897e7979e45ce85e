import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: the notice asks for the recipients' evaluation and prints no form. One page, in plain words, without a name. */
export const surveyFormLayout: PaperLayout = {
  title: '{{单位}}\n社会救助服务满意度问卷',
  marginMm: 20,
  parts: [
    {
      body: [
        { table: '问卷' },
        {
          level: 0,
          text: '您好！为了解“{{项目名称}}”的服务情况，请您按实际感受回答，在合适的□中打“√”。问卷不记名，不用写身份证号；不想回答的可以不答，不影响您享受救助。',
        },
        { table: '有无' },
        { table: '程度' },
        { level: 0, text: '您还有什么意见和建议？' },
        { table: '意见' },
        {
          level: 0,
          text: '调查员（签名）：＿＿＿＿＿　代填：□是　□否　　＿＿＿＿年＿＿月＿＿日',
        },
        {
          level: 0,
          text: '本问卷由购买主体或者第三方发放，承接主体人员不得发放、代填。表式和题目为默认建议稿，非官方文本。',
        },
      ],
    },
  ],
  tables: {
    问卷: factsTable([
      ['问卷号', '＿＿＿＿＿＿'],
      ['对象', '{{对象}}'],
      ['批次', '{{批次}}'],
      ['苏木乡镇', '{{苏木乡镇}}'],
      ['方式', '{{方式}}'],
    ]),
    有无: {
      head: true,
      columns: [column('问题', 70), column('是（有）', 15, 'center'), column('否（没有）', 15, 'center')],
      rows: [['{{有无.问题}}', '□', '□']],
    },
    程度: {
      head: true,
      columns: [
        column('问题', 35),
        column('很满意', 13, 'center'),
        column('满意', 13, 'center'),
        column('一般', 13, 'center'),
        column('不满意', 13, 'center'),
        column('很不满意', 13, 'center'),
      ],
      rows: [['{{程度.问题}}', '□', '□', '□', '□', '□']],
    },
    意见: { head: false, tall: true, columns: [column('', 100)], rows: [[''], ['']] },
  },
}
