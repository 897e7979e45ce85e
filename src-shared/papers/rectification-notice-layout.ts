import { annex, basisText } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { receiptAttachment, receiptTable } from './service-receipt'

/** 默认建议稿 by the form of a letter in GB/T 9704: annex 1 二(二) asks for a rectification, and prints no form. */
export const rectificationNoticeLayout: PaperLayout = {
  title: '关于{{项目名称}}\n限期整改的通知',
  official: {
    mark: { text: '{{单位}}', form: 'letter' },
    number: { text: '{{发文字号}}' },
    addressee: '{{主送}}：',
  },
  parts: [
    {
      body: [
        {
          level: 0,
          text: '你单位承接的{{项目名称}}（合同编号：{{合同编号}}），经{{来源}}，发现以下问题：',
        },
        { table: '问题' },
        {
          level: 0,
          text: `依据${basisText(annex('二（二）'))}和{{整改条款}}，现责令你单位限期提出整改方案并整改，要求如下。`,
        },
      ],
    },
    {
      title: '提出整改方案',
      body: [
        {
          level: 0,
          text: '于{{交方案期限}}前书面提出整改方案，逐条写明原因、措施、责任人、完成日期和证据清单，经我局批准后组织整改。',
        },
      ],
    },
    {
      title: '整改并报告',
      body: [{ level: 0, text: '于{{改毕期限}}前整改完毕，提交整改报告和证据。我局逐条复核，复核通过后方为闭环。' }],
    },
    {
      title: '逾期或者整改不到位',
      body: [
        {
          level: 0,
          text: '逾期未整改或者整改不到位的，按照{{整改条款}}和{{违约条款}}，由你单位承担采取补救措施、赔偿损失等责任。',
        },
        { level: 0, text: '其中逾期的，合同约定{{日违约金}}支付违约金。', when: '有违约金' },
        { level: 0, text: '收到本通知后，请在所附送达回证上签收并退回我局。联系股室及电话：{{联系}}。' },
      ],
    },
  ],
  tables: {
    ...receiptTable('整改通知书'),
    问题: {
      head: true,
      small: true,
      columns: [column('序号', 8, 'center'), column('事实', 42), column('合同条款', 27), column('证据', 23)],
      rows: [['{{问题.序号}}', '{{问题.事实}}', '{{问题.条款}}', '{{问题.证据}}']],
    },
  },
  signing: ['{{单位}}', '{{成文日期}}'],
  attachments: [receiptAttachment],
}
