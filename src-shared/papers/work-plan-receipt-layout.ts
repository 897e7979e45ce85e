import { annex, basisText, notice } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { column } from './layout-columns'
import { numberRow } from './record-head'

/** 默认建议稿: the notice asks for the filing, and prints no form. */
export const workPlanReceiptLayout: PaperLayout = {
  title: '承接主体工作方案备案回执',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    { body: [{ table: '方案' }] },
    { title: '逐项核对', body: [{ table: '核对' }] },
    {
      title: '时间节点',
      when: '有节点',
      body: [{ table: '节点' }],
    },
    {
      title: '结论',
      body: [
        { level: 0, text: '经核对，该工作方案予以备案，存我局备查。', when: '备案的' },
        {
          level: 0,
          text: '经核对，该工作方案退回补正，请于{{补正期限}}前补正后重新提交。需要补正的内容：{{补正内容}}。',
          when: '退回的',
        },
        { level: 0, text: '核对结论：＿＿＿＿＿＿（备案／退回补正）', when: '未定的' },
        {
          level: 0,
          text: '备案只表示收到并核对了方案，不作审批，不减免承接主体依合同应当承担的义务；方案与合同不一致的，以合同为准。',
        },
        {
          level: 0,
          text: `依据${basisText(notice('一（五）'))}、${basisText(annex('二（一）'))}。报备期限和表式为默认建议稿，合同另有约定的从其约定。本回执一式两份，双方各存一份。`,
        },
      ],
    },
  ],
  tables: {
    方案: factsTable([
      numberRow,
      ['项目名称', '{{项目名称}}'],
      ['合同编号', '{{合同编号}}'],
      ['承接主体', '{{承接主体}}'],
      ['服务期限', '{{服务期限}}'],
      ['方案名称', '{{方案名称}}'],
      ['版本', '{{版本}}'],
      ['应交日期', '{{应交日期}}'],
      ['收到日期', '{{收到日期}}'],
      ['逾期', '{{逾期}}'],
    ]),
    核对: {
      head: true,
      columns: [column('序号', 10, 'center'), column('核对事项', 66), column('是否符合', 24, 'center')],
      rows: [['{{核对.序号}}', '{{核对.事项}}', '{{核对.结果}}']],
    },
    节点: {
      head: true,
      columns: [
        column('序号', 8, 'center'),
        column('节点', 42),
        column('日期', 24, 'center'),
        column('累计应完成', 26, 'center'),
      ],
      rows: [['{{节点.序号}}', '{{节点.节点}}', '{{节点.日期}}', '{{节点.数量}}']],
    },
  },
  signing: [
    '经办人：{{经办人}}　　股室负责人（签字）：＿＿＿＿＿＿',
    '{{单位}}（盖章）',
    '{{结论日期}}',
    '承接主体签收：＿＿＿＿＿＿　　　年　　月　　日',
  ],
}
