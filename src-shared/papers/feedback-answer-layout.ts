import { basisText, notice } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { column } from './layout-columns'

/** 默认建议稿 by the form of a 报告 in GB/T 9704: the notice asks for correction by a day, and prints no form of the answer. */
export const feedbackAnswerLayout: PaperLayout = {
  title: '{{单位}}\n关于{{反馈种类}}整改情况的报告',
  official: {
    number: { text: '{{发文字号}}' },
    addressee: '{{主送}}：',
  },
  parts: [
    {
      body: [
        {
          level: 0,
          text: `{{收到日期}}，我局通过{{反馈方式}}收到你单位的{{反馈种类}}（{{来文编号}}），要求{{整改期限}}前整改。我局按照${basisText(notice('二（四）'))}的要求逐条整改，现将情况报告如下。`,
        },
      ],
    },
    {
      title: '总体情况',
      body: [
        { level: 0, text: '{{答复意见}}' },
        { level: 0, text: '涉及项目：{{涉及项目}}。', when: '有涉及项目' },
      ],
    },
    {
      title: '问题整改情况',
      body: [{ table: '问题' }, { level: 0, text: '尚未改到位的{{未到位}}条，改到位后另行报告。', when: '有未到位' }],
    },
    { title: '平台补录、改录情况', when: '有补录', body: [{ table: '补录' }] },
    {
      title: '联系方式',
      body: [
        { level: 0, text: '承办股室、承办人：{{承办}}。佐证材料随本报告附送。' },
        { level: 0, text: '特此报告。' },
      ],
    },
  ],
  tables: {
    问题: {
      head: true,
      small: true,
      breaks: true,
      columns: [
        column('序号', 6, 'center'),
        column('阶段', 11, 'center'),
        column('反馈的问题', 21),
        column('整改要求', 15),
        column('整改情况', 18),
        column('改到位日期', 19, 'center'),
        column('佐证', 10),
      ],
      rows: [
        [
          '{{问题.序号}}',
          '{{问题.阶段}}',
          '{{问题.问题}}',
          '{{问题.要求}}',
          '{{问题.情况}}',
          '{{问题.日期}}',
          '{{问题.佐证}}',
        ],
      ],
    },
    补录: {
      head: true,
      small: true,
      columns: [
        column('项目', 28),
        column('阶段', 9, 'center'),
        column('录入内容', 28),
        column('录入日期', 18, 'center'),
        column('平台回执号', 17),
      ],
      rows: [['{{补录.项目}}', '{{补录.阶段}}', '{{补录.内容}}', '{{补录.日期}}', '{{补录.回执}}']],
    },
  },
  signing: ['{{单位}}', '{{成文日期}}'],
}
