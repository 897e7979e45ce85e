import type { Stage } from '../documents/document-version'
import type { FileForm } from '../documents/file-form'

/** A paper the file of a project usually holds. */
export interface ExpectedPaper {
  /** Steps, purchases and retention name it by this, which is never given anew; the title is for people. */
  id: string
  title: string
  /** Other names offices give it. */
  also?: string[]
  /** What bears such a name is another paper. */
  not?: string[]
  /** Papers of the program that are this one. */
  made?: string[]
  /** What is made here is a form to be filled in and signed: only what was brought in answers for it. */
  signed?: true
  /** Only in such projects; without it in every one. */
  only?: 'survey' | 'otherService' | 'publicProcurement' | 'internalControl'
  /** What belongs in it, in a few words. */
  hint?: string
  /** What it takes; absent = any file. */
  forms?: FileForm[]
  /** How many files it wants; absent = one. */
  atLeast?: number
  /** Only where it has happened. */
  ifAny?: boolean
  /** One of the procurement papers, which are kept for fifteen years, beside those the law's own list names. */
  retained?: boolean
}

export type ExpectedPapers = Record<Stage, ExpectedPaper[]>

/** Without it no comparison with what was signed (P33). */
export const draftContractPaper: ExpectedPaper = {
  id: 'draft-contract',
  title: '采购文件所附合同',
  also: ['所附合同', '合同草案', '合同草稿'],
  only: 'publicProcurement',
}
export const signedContractPaper: ExpectedPaper = {
  id: 'signed-contract',
  title: '已签订的合同',
  also: ['签订合同', '签署的合同', '已签合同', '合同扫描件', '盖章合同'],
  not: ['未签', '待签', '拟签', '草案', '草稿', '范本', '公告', '公示', '备案'],
}

