import { annex, basisText, procurementRegulation } from '../law/citations'
import { factsTable, type PaperLayout, type TemplateItem } from '../template/layout'
import { column } from './layout-columns'
import { recordHeadRows } from './record-head'

const said = (text: string, when?: string): TemplateItem => ({ level: 0, text, ...(when && { when }) })

/** 默认建议稿: Regulation art. 45 and annex 1 二(二) ask for the acceptance; that there be a plan of it is usual practice alone. */
export const acceptancePlanLayout: PaperLayout = {
  title: '履约验收方案',
  header: '{{单位}}',
  marginMm: 20,
  parts: [
    {
      body: [
        { table: '项目' },
        said(
          `依据${basisText(procurementRegulation('第四十五条'))}、${basisText(annex('二（二）'))}和本项目{{验收条款}}，制定本方案。注明“合同约定”和写明合同条款的按合同；其余为默认建议稿，非官方规定，由本单位确认后执行。`,
        ),
      ],
    },
    {
      title: '验收主体和验收组',
      body: [
        said(
          '由{{单位}}组织验收。验收组不少于3人，成员人数为单数，可以邀请第三方专业机构和专家参加；承接主体的人员和与其有利害关系的人员不参加。',
        ),
        { table: '验收组' },
      ],
    },
    {
      title: '验收范围和节点',
      body: [
        said('验收合同约定的全部服务，只计合格数量。数量目标：{{数量}}。', '有数量'),
        said('按付款期次分节点验收；没有验收合格的，不付对应的款。应完成量累计到该节点。'),
        { table: '节点' },
        said('合同对验收节点的约定：', '有约定节点'),
        said('{{约定节点}}', '有约定节点'),
      ],
    },
    {
      title: '验收标准',
      body: [said('逐项对照合同约定的标准，一项不达标的，该节点不能验收合格。'), { table: '标准' }],
    },
    {
      title: '抽查和判定',
      body: [
        said(
          '由{{单位}}按不低于{{抽查比例}}的比例分苏木乡镇、分类型随机抽取，抽样依据记入台账，承接主体不得自行选定、替换样本。',
        ),
        said(
          '被举报、结果异常、缺少留痕成果以及服务对象与承接主体人员或者经办人员有近亲属关系的，按{{质量条款}}全部复查，不占抽查数量。',
        ),
        said('判定：{{判定}}。'),
      ],
    },
    {
      title: '服务对象意见',
      body: [
        said(
          '邀请服务对象参与验收并出具意见，由{{单位}}以回访或者问卷征求，承接主体人员不参加。各节点征求意见不少于＿＿＿＿人，人数、满意人数和意见写入验收书。',
          '征求意见',
        ),
        said('合同没有约定服务对象参与验收；不征求意见的，在验收书中写明理由。', '不征求意见'),
      ],
    },
    { title: '承接主体应交的材料', body: [{ table: '材料' }] },
    { title: '时限', body: [{ table: '时限' }] },
    {
      title: '验收结果和表式',
      body: [
        said(
          '每一节点出具《履约验收书》，逐项列明标准和完成情况，结论为合格、整改后合格或者不合格，由验收组成员签字；抽查填《抽样入户复核表》，发现问题的发《整改通知书》、填《整改复核单》，结果记入《验收台账》。',
        ),
        said('验收结果向社会公告，写明项目、合同编号、承接主体、验收日期、结论和监督电话，不含服务对象的个人信息。'),
      ],
    },
  ],
  tables: {
    项目: { ...factsTable([...recordHeadRows, ['合同价款', '{{合同价款}}元']]), labels: true },
    验收组: {
      head: true,
      tall: true,
      columns: [
        column('序号', 8, 'center'),
        column('姓名', 18),
        column('单位和职务', 34),
        column('职责', 14),
        column('无利害关系（签字）', 26),
      ],
      rows: [
        ['1', '', '', '组长', ''],
        ['2', '', '', '成员', ''],
        ['3', '', '', '成员', ''],
        ['4', '', '', '', ''],
        ['5', '', '', '', ''],
      ],
    },
    节点: {
      head: true,
      small: true,
      columns: [
        column('序号', 7, 'center'),
        column('付款期次', 16),
        column('验收节点', 33),
        column('应完成量', 12, 'center'),
        column('计划日期', 14, 'center'),
        column('付款（元）', 18, 'right'),
      ],
      rows: [
        ['{{节点.序号}}', '{{节点.期次}}', '{{节点.节点}}', '{{节点.应完成量}}', '{{节点.计划日期}}', '{{节点.付款}}'],
      ],
    },
    标准: {
      head: true,
      small: true,
      columns: [column('序号', 7, 'center'), column('项目', 25), column('标准', 30), column('核对方法', 38)],
      rows: [['{{标准.序号}}', '{{标准.项目}}', '{{标准.标准}}', '{{标准.方法}}']],
    },
    材料: {
      head: true,
      small: true,
      columns: [column('序号', 7, 'center'), column('材料', 30), column('要求', 63)],
      rows: [['{{材料.序号}}', '{{材料.材料}}', '{{材料.要求}}']],
    },
    时限: {
      head: true,
      small: true,
      columns: [column('事项', 52), column('期限（工作日）', 18, 'center'), column('依据', 30)],
      rows: [
        ['完成节点任务后，承接主体提交验收申请和成果清单', '5', '{{验收条款}}'],
        ['收到齐全材料后，组织验收', '10', '{{验收条款}}'],
        ['验收结束后，出具验收书', '5', '{{验收条款}}'],
        ['收到验收书后，对结论的书面异议', '5', '{{验收条款}}'],
        ['不合格的，返工并重新申请验收', '{{整改期限}}', '{{验收条款}}'],
        ['验收结果公告', '＿＿＿＿', '由本单位确定'],
      ],
    },
  },
  signing: ['拟订：＿＿＿＿＿＿　批准：＿＿＿＿＿＿', '{{单位}}', '　　　年　　月　　日'],
}
