import type { PaperLayout } from '../template/layout'

/** 默认建议稿 by the form of 纪要 in GB/T 9704 (10.3): no main addressee, signed by the chair, no seal. */
export const meetingMinutesLayout: PaperLayout = {
  title: '专题会议纪要',
  official: {
    mark: { text: '{{单位}}专题会议纪要', form: 'minutes' },
    number: { text: '{{发文字号}}' },
    enclosed: ['会议签到表'],
    attendance: [{ text: '出席、列席：{{出席}}。' }, { text: '请假：{{请假}}。', when: '有请假' }],
    copies: '抄送：{{责任股室}}。',
    issued: '{{单位}}\t{{成文日期}}印发',
  },
  parts: [
    {
      body: [
        {
          level: 0,
          text: '{{会议日期}}，{{单位}}在{{地点}}召开{{会议名称}}，由{{主持人}}主持，研究政府购买社会救助服务工作中的新情况、新问题。现将会议情况纪要如下。',
        },
        { level: 0, text: '本纪要更正并替代{{更正替代}}，以本纪要为准。', when: '有更正替代' },
      ],
    },
    { title: '会议议题', body: ['{{议题}}'] },
    { title: '议定事项', body: ['{{议定事项}}'] },
    { title: '涉及项目', when: '有涉及项目', body: ['{{涉及项目}}'] },
  ],
  signing: ['主持人签发：＿＿＿＿＿＿　{{成文日期}}'],
}