/** 各阶段常见材料 (domain 7): proposals, not a closed list; the screens offer them as titles, the 清单 says which are missing. */
export const expectedPapers: ExpectedPapers = {
  before: [
    { id: 'annual-plan', title: '年度购买服务计划', also: ['购买服务计划'], made: ['annual-plan', 'annual-plan-xlsx'] },
    { id: 'catalogue-basis', title: '指导性目录依据', also: ['指导性目录', '服务清单依据'] },
    { id: 'budget', title: '预算书', also: ['预算测算表'], made: ['budget_docx', 'budget_xlsx'] },
    { id: 'funds-approval', title: '预算批复或资金下达文件', also: ['预算批复', '资金下达', '预算指标'] },
    {
      id: 'ceiling-table',
      title: '年度2%上限测算表',
      also: ['2%上限测算', '2%测算', '年度上限测算'],
      made: ['ceiling-table'],
      signed: true,
    },
    { id: 'targets', title: '绩效目标申报表', also: ['绩效目标'], made: ['target-declaration'], signed: true },
    {
      id: 'resolution',
      title: '集体决策会议纪要',
      also: ['会议纪要', '集体决策', '党组会'],
      made: ['collective-decision'],
      signed: true,
    },
    { id: 'implementation-plan', title: '购买主体实施方案', also: ['购买服务实施方案'], made: ['implementation-plan'] },
    {
      id: 'internal-purchase',
      title: '内部控制采购资料',
      also: ['内控', '比选', '询价'],
      made: ['comparison-record'],
      signed: true,
      only: 'internalControl',
    },
    {
      id: 'needs-review',
      title: '采购需求调查和审查记录',
      also: ['需求调查', '需求审查', '征求意见'],
      made: ['needs-review'],
      signed: true,
      only: 'publicProcurement',
      ifAny: true,
    },
    { id: 'intention', title: '采购意向公开', also: ['采购意向'], only: 'publicProcurement' },
    {
      id: 'purchase-plan',
      title: '采购实施计划备案',
      also: ['实施计划备案', '采购计划备案'],
      only: 'publicProcurement',
      ifAny: true,
    },
    {
      id: 'purchase-documents',
      title: '采购文件',
      also: ['磋商文件', '招标文件', '谈判文件'],
      not: ['所附合同', '合同草案', '合同草稿', '核对表'],
      only: 'publicProcurement',
    },
    {
      id: 'purchase-check',
      title: '采购文件核对表',
      made: ['procurement-check'],
      only: 'publicProcurement',
      ifAny: true,
    },
    draftContractPaper,
    { id: 'invitation', title: '采购公告', also: ['磋商公告', '招标公告'], only: 'publicProcurement' },
    {
      id: 'clarification',
      title: '澄清、修改通知',
      also: ['澄清', '采购文件修改', '更正公告'],
      only: 'publicProcurement',
      ifAny: true,
    },
    {
      id: 'panel-record',
      title: '评审人员确定记录',
      also: ['专家抽取', '磋商小组', '评标委员会'],
      not: ['报告', '评分'],
      only: 'publicProcurement',
      ifAny: true,
    },
    { id: 'answers', title: '响应（投标）文件', also: ['响应文件', '投标文件'], only: 'publicProcurement' },
    {
      id: 'review-record',
      title: '磋商（评标）记录',
      also: ['磋商记录', '谈判记录', '评标记录', '开标记录', '评审记录', '评分表'],
      only: 'publicProcurement',
      ifAny: true,
    },
    { id: 'review-report', title: '评审报告', also: ['评标报告'], only: 'publicProcurement' },
    {
      id: 'award-decision',
      title: '确定成交（中标）供应商的决定',
      also: ['确定供应商', '确定成交', '确定中标'],
      only: 'publicProcurement',
      ifAny: true,
    },
    { id: 'award-letter', title: '成交（中标）通知书', also: ['成交通知书', '中标通知书'], only: 'publicProcurement' },
    {
      id: 'award-notice',
      title: '成交（中标）结果公告',
      also: ['成交公告', '中标公告', '结果公告'],
      only: 'publicProcurement',
    },
    { id: 'challenge', title: '质疑和答复', also: ['质疑'], only: 'publicProcurement', ifAny: true },
    { id: 'complaint', title: '投诉处理资料', also: ['投诉'], only: 'publicProcurement', ifAny: true },
    {
      id: 'deposit-return',
      title: '保证金退还凭证',
      also: ['退还保证金', '退保证金', '保证金退'],
      only: 'publicProcurement',
      ifAny: true,
    },
    { id: 'qualification', title: '承接主体资质材料', also: ['资质', '营业执照', '登记证书'] },
    {
      id: 'credit-check',
      title: '信用查询结果',
      also: ['信用查询', '信用记录', '信用查验'],
      made: ['contractor-check'],
      signed: true,
    },
    {
      id: 'privacy-assessment',
      title: '个人信息保护影响评估报告',
      also: ['个人信息保护影响评估', '个人信息影响评估'],
      made: ['privacy-assessment'],
      signed: true,
    },
    { id: 'contract', title: '合同文本', made: ['contract'] },
    signedContractPaper,
    {
      id: 'contract-notice',
      title: '合同公告',
      also: ['合同公示'],
      made: ['contract-filing'],
      signed: true,
      only: 'publicProcurement',
    },
    { id: 'filing-receipt', title: '合同备案回执', also: ['合同备案', '备案回执'], only: 'publicProcurement' },
  ],
  during: [
    { id: 'work-plan', title: '承接主体工作方案及备案', also: ['工作方案', '工作实施方案'] },
    { id: 'duties', title: '人员分工和岗位职责', also: ['人员分工', '岗位职责'] },
    { id: 'training-sheet', title: '培训签到', also: ['培训'] },
    { id: 'survey-forms', title: '入户调查表（样本）', also: ['入户调查表'], only: 'survey' },
    { id: 'survey-photos', title: '入户照片（样本）', also: ['入户照片'], only: 'survey' },
    { id: 'survey-recordings', title: '访问录音（样本）', also: ['访问录音', '入户录音'], only: 'survey' },
    { id: 'household-files', title: '一户一档清单', also: ['一户一档'], only: 'survey' },
    { id: 'survey-reports', title: '核查工作报告', also: ['月报', '季报', '工作报告'], only: 'survey' },
    { id: 'service-reports', title: '定期工作报告', also: ['月报', '季报', '工作报告'], only: 'otherService' },
    { id: 'service-plan', title: '服务计划表', also: ['服务计划'] },
    { id: 'service-records', title: '服务记录表', also: ['服务记录'] },
    { id: 'supervisor-records', title: '督导记录表', also: ['督导记录'] },
    { id: 'inspections', title: '监督检查记录', also: ['检查记录'] },
    { id: 'rectification', title: '整改通知及复核', also: ['整改'], ifAny: true },
    {
      id: 'acceptance-plan',
      title: '履约验收方案',
      also: ['验收方案'],
      made: ['acceptance-plan'],
      signed: true,
      ifAny: true,
    },
    { id: 'acceptance', title: '验收单', also: ['验收书', '验收报告'] },
    { id: 'acceptance-ledger', title: '验收台账', made: ['acceptance-ledger'] },
    { id: 'vouchers', title: '付款凭证、发票', also: ['付款凭证', '支付凭证', '发票'] },
  ],
  after: [
    {
      id: 'evaluation-plan',
      title: '绩效评价方案',
      also: ['评价方案'],
      made: ['evaluation-plan'],
      signed: true,
    },
    { id: 'scores', title: '三方评分表', also: ['评分表'] },
    { id: 'satisfaction', title: '满意度问卷', also: ['满意度'] },
    { id: 'evaluation-report', title: '绩效评价报告', also: ['绩效报告'] },
    { id: 'use-of-results', title: '结果运用说明', also: ['结果运用'] },
    { id: 'settlement', title: '结算资料', also: ['结算'] },
    {
      id: 'handover-list',
      title: '档案移交清单',
      also: ['档案移交'],
      made: ['handover-list'],
      signed: true,
    },
    {
      id: 'data-return',
      title: '个人信息返还或删除证明',
      also: ['个人信息返还', '个人信息删除', '删除证明'],
      made: ['data-return'],
      signed: true,
    },
  ],
}

/** That paper by the list in force, else by the program's own. */
export const paperOf = (id: string, stage: Stage, inForce: ExpectedPapers): ExpectedPaper | undefined =>
  [...inForce[stage], ...expectedPapers[stage]].find((paper) => paper.id === id)

const own = new Map(
  Object.values(expectedPapers)
    .flat()
    .map(({ id, title }) => [id, title]),
)

/** What the program itself calls it. */
export const paperTitle = (id: string): string => own.get(id) ?? id
