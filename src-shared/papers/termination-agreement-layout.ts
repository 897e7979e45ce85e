import { basisText, civilCode, procurementLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { contractTable, opening, signedByBoth, straddled } from './agreement-head'

/** 默认建议稿: contract and law ask for a written agreement (采购法 art. 50; C21), and print no form. */
export const terminationAgreementLayout: PaperLayout = {
  title: '终止协议',
  header: '{{单位}}',
  parts: [
    {
      body: opening(
        {
          text: `下列合同继续履行将损害国家利益和社会公共利益，甲乙双方依据${basisText(procurementLaw('第五十条'))}终止合同，就终止后的事项签订本协议。`,
          when: '损害公共利益',
        },
        {
          text: `甲乙双方就下列合同的提前终止协商一致，依据${basisText(civilCode('第五百六十二条'))}和合同的约定，签订本协议。`,
          when: '双方协商',
        },
        {
          text: `因{{违约方}}违约，{{解除方}}依据${basisText(civilCode('第五百六十二条、第五百六十三条'))}和合同的约定解除下列合同。双方就解除后的结算、交接和违约责任签订本协议。`,
          when: '违约解除',
        },
        {
          text: `因不可抗力，下列合同的目的不能实现，合同依据${basisText(civilCode('第五百六十三条、第五百九十条'))}和合同的约定解除。双方就解除后的结算和交接签订本协议。`,
          when: '不可抗力',
        },
        `合同终止后的结算、清理和返还，依据${basisText(civilCode('第五百六十六条、第五百六十七条'))}办理。`,
      ),
    },
    {
      title: '终止的情形、原因和日期',
      body: [
        { level: 0, text: '终止情形：{{终止情形}}。' },
        { level: 0, text: '原因：{{原因}}。' },
        { level: 0, text: '决策依据：{{决策依据}}。' },
        { level: 0, text: '合同于{{终止日期}}终止，服务做到当日为止。' },
        { level: 0, text: '{{协议内容}}' },
      ],
    },
    { title: '已完成和已验收的数量', body: [{ level: 0, text: '{{已完成}}' }] },
    {
      title: '结算',
      body: [
        { table: '结算' },
        { level: 0, text: '乙方应当退还多付的价款：{{退还}}。', when: '应退款' },
        { level: 0, text: '除上述结算外，双方没有其他价款争议；违约追索不受影响。' },
      ],
    },
    {
      title: '履约保证金',
      body: [
        { level: 0, text: '{{保证金}}。', when: '有保证金' },
        { level: 0, text: '原合同没有收取履约保证金。', when: '无保证金' },
      ],
    },
    { title: '在办户的交接', body: [{ level: 0, text: '{{在办户}}' }] },
    {
      title: '档案和个人信息',
      body: [
        { level: 0, text: '档案移交：{{档案移交}}。' },
        { level: 0, text: '个人信息的返还、删除：{{个人信息}}。保密义务不因合同终止而解除。' },
      ],
    },
    {
      title: '违约责任',
      body: [
        { level: 0, text: '{{违约责任}}' },
        { level: 0, text: '本协议不免除转包、弄虚作假、泄露个人信息的责任。' },
      ],
    },
    { title: '后续服务的衔接', body: [{ level: 0, text: '{{后续服务}}' }] },
    {
      title: '其他',
      body: [
        { level: 0, text: '原合同的结算、保密、档案和争议解决条款继续有效。' },
        { level: 0, text: '本协议自双方签字盖章之日起生效，份数与原合同相同，由甲方比照原合同公告、备案。' },
        { level: 0, text: straddled },
      ],
    },
    {
      title: '附件',
      body: [{ level: 0, text: '1．结算单；2．档案移交清单；3．个人信息返还和删除证明。' }],
    },
  ],
  tables: {
    合同: contractTable,
    结算: factsTable(
      [
        ['约定的合同价款', '{{约定价款}}'],
        ['应结算金额', '{{应结算}}'],
        ['已付金额', '{{已付}}'],
        ['尚应支付', '{{应付}}'],
        ['应当退还', '{{应退}}'],
      ],
      { together: true },
    ),
  },
  signing: signedByBoth,
  bothSign: true,
}
