import { basisText, notice, procurementLaw } from '../law/citations'
import { factsTable, type PaperLayout } from '../template/layout'
import { blankRows, column } from './layout-columns'

const proofColumns = [
  column('序号', 7, 'center'),
  column('材料', 27),
  column('编号', 20),
  column('有效期', 20, 'center'),
  column('原件核对', 13, 'center'),
  column('业务范围', 13, 'center'),
]
const asked = [column('查验内容', 50), column('结论', 20, 'center'), column('说明', 30)]
const yesOrNo = '□ 是　□ 否'

/** 默认建议稿: the law says what a supplier must be (art. 22) and prints no form. */
export const contractorCheckLayout: PaperLayout = {
  title: '承接主体资格与信用查验表',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        {
          level: 0,
          text: `承接主体应当具备规定的资质条件（${basisText(notice('一（五）'))}；${basisText(procurementLaw('第二十二条'))}）。本表是默认建议稿：材料和日期取自承接主体登记，结论由查验人作出。`,
        },
      ],
    },
    { title: '承接主体', body: [{ table: '主体' }] },
    {
      title: '资格材料',
      body: [
        { table: '资格', when: '有资格材料' },
        { table: '资格空表', when: '无资格材料' },
        { level: 0, text: '业务范围栏查验法人证书的业务范围是否覆盖所购服务：{{服务内容}}。' },
      ],
    },
    {
      title: '信用查询',
      body: [
        { level: 0, text: '信用查询只有查询日期，没有有效期；查询页面截图编号存档。' },
        { table: '渠道' },
        { level: 0, text: '承接主体登记中的其他信用查询如下。', when: '有其他查询' },
        { table: '查询', when: '有其他查询' },
      ],
    },
    { title: '能力和承诺', body: [{ table: '能力' }] },
    { title: '关联关系和回避', body: [{ table: '回避' }] },
    { title: '软件核对发现的问题', when: '有待处理问题', body: [{ table: '问题' }] },
    { title: '查验结论', body: [{ table: '结论' }, { level: 0, text: '附：资格材料复印件、信用查询页面截图。' }] },
  ],
  tables: {
    主体: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['承接主体', '{{承接主体}}'],
      ['{{证件名称}}', '{{证件号码}}'],
      ['类型', '{{主体类型}}'],
      ['登记类别', '{{登记类别}}'],
      ['企业划型', '{{企业划型}}'],
      ['法定代表人', '{{法定代表人}}'],
      ['地址', '{{地址}}'],
    ]),
    资格: {
      head: true,
      columns: proofColumns,
      rows: [['{{资格.序号}}', '{{资格.名称}}', '{{资格.编号}}', '{{资格.有效期}}', '', '']],
    },
    资格空表: { head: true, tall: true, columns: proofColumns, rows: blankRows(1, 3, 5) },
    渠道: {
      head: true,
      tall: true,
      columns: [
        column('查询渠道', 24),
        column('查询内容', 22),
        column('查询日期', 24, 'center'),
        column('截图编号', 16),
        column('查询结果', 14, 'center'),
      ],
      rows: [
        ['信用中国', '失信被执行人、重大税收违法', '{{信用中国日期}}', '{{信用中国编号}}', ''],
        ['中国政府采购网', '政府采购严重违法失信', '{{中国政府采购网日期}}', '{{中国政府采购网编号}}', ''],
        [
          '社会组织信用信息（社会组织填写）',
          '活动异常、严重违法失信',
          '{{社会组织信用信息日期}}',
          '{{社会组织信用信息编号}}',
          '',
        ],
      ],
    },
    查询: {
      head: true,
      columns: [column('登记的查询', 52), column('编号', 24), column('查询日期', 24, 'center')],
      rows: [['{{查询.名称}}', '{{查询.编号}}', '{{查询.日期}}']],
    },
    能力: {
      head: true,
      tall: true,
      columns: asked,
      rows: [
        ['有履行合同所必需的专业人员和设备', yesOrNo, ''],
        ['有健全的财务会计制度，依法纳税、缴纳社会保障资金', yesOrNo, ''],
        ['承诺对项目资金建专账、单独核算', yesOrNo, ''],
        ['参加采购活动前三年内，经营活动中没有重大违法记录', yesOrNo, ''],
        ['中小企业声明函（适用中小企业政策的）', '□ 有　□ 不适用', ''],
      ],
    },
    回避: {
      head: true,
      tall: true,
      columns: asked,
      rows: [
        ['与购买主体有关人员没有利害关系，有的已经回避', yesOrNo, ''],
        ['与参加同一项目的其他供应商没有同一负责人或者控股、管理关系', yesOrNo, ''],
        ['没有为本项目提供过整体设计、监理、评价等服务', yesOrNo, ''],
      ],
    },
    问题: {
      head: true,
      columns: [column('问题', 58), column('办法', 42)],
      rows: [['{{问题.问题}}', '{{问题.办法}}']],
    },
    结论: factsTable(
      [
        ['结论', '□ 符合条件　　□ 补正后符合　　□ 不符合'],
        ['补正内容', ''],
        ['查验人（2人）', ''],
      ],
      { tall: true },
    ),
  },
  signing: ['查验人：＿＿＿＿＿＿　复核人：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
