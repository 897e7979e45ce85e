import type { Join } from '../text/join-text'
import { definePaper, type PaperField, type PaperList, paperField } from './paper'

const always = (clause: string, join?: Join) => paperField(clause, 'always', join)
/** Known, or the contract is not complete; a template may do without it. */
const known = (clause: string) => paperField(clause, 'known')
const byHand = (clause: string) => paperField(clause, 'byHand')
const mayBeEmpty = (clause: string) => paperField(clause, 'mayBeEmpty')
const ifKnown = (clause: string, join?: Join) => paperField(clause, 'ifKnown', join)

/** Placeholders a contract template may hold, `{{甲方名称}}`, with the part they belong to. */
export const contractFields = {
  合同编号: byHand('C00'),
  项目名称: always('C00'),
  项目名称引文: ifKnown('C00', 'asMade'),
  签订地点: byHand('C00'),
  签订日期: byHand('C00'),
  甲方名称: always('C00'),
  甲方统一社会信用代码: always('C00'),
  甲方地址: known('C00'),
  甲方法定代表人: known('C00'),
  甲方电话: known('C00'),
  甲方联系人: byHand('C00'),
  甲方电子邮箱: byHand('C00'),
  乙方名称: always('C00'),
  乙方统一社会信用代码: always('C00'),
  乙方类型: ifKnown('C00'),
  乙方资质: ifKnown('C00'),
  乙方企业划型: ifKnown('C00'),
  乙方地址: known('C00'),
  乙方法定代表人: known('C00'),
  乙方电话: known('C00'),
  乙方联系人: byHand('C00'),
  乙方电子邮箱: byHand('C00'),
  预留方式: mayBeEmpty('C00'),
  采购方式: always('C00'),
  采购编号: ifKnown('C00'),
  成交日期: ifKnown('C00'),
  成交金额小写: ifKnown('C00'),
  成交金额大写: ifKnown('C00'),
  服务区域: known('C01'),
  服务对象类型: always('C01'),
  服务户数: ifKnown('C01'),
  服务对象说明: ifKnown('C01', 'sentence'),
  清单文号: ifKnown('C02'),
  作业步骤: ifKnown('C02', 'lines'),
  留痕成果: always('C02'),
  服务规范: ifKnown('C02', 'lines'),
  计数规则: ifKnown('C03', 'lines'),
  不合格情形: ifKnown('C05', 'lines'),
  报告名称: ifKnown('C07'),
  报告内容: ifKnown('C07', 'lines'),
  电子成果: ifKnown('C07', 'lines'),
  主体工作: ifKnown('C16', 'phrase'),
  准确率名称: ifKnown('C19'),
  完整率名称: ifKnown('C19'),
  虚假情形: ifKnown('C19', 'phrase'),
  每户入户次数: ifKnown('C03'),
  报告份数: always('C03'),
  开始日期: always('C04'),
  结束日期: always('C04'),
  服务天数: ifKnown('C04'),
  多年期条件: ifKnown('C04'),
  年度安排: ifKnown('C04'),
  抽查比例: always('C05'),
  抽查合格率: always('C05'),
  结论准确率: always('C05'),
  档案完整率: always('C05'),
  录入时限: always('C05'),
  每组人数: ifKnown('C06'),
  人员要求: ifKnown('C06', 'lines'),
  报告周期: always('C07'),
  定期报告份数: ifKnown('C07'),
  总报告约定: ifKnown('C07', 'asMade'),
  合同价款小写: always('C08'),
  合同价款大写: always('C08'),
  结算单价小写: ifKnown('C08'),
  结算单价大写: ifKnown('C08'),
  结算单位: ifKnown('C08'),
  税率: ifKnown('C08'),
  资金来源: ifKnown('C09'),
  预算文号: ifKnown('C09'),
  乙方开户银行: known('C09'),
  乙方银行账号: known('C09'),
  保证金小写: ifKnown('C26'),
  保证金大写: ifKnown('C26'),
  保证金形式: ifKnown('C26'),
  保证金退还期限: ifKnown('C26'),
  监督方式: always('C12'),
  整改期限: ifKnown('C12'),
  验收节点: always('C13', 'lines'),
  绩效结算约定: ifKnown('C14', 'lines'),
  个人信息处理目的: always('C15', 'sentence'),
  个人信息处理期限: always('C15', 'sentence'),
  个人信息处理方式: always('C15', 'sentence'),
  个人信息种类: always('C15', 'sentence'),
  个人信息保护措施: always('C15', 'sentence'),
  个人信息返还删除: always('C15', 'sentence'),
  泄露报告时限: ifKnown('C15'),
  分包范围: ifKnown('C16', 'phrase'),
  移交时间: ifKnown('C17'),
  移交介质: ifKnown('C17', 'phrase'),
  移交份数: ifKnown('C17'),
  投保人数: ifKnown('C18'),
  日违约金比例: always('C19'),
  日违约金小写: ifKnown('C19'),
  日违约金大写: ifKnown('C19'),
  不合格扣款小写: ifKnown('C19'),
  不合格扣款大写: ifKnown('C19'),
  违约金上限比例: always('C19'),
  违约金上限小写: ifKnown('C19'),
  违约金上限大写: ifKnown('C19'),
  解除逾期天数: ifKnown('C19'),
  不可抗力通知期限: ifKnown('C22'),
  争议解决方式: ifKnown('C23'),
  仲裁机构: ifKnown('C23'),
  合同份数: ifKnown('C24'),
  甲方份数: ifKnown('C24'),
  乙方份数: ifKnown('C24'),
  其余份数说明: mayBeEmpty('C24'),
  附件清单: ifKnown('C24', 'asMade'),
  口径附件: mayBeEmpty('C24'),
  报价附件: mayBeEmpty('C24'),
  调查表附件: mayBeEmpty('C24'),
  记录表附件: mayBeEmpty('C24'),
  保密附件: mayBeEmpty('C24'),
  方案附件: mayBeEmpty('C24'),
  验收附件: mayBeEmpty('C24'),
  告知附件: mayBeEmpty('C24'),
  移交附件: mayBeEmpty('C24'),
  区域附件: mayBeEmpty('C24'),
  区域个数: mayBeEmpty('C24'),
  记录表名称: mayBeEmpty('C24'),
} as const satisfies Record<string, PaperField>

