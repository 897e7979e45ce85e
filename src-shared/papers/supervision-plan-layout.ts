import { annex, basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿: annex 1 二(二) names ways, services and links, and prints no form. */
export const supervisionPlanLayout: PaperLayout = {
  title: '监督检查计划',
  header: '{{单位}}',
  landscape: true,
  parts: [
    {
      body: [
        { level: 0, text: '编号：{{编号}}', when: '有编号' },
        { table: '项目' },
        {
          level: 0,
          text: `依据${basisText(notice('一（五）'))}、${basisText(annex('二（二）'))}和本项目合同，对承接主体的服务和资金使用进行全过程监督检查，突出重点服务、关键环节。每次检查形成监督检查记录；发现问题的，责令限期提出整改方案并整改。`,
        },
      ],
    },
    { title: '检查安排', body: [{ table: '安排' }] },
    {
      title: '说明',
      body: [
        { level: 0, text: '{{备注}}。', when: '有备注' },
        { level: 0, text: '本计划表式、频次和抽查比例为默认建议稿，非官方规定；合同约定更严的从其约定。' },
      ],
    },
  ],
  tables: {
    项目: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
    ]),
    安排: {
      head: true,
      small: true,
      columns: [
        column('序号', 4, 'center'),
        column('服务项目和环节', 16),
        column('方式', 9, 'center'),
        column('频次', 8, 'center'),
        column('时间', 13, 'center'),
        column('区域', 9),
        column('抽查比例', 7, 'center'),
        column('检查人', 9),
        column('看点', 14),
        column('合同条款', 11),
      ],
      rows: [
        [
          '{{安排.序号}}',
          '{{安排.服务环节}}',
          '{{安排.方式}}',
          '{{安排.频次}}',
          '{{安排.时间}}',
          '{{安排.区域}}',
          '{{安排.比例}}',
          '{{安排.检查人}}',
          '{{安排.看点}}',
          '{{安排.条款}}',
        ],
      ],
    },
  },
  signing: ['制定：＿＿＿＿＿＿　{{制定日期}}', '批准：{{批准人}}　签字：＿＿＿＿＿＿　{{批准日期}}', '{{单位}}'],
}
