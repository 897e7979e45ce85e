import { factsTable, type PaperLayout } from '../template/layout'

/** Of the paper, and of its spreadsheet. */
export const trainingEvidenceTables = {
  概况: factsTable([
    ['培训名称', '{{培训名称}}'],
    ['组织单位', '{{组织单位}}'],
    ['培训时间', '{{开始日期}}至{{结束日期}}'],
    ['培训地点', '{{培训地点}}'],
    ['授课人', '{{授课人}}'],
    ['参训人数', '{{参训人数}}人'],
    ['报送单位', '{{报送单位}}'],
    ['接收单位', '{{接收单位}}'],
    ['报送日期', '{{报送日期}}'],
    ['备注', '{{备注}}'],
  ]),
  内容: {
    head: true,
    columns: [
      { title: '序号', share: 10, align: 'center' },
      { title: '通知列明的培训内容', share: 72, align: 'left' },
      { title: '是否培训', share: 18, align: 'center' },
    ],
    rows: [['{{内容.序号}}', '{{内容.名称}}', '{{内容.结论}}']],
  },
  材料: {
    head: true,
    columns: [
      { title: '序号', share: 7, align: 'center' },
      { title: '材料', share: 14, align: 'left' },
      { title: '份数', share: 8, align: 'center' },
      { title: '文件', share: 28, align: 'left' },
      { title: '存入日期', share: 20, align: 'center' },
      { title: '校验码', share: 23, align: 'left' },
    ],
    rows: [['{{材料.序号}}', '{{材料.材料}}', '{{材料.份数}}', '{{材料.文件}}', '{{材料.日期}}', '{{材料.校验码}}']],
  },
} satisfies PaperLayout['tables']

/** 默认建议稿: the notice asks for evidence and prints no form (二(一)). */
export const trainingEvidenceLayout: PaperLayout = {
  title: '{{年度}}年度培训佐证材料清单',
  header: '{{单位}}',
  parts: [
    { title: '培训概况', body: [{ table: '概况' }] },
    { title: '培训内容核对', body: [{ table: '内容' }] },
    { title: '佐证材料', body: [{ level: 0, text: '校验码为文件SHA-256值的前16位。' }, { table: '材料' }] },
    {
      title: '办理时限',
      body: [
        {
          level: 0,
          text: '{{时限}}。培训由盟市组织的，旗县留存并报送参训佐证。',
        },
        { level: 0, text: '本次办理情况：{{超期说明}}。', when: '有超期' },
      ],
    },
  ],
  tables: trainingEvidenceTables,
  signing: ['经办人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
