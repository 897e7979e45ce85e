import { basisText, civilCode, procurementLaw } from '../law/citations'
import type { PaperLayout } from '../template/layout'
import { contractTable, opening, signedByBoth, straddled } from './agreement-head'
import { column } from './layout-columns'

/** 默认建议稿: the law asks for a supplementary contract within a tenth of the price (采购法 art. 49) and prints no form. */
export const supplementaryAgreementLayout: PaperLayout = {
  title: '补充协议',
  header: '{{单位}}',
  parts: [
    {
      body: opening(
        {
          text: `甲乙双方就下列合同追加与合同标的相同的服务协商一致，依据${basisText(procurementLaw('第四十九条'))}和合同的变更条款，在不改变合同其他条款的前提下，签订本补充协议。`,
          when: '依采购法追加',
        },
        {
          text: '甲乙双方就下列合同追加与合同标的相同的服务协商一致，依据合同的变更条款，在不改变合同其他条款的前提下，签订本补充协议。',
          when: '依约定追加',
        },
        {
          text: `下列合同继续履行将损害国家利益和社会公共利益，甲乙双方依据${basisText(procurementLaw('第五十条'))}变更合同，签订本补充协议。`,
          when: '损害公共利益',
        },
        {
          text: `甲乙双方就下列合同的变更协商一致，依据${basisText(civilCode('第五百四十三条'))}和合同的变更条款，签订本补充协议。`,
          when: '双方协商',
        },
        {
          text: '甲乙双方就下列合同中联系人、地址、收款账户等事项的变更，依据合同的约定签订本补充协议。本协议不涉及合同的标的、数量、价格、质量和期限。',
          when: '非实质事项',
        },
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
        { level: 0, text: '本协议增减的价款计入{{计入期次}}。', when: '有计入期次' },
        { level: 0, text: '金额与数量的关系：{{价款理由}}。', when: '有价款理由' },
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
        { level: 0, text: straddled },
      ],
    },
    {
      title: '附件',
      body: [
        { level: 0, text: '1．{{决策依据}}；2．双方提出的变更申请。', when: '实质事项' },
        { level: 0, text: '1．变更联系人、地址或者账户的书面通知。', when: '非实质事项' },
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
      columns: [
        column('数量目标', 32),
        column('计量单位', 14, 'center'),
        column('原约定', 18, 'right'),
        column('增减', 18, 'right'),
        column('变更后合计', 18, 'right'),
      ],
      rows: [['{{数量.目标}}', '{{数量.单位}}', '{{数量.原约定}}', '{{数量.增减}}', '{{数量.变更为}}']],
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
