import { basisText, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'

/** 默认建议稿: Regulation art. 45 asks that the result of an acceptance be announced, and prints no form. Looks as GB/T 9704. */
export const acceptanceAnnouncementLayout: PaperLayout = {
  title: '{{项目名称}}\n验收结果公告',
  official: {},
  parts: [
    {
      body: [
        {
          level: 0,
          text: `依据${basisText(procurementRegulation('第四十五条'))}，现将{{项目名称}}的履约验收结果公告如下。`,
        },
        { table: '结果' },
        { level: 0, text: '对验收结果有意见的，请向{{单位}}反映。监督电话：{{监督电话}}。' },
      ],
    },
  ],
  tables: {
    结果: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['验收节点', '{{验收节点}}'],
      ['验收日期', '{{验收日期}}'],
      ['验收结论', '{{验收结论}}'],
      ['公告位置', '{{公告位置}}'],
    ]),
  },
  signing: ['{{单位}}', '{{公告日期}}'],
}
