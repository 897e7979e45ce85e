import { basisText, personalInformationLaw } from '../law/citations'
import { factsTable, type PaperLayout, type TemplateTable } from '../template/layout'
import { column } from './layout-columns'

const yesOrNo = '□是　□否'

/** Questions that are answered by hand: what is asked, the answer, why. */
const questions = (title: string, asked: string[]): TemplateTable => ({
  head: true,
  tall: true,
  columns: [column(title, 54), column('结论', 16, 'center'), column('说明', 30)],
  rows: asked.map((question) => [question, yesOrNo, '']),
})

/** 默认建议稿: art. 55 and 56 say when to assess and what, and print no form. Conclusions are written in by hand. */
export const privacyAssessmentLayout: PaperLayout = {
  title: '个人信息保护影响评估报告',
  header: '{{单位}}',
  parts: [
    { title: '评估事项', body: [{ table: '事项' }] },
    { title: '处理目的、处理方式', body: [{ table: '处理' }, { table: '正当' }] },
    {
      title: '个人信息的种类和数量',
      body: [{ table: '种类' }, { level: 0, text: '其中的敏感个人信息单列如下。' }, { table: '敏感' }],
    },
    { title: '对个人权益的影响及安全风险', body: [{ table: '风险' }] },
    { title: '受托方的安全能力', body: [{ table: '能力' }] },
    { title: '保护措施', body: [{ table: '措施' }, { table: '有效' }] },
    {
      title: '评估结论',
      body: [
        { table: '结论' },
        {
          level: 0,
          text: `本报告依据${basisText(personalInformationLaw('第五十五条、第五十六条'))}编制，在委托之前完成，有不符合的整改后方可委托；本报告与处理情况记录一并至少保存三年。目的、方式、种类和措施取自合同的个人信息条款；评估的各项问题和风险为默认建议稿，按实际增减。`,
        },
      ],
    },
  ],
  tables: {
    事项: factsTable([
      ['项目名称', '{{项目名称}}'],
      ['评估编号', '{{评估编号}}'],
      ['合同编号', '{{合同编号}}'],
      ['个人信息处理者', '{{单位}}'],
      ['受托方', '{{受托方}}'],
      ['服务期限', '{{服务期限}}'],
      ['评估情形', '处理敏感个人信息；委托处理个人信息'],
    ]),
    处理: factsTable([
      ['处理目的', '{{处理目的}}'],
      ['处理方式', '{{处理方式}}'],
      ['处理期限', '{{处理期限}}'],
    ]),
    正当: questions('处理目的、处理方式', [
      '目的是否合法：为履行社会救助法定职责所必需，不用于其他用途',
      '方式是否正当：告知处理者、目的、方式、种类、期限和行使权利的途径，录音、拍照另行征得同意',
      '范围是否必要：收集的种类和数量限于实现目的的最小范围',
    ]),
    种类: factsTable([
      ['个人信息种类', '{{信息种类}}'],
      ['涉及对象', '{{服务对象}}'],
      ['涉及人数', '{{涉及人数}}'],
    ]),
    敏感: {
      head: true,
      tall: true,
      columns: [
        column('敏感个人信息', 34),
        column('是否涉及', 22, 'center'),
        column('数量', 14, 'center'),
        column('处理的必要性', 30),
      ],
      rows: ['金融账户', '医疗健康', '不满十四周岁未成年人的个人信息', '行踪轨迹', '其他（特定身份、生物识别等）'].map(
        (kind) => [kind, '□涉及　□不涉及', '', ''],
      ),
    },
    风险: {
      head: true,
      tall: true,
      columns: [
        column('风险', 30),
        column('对个人权益的影响', 34),
        column('可能性', 18, 'center'),
        column('影响程度', 18, 'center'),
      ],
      rows: [
        ['资料、终端、介质遗失或者被窃，信息泄露', '困难状况被公开，名誉和生活安宁受影响；账户信息被冒用'],
        ['超出约定的目的、种类收集或者使用', '隐私受侵扰；被推销、收费'],
        ['受托方人员擅自复制、留存或者转交他人', '信息失去控制，无法查阅、更正和删除'],
        ['记录错误、被篡改或者丢失', '影响救助的审核、确认'],
      ].map((risk) => [...risk, '□高□中□低', '□高□中□低']),
    },
    能力: questions('受托方的安全能力', [
      '有个人信息保护的制度和负责人，人员签署保密承诺',
      '终端、存储和传输加密，按岗位授权，操作留痕',
      '有泄露应急预案，近三年没有发生泄露',
      '不转委托，不向境外提供',
    ]),
    措施: factsTable(
      [
        ['保护措施', '{{保护措施}}'],
        ['返还、删除', '{{返还删除}}'],
        ['泄露报告时限', '{{泄露报告时限}}'],
      ],
      { together: true },
    ),
    有效: questions('保护措施', ['是否合法、有效', '是否与风险程度相适应', '评估发现的问题是否已经整改']),
    结论: factsTable(
      [
        ['评估结论', '□可委托　□整改后可委托'],
        ['整改要求', ''],
      ],
      { tall: true },
    ),
  },
  signing: ['评估人：＿＿＿＿＿＿　审批人：＿＿＿＿＿＿', '{{单位}}（章）', '　　　年　　月　　日'],
}
