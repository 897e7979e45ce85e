import { basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'

/** 默认建议稿: the notice asks that what pilots do is spread, and prints no form. Looks as GB/T 9704 has it; paragraphs as typed, whose numbers are the writer's. */
export const practiceNoteLayout: PaperLayout = {
  title: '{{试点名称}}\n经验材料',
  official: {},
  parts: [
    {
      body: [
        {
          level: 0,
          text: `按照${basisText(notice('二（三）'))}关于选取试点、推广经验和做法的要求，现将试点的做法、成效和问题总结如下。`,
        },
      ],
    },
    {
      title: '试点基本情况',
      body: [{ table: '概况' }, { level: 0, text: '确定为试点的理由：{{理由}}', when: '有理由' }],
    },
    { title: '主要做法', body: [{ level: 0, text: '{{做法}}' }] },
    { title: '取得成效', body: [{ level: 0, text: '{{成效}}' }] },
    { title: '问题和不足', body: [{ level: 0, text: '{{问题}}' }] },
    { title: '下一步和推广建议', when: '有建议', body: [{ level: 0, text: '{{建议}}' }] },
    { title: '推广情况', when: '已推广', body: [{ level: 0, text: '{{推广日期}}在{{推广范围}}推广。{{推广情况}}' }] },
  ],
  tables: {
    概况: factsTable([
      ['试点单位', '{{单位}}'],
      ['试点范围', '{{范围}}'],
      ['确定单位', '{{确定单位}}'],
      ['确定日期', '{{确定日期}}'],
      ['确定文号', '{{确定文号}}'],
      ['联系人', '{{联系人}}'],
    ]),
  },
  signing: ['{{单位}}', '{{成文日期}}'],
}
