import { basisText, procurementLaw } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { contractTable, opening, signedByBoth } from './agreement-head'
import { column } from './layout-columns'

/** 默认建议稿: the law asks for a supplementary contract within a tenth of the price (采购法 art. 49) and prints no form. */
export const supplementaryAgreementLayout: PaperLayout = {
  title: '补充协议',
  header: '{{单位}}',
  parts: [
    {
      body: opening(
        `甲乙双方就下列合同的变更协商一致，依据${basisText(procurementLaw('第四十九条、第五十条'))}和合同的变更条款，签订本补充协议。`,
      ),
    },
    {
      title: '变更的依据和原因',
      body: [
        { level: 0, text: '变更依据：{{变更依据}}。' },
        { level: 0, text: '原因：{{原因}}。' },
      ],
    },
    {
      title: '变更的内容',
      body: [
        { level: 0, text: '{{协议内容}}' },
        { table: '条款', when: '有条款' },
        { table: '数量', when: '有数量' },
        { table: '节点', when: '有节点' },
        { level: 0, text: '服务期限变更为{{变更后期限}}。', when: '改期限' },
      ],
    },
    {
      title: '价款',
      body: [
        {
          level: 0,
          text: '本协议增加价款{{增加金额}}。包括本协议在内，历次补充协议累计增加{{累计增加}}元，占原合同价款的{{累计比例}}，没有超过百分之十。变更后的合同价款为{{变更后价款}}。',
          when: '增加价款',
        },
        { level: 0, text: '本协议减少价款{{减少金额}}。变更后的合同价款为{{变更后价款}}。', when: '减少价款' },
        { level: 0, text: '本协议不变更合同价款。', when: '价款不变' },
      ],
    },
    {
      title: '其他',
      body: [
        {
          level: 0,
          text: '本协议仅就所列内容变更原合同，没有列出的条款继续有效；本协议与原合同不一致的，以本协议为准。',
        },
        {
          level: 0,
          text: '本协议自双方签字盖章之日起生效，是原合同的组成部分，份数与原合同相同，由甲方比照原合同公告、备案。',
        },
      ],
    },
  ],
  tables: {
    合同: contractTable,
    条款: {
      head: true,
      columns: [column('条款', 16), column('原约定', 42), column('变更为', 42)],
      rows: [['{{条款.条款}}', '{{条款.原约定}}', '{{条款.变更为}}']],
    },
    数量: {
      head: true,
      columns: [column('数量目标', 52), column('计量单位', 20, 'center'), column('变更为', 28, 'right')],
      rows: [['{{数量.目标}}', '{{数量.单位}}', '{{数量.变更为}}']],
    },
    节点: {
      head: true,
      columns: [column('付款期次', 36), column('节点变更为', 64)],
      rows: [['{{节点.期次}}', '{{节点.变更为}}']],
    },
  },
  signing: signedByBoth,
  bothSign: true,
}
