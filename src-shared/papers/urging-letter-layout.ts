import { annex, basisText, notice } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { receiptAttachment, receiptTable } from './service-receipt'

/** 默认建议稿 by the form of a letter in GB/T 9704: the notice asks to urge the contractor, and prints no form. */
export const urgingLetterLayout: PaperLayout = {
  title: '关于{{项目名称}}\n尽快履行约定事项的函',
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
          text: `你单位承接的{{项目名称}}（合同编号：{{合同编号}}）正在履行。依据${basisText(notice('一（五）'))}、${basisText(annex('四（一）2'))}和合同约定，下列事项到{{成文日期}}尚未办理完毕，请抓紧办理：`,
        },
        { table: '事项' },
        {
          level: 0,
          text: '请于{{要求日期}}前办理完毕。回复方式：{{回复方式}}。确有困难的，请在上述日期前书面说明原因和预计完成日期。',
        },
        {
          level: 0,
          text: '再次逾期的，我局将按照{{整改条款}}责令限期整改。感谢你单位对社会救助工作的支持。',
        },
        { level: 0, text: '收到本函后，请在所附送达回证上签收并退回我局。联系股室及电话：{{联系}}。' },
      ],
    },
  ],
  tables: {
    ...receiptTable('催办函'),
    事项: {
      head: true,
      small: true,
      columns: [
        column('序号', 8, 'center'),
        column('应交、应做的事项', 26),
        column('合同条款', 22),
        column('期限', 18, 'center'),
        column('逾期天数', 10, 'center'),
        column('现状', 16),
      ],
      rows: [['{{事项.序号}}', '{{事项.事项}}', '{{事项.条款}}', '{{事项.期限}}', '{{事项.逾期}}', '{{事项.现状}}']],
    },
  },
  signing: ['{{单位}}', '{{成文日期}}'],
  attachments: [receiptAttachment],
}
