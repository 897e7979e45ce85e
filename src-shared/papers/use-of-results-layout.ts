import { annex, basisText } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: annex 1 三(二) says what results are for, and prints no form. */
export const useOfResultsLayout: PaperLayout = {
  title: '绩效评价结果运用说明',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [{ level: 0, text: `依据${basisText(annex('三（二）'))}，说明评价结果如何运用。表式为默认建议稿。` }],
    },
    {
      title: '评价结果',
      body: [{ table: '结果' }, { level: 0, text: '命中红线：{{红线}}，等次直接为“差”。', when: '有红线' }],
    },
    {
      title: '结果运用',
      body: [
        { table: '运用' },
        { level: 0, text: '按合同约定，因评价等次扣减{{扣减}}。', when: '有扣减' },
        { level: 0, text: '除上述结算外，不因评价等次另行扣减价款。', when: '不扣减' },
      ],
    },
    {
      title: '整改遗留',
      body: [
        { table: '遗留', when: '有遗留' },
        { level: 0, text: '没有未闭环的整改。', when: '无遗留' },
      ],
    },
    {
      title: '承接主体反馈',
      body: [
        { level: 0, text: '已收到评价结果，意见：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' },
        { level: 0, text: '呈报：＿＿＿＿＿＿＿＿　　抄送：财政部门、承接主体、＿＿＿＿＿＿' },
      ],
    },
  ],
  tables: {
    结果: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['评价方、日期', '购买主体、{{第三方}}、服务对象三方，{{评价日期}}'],
      ['总分、等次', '{{总分}}分，{{等次}}'],
    ]),
    运用: {
      head: true,
      columns: [column('序号', 8, 'center'), column('用于', 32), column('处理', 60)],
      rows: [['{{运用.序号}}', '{{运用.方面}}', '{{运用.处理}}']],
    },
    遗留: {
      head: true,
      columns: [column('序号', 10, 'center'), column('未闭环的整改', 90)],
      rows: [['{{遗留.序号}}', '{{遗留.整改}}']],
    },
  },
  signing: [
    '经办人：＿＿＿＿＿＿　　负责人（签字）：＿＿＿＿＿＿',
    '{{单位}}（盖章）',
    '　　年　　月　　日',
    '承接主体签收：＿＿＿＿＿＿　　　年　　月　　日',
  ],
}