export type FieldName = keyof typeof contractFields

/** Texts of some fields; null or empty = not known yet. */
export type PartOf<Names extends FieldName> = Record<Names, string | null>
export type OpenFields = PartOf<FieldName>

/** Columns of typed text that end by themselves; the others are names. */
export const sentenceColumns = ['服务项目.内容', '留痕.要求', '质量.方法', '风险.措施']

/** Lists of table rows, `{{付款.金额小写}}`, with their columns. */
export const contractLists = {
  服务项目: { clause: 'C02', columns: ['序号', '编码', '名称', '内容', '数量', '单位'] },
  留痕: { clause: 'C02', columns: ['服务项目', '成果', '要求'] },
  质量: { clause: 'C05', columns: ['服务项目', '指标', '标准', '方法'] },
  绩效目标: { clause: 'C03', columns: ['类别', '指标', '目标值', '单位'] },
  报告: { clause: 'C07', columns: ['期次', '期间', '期满日', '提交期限'] },
  价款明细: { clause: 'C08', columns: ['编码', '类别', '项目', '依据', '金额'] },
  付款: { clause: 'C09', columns: ['期次', '节点', '比例', '金额小写', '金额大写', '条件', '期限'] },
  风险: { clause: 'C20', columns: ['序号', '风险点', '措施'] },
  验收标准: { clause: 'C13', columns: ['序号', '项目', '标准', '方法'] },
  服务区域: { clause: 'C01', columns: ['序号', '名称'] },
} as const satisfies Record<string, PaperList>

export type ListName = keyof typeof contractLists

/** Columns a template must have, because without them the contract lacks an element (N13, P21). */
const requiredColumns = ['服务项目.名称', '服务项目.数量', '付款.金额小写', '付款.金额大写', '付款.条件']

/** Conditions of `{{如果 多年期}}` … `{{如果结束 多年期}}`, each marker a paragraph of its own. */
export const contractConditions = [
  '有户数',
  '无户数',
  '列明区域',
  '附区域表',
  '有对象说明',
  '含家计调查',
  '不含家计调查',
  '要求入户调查表',
  '要求入户照片',
  '要求访问录音',
  '要求一户一档',
  '一年期',
  '多年期',
  '总价包干',
  '单价结算',
  '附价款明细',
  '另附价款明细',
  '附服务记录表',
  '乙方为中小企业',
  '已定预留方式',
  '不收取保证金',
  '收取保证金',
  '服务对象参与验收',
  '禁止分包',
  '允许部分分包',
  '约定不合格扣款',
  '诉讼',
  '仲裁',
  '未定争议解决方式',
] as const

/** Words of before that the default template no longer uses, kept for the templates of bureaus that do. */
export const onlyInOwnTemplates: readonly string[] = [
  '服务项目.编码',
  '不含家计调查',
  '要求入户调查表',
  '要求入户照片',
  '要求访问录音',
  '要求一户一档',
]

export type ConditionName = (typeof contractConditions)[number]

/** 政府购买服务合同. */
export const contractPaper = definePaper({
  id: 'contract',
  title: '政府购买服务合同',
  fields: contractFields,
  lists: contractLists,
  conditions: contractConditions,
  alternatives: [
    ['有户数', '无户数'],
    ['列明区域', '附区域表'],
    ['不收取保证金', '收取保证金'],
    ['含家计调查', '不含家计调查'],
    ['一年期', '多年期'],
    ['总价包干', '单价结算'],
    ['附价款明细', '另附价款明细'],
    ['禁止分包', '允许部分分包'],
    ['诉讼', '仲裁', '未定争议解决方式'],
  ],
  requiredColumns,
})
