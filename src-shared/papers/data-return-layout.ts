import { basisText, personalInformationLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { numberRow, recordHeadRows } from './record-head'

/** 默认建议稿: 个人信息保护法 art. 21 asks the entrusted to give back or delete and keep nothing; it prints no form. */
export const dataReturnLayout: PaperLayout = {
  title: '个人信息返还和删除证明',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        { table: '项目' },
        {
          level: 0,
          text: `依据${basisText(personalInformationLaw('第二十一条'))}和本项目合同，我单位受{{单位}}委托处理的个人信息已经返还、删除，情况如下。本表式为默认建议稿。`,
        },
      ],
    },
    {
      title: '信息种类和户数',
      body: [
        { level: 0, text: '因{{事由}}返还、删除。信息种类：{{信息种类}}。' },
        { level: 0, text: '委托处理{{委托户数}}户，返还、删除{{处理户数}}户。' },
        { level: 0, text: '户数不一致的原因：{{差异原因}}。', when: '有差异' },
      ],
    },
    { title: '载体和处理情况', body: [{ table: '载体' }] },
    {
      title: '声明',
      body: [
        { level: 0, text: '备份：{{备份}}。转委托：{{转委托}}。' },
        { level: 0, text: '返还接收凭据：{{接收凭据}}。', when: '有凭据' },
        { level: 0, text: '依法须留存的内容和理由：{{留存}}。留存的已经隐去个人信息。', when: '有留存' },
        {
          level: 0,
          text: '我单位及工作人员不再以任何形式保存、复制、使用上述个人信息，没有留存副本，没有擅自转委托他人处理；所作声明属实，愿承担由此产生的法律责任。',
        },
      ],
    },
    {
      title: '核验',
      body: [
        { level: 0, text: '核验方法和结果：{{核验}}。核验人：{{核验人}}。' },
        { level: 0, text: '本证明只涉及承接主体持有的个人信息；购买主体依法保存的户册和档案不因此删除。' },
      ],
    },
  ],
  tables: {
    项目: factsTable([numberRow, ...recordHeadRows]),
    载体: {
      head: true,
      columns: [
        column('序号', 7, 'center'),
        column('载体', 16),
        column('编号或位置', 22),
        column('处理方式', 13),
        column('日期', 20, 'center'),
        column('执行人', 11),
        column('见证人', 11),
      ],
      rows: [
        [
          '{{载体.序号}}',
          '{{载体.种类}}',
          '{{载体.位置}}',
          '{{载体.方式}}',
          '{{载体.日期}}',
          '{{载体.执行人}}',
          '{{载体.见证人}}',
        ],
      ],
    },
  },
  signing: [
    '{{承接主体}}（盖章）',
    '法定代表人（负责人）：{{签署人}}（签字）＿＿＿＿＿＿',
    '{{签署日期}}',
    '见证人（{{单位}}，签字）：＿＿＿＿＿＿　　　年　　月　　日',
  ],
}
