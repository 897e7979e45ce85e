import { retentionDeadline, workPlanDeadline } from './deadlines'
import type { ProcedureStep } from './step'

const ofProject = { owner: 'project', screen: null, kinds: [], papers: [], makes: [], deadlines: [] } as const
const during = { ...ofProject, stage: 'during' } as const
const after = { ...ofProject, stage: 'after' } as const

/** 事中 and 事后, at most six steps of a project each; their screens and records come after those of 事前. */
export const stepsDuring: readonly ProcedureStep[] = [
  {
    ...during,
    id: 'work-plan',
    title: '工作方案备案',
    actors: ['contractor', 'purchaser'],
    kinds: ['work-plan'],
    papers: ['工作方案备案回执'],
    materials: ['work-plan', 'duties', 'training-sheet'],
    norms: ['N17', 'P10', 'P12'],
    deadlines: [workPlanDeadline],
  },
  {
    ...during,
    id: 'tracking',
    title: '履约跟踪',
    actors: ['purchaser', 'contractor'],
    kinds: ['service-report', 'urging', 'contract-change'],
    papers: ['催办函'],
    materials: [
      'survey-forms',
      'survey-photos',
      'survey-recordings',
      'household-files',
      'survey-reports',
      'service-reports',
      'service-plan',
      'service-records',
    ],
    takesRest: true,
    norms: ['N18', 'P08', 'P11', 'P23', 'P24', 'P25', 'P28', 'P29'],
  },
  {
    ...during,
    id: 'supervision',
    title: '监督检查',
    actors: ['purchaser', 'contractor'],
    kinds: ['supervision-plan', 'inspection', 'rectification', 'fund-use', 'contractor-inspection', 'complaint'],
    papers: ['监督检查计划', '监督检查记录', '整改通知书', '整改复核单', '资金使用情况表'],
    materials: ['supervisor-records', 'inspections', 'rectification'],
    norms: ['N16', 'P13', 'P14', 'P15', 'P16', 'P17', 'P27'],
  },
  {
    ...during,
    id: 'acceptance',
    title: '验收',
    actors: ['purchaser', 'contractor'],
    kinds: ['acceptance', 'acceptance-notice'],
    papers: ['履约验收书', '验收台账'],
    materials: ['acceptance', 'acceptance-ledger'],
    norms: ['P18', 'P24'],
  },
  {
    ...during,
    id: 'payment',
    title: '付款',
    actors: ['purchaser', 'finance'],
    kinds: ['payment'],
    materials: ['vouchers'],
    norms: ['P09'],
  },
]

export const stepsAfter: readonly ProcedureStep[] = [
  {
    ...after,
    id: 'evaluation',
    title: '绩效评价',
    actors: ['purchaser', 'thirdParty'],
    kinds: ['survey', 'evaluation'],
    papers: ['绩效评价方案', '满意度问卷', '三方评分表', '绩效评价报告'],
    materials: ['evaluation-plan', 'scores', 'satisfaction', 'evaluation-report'],
    norms: ['N19', 'N20', 'P19'],
  },
  {
    ...after,
    id: 'results',
    title: '结果运用',
    actors: ['purchaser'],
    kinds: ['contractor-grade'],
    papers: ['结果运用说明'],
    materials: ['use-of-results'],
    norms: ['P20'],
  },
  {
    ...after,
    id: 'settlement',
    title: '结算',
    actors: ['purchaser', 'contractor'],
    kinds: ['payment'],
    materials: ['settlement'],
    norms: ['P09', 'P20'],
  },
  {
    ...after,
    id: 'archive',
    title: '移交与归档',
    actors: ['contractor', 'purchaser'],
    papers: ['档案移交清单'],
    materials: ['handover-list', 'data-return'],
    takesRest: true,
    norms: ['P34'],
    deadlines: [retentionDeadline],
  },
  {
    ...after,
    id: 'feedback',
    owner: 'year',
    title: '监督考核反馈、试点推广',
    actors: ['region', 'purchaser'],
    materials: [],
    norms: ['N24', 'N26', 'N28'],
  },
]
