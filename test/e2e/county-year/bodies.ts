import contents from '#resources/check-lists/training-contents.json'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { FundUseBody } from '#shared/records/fund-use'
import type { Body } from '#shared/records/record-field'
import type { RectificationBody } from '#shared/records/rectification-schema'
import type { ServiceReportBody } from '#shared/records/service-report-schema'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import { scoredRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { wholePlan } from '../../fixtures/records/work-plan'

const inspectors = '示例甲、示例丙'
const withIds = <T extends object>(rows: readonly T[]) => rows.map((row, at) => ({ id: `row-${at + 1}`, ...row }))

/** What other tests type field by field: bodies for the records of this year, over what each begins with. */
export const funds = {
  number: '示例旗财社〔2023〕1号（示例）',
  name: '关于下达2023年购买社会救助服务资金的通知（示例）',
  issuer: '示例旗财政局',
  issuedOn: '2023-01-10',
  amountFen: 10_000_000,
  source: 'working_funds',
}

export const meeting = {
  name: '2023年第1次专题会议（示例）',
  heldOn: '2023-01-05',
  place: '局二楼会议室',
  chair: '示例甲',
  topics: withIds([{ text: '研究2023年购买社会救助服务的内容、预算和采购安排' }]),
  decisions: withIds([{ matter: '购买家计调查服务', department: '社会救助股', dueOn: '2023-01-10' }]),
  present: '示例甲、示例丙、示例己',
  number: '示民会纪〔2023〕1号',
  signedOn: '2023-01-06',
}

export const training = {
  name: '2023年专题培训（示例）',
  organiser: '示例盟民政局',
  startOn: '2023-03-07',
  endOn: '2023-03-08',
  place: '示例盟培训中心',
  lecturers: '示例庚',
  attendance: 36,
  covered: contents.body.map(({ code }) => code),
  reportedOn: '2023-03-10',
  reportedTo: '示例盟民政局',
}

export const implementationPlan = ({ duties }: Body) => ({
  number: '示民发〔2023〕2号',
  draftedOn: '2023-01-11',
  department: '社会救助股',
  duties: (duties as object[]).map((duty, at) => ({ ...duty, name: `示例${'丙己辛壬丁'[at] ?? '甲'}` })),
})

/** Half of the households by September, all of them by February. */
export const workPlan = {
  ...wholePlan,
  receivedOn: '2023-03-17',
  nodes: wholePlan.nodes.map((node) => ({ ...node, quantity: node.quantity && node.quantity / 16 })),
}

export const supervisionPlan = ({ rows }: SupervisionPlanBody) => ({
  number: '示民检〔2023〕1号',
  madeOn: '2023-03-23',
  rows: rows.map((row) => ({ ...row, inspectors })),
  approver: '示例甲',
  approvedOn: '2023-03-24',
})

export const reached = (node: string, doneOn: string) => ({ node, doneOn })

/** One of the four of the year: so many households more, and the node of the plan that was reached. */
export const serviceReport =
  (receivedOn: string, done: number, ...reached: { node: string; doneOn: string }[]) =>
  ({ quantities }: ServiceReportBody) => ({
    receivedOn,
    quantities: quantities.map((row) => ({ ...row, done })),
    nodes: withIds(reached),
    quality: '自查一成，全部合格',
    problems: '无',
    next: '继续入户',
  })

export const fundUse =
  (quarter: number, reportedOn: string, spentFen: number, receivedFen: number, ledgerFen: number) =>
  ({ lines }: FundUseBody) => ({
    quarter: `第${quarter}季度`,
    lines: lines.map((line, at) =>
      at === 0 ? { ...line, amountFen: spentFen, voucher: 'payroll', vouchers: `记${quarter}-1` } : line,
    ),
    totalFen: spentFen,
    receivedFen,
    ledgerFen,
    declared: 'yes',
    reporter: '示例承接财务',
    reportedOn,
  })

/** An inspection by a row of the plan that found nothing, and what else it says. */
export const inspection = (checkedOn: string, way: string, part: object = {}) => ({
  planRow: way,
  checkedOn,
  place: '东苏木',
  way,
  service: '家计调查',
  link: '入户调查',
  inspectors,
  present: '示例丁',
  handling: 'clear',
  opinion: '无异议',
  signature: 'signed',
  ...part,
})

export const silentRecordings = {
  handling: 'rectify',
  problems: withIds([
    { fact: '抽看的60份档案中，3份录音开头没有说明用途', clause: 'C02', evidence: '录音清单', clauseText: '' },
  ]),
}

/** From the contractor’s plan to its report; the review is typed. */
export const corrected = ({ problems }: RectificationBody) => ({
  delivery: 'in_person',
  receivedOn: '2024-03-15',
  planReceivedOn: '2024-03-18',
  planApprovedOn: '2024-03-19',
  planApprover: '示例甲',
  correctedOn: '2024-03-26',
  problems: problems.map((problem) => ({ ...problem, measure: '重新培训，3户补录说明', proof: '补录清单' })),
})

export const acceptance =
  (number: number, on: string, done: number, reports: number) =>
  ({ standards }: Body) => ({
    number: `示民验〔${on.slice(0, 4)}〕${number}号`,
    acceptedOn: on,
    ways: ['records', 'sample', 'visit'],
    members: withIds(['甲', '丙', '己'].map((name) => ({ name: `示例${name}`, unit: '示例旗民政局', duty: '成员' }))),
    standards: (standards as object[]).map((row) => ({ ...row, done: '已按标准完成', evidence: '台账', met: 'yes' })),
    dueQuantity: done,
    doneQuantity: done,
    goodQuantity: done,
    reportsDue: reports,
    reportsDone: reports,
    asked: 20,
    satisfied: 19,
    opinions: '入户人员态度好',
  })

/** 92.50 of the office, 88.00 of the third party and 95.00 of the households at 0.4, 0.4, 0.2: 91.20. */
export const evaluation = ({ scores }: EvaluationBody) => ({
  ...wholeEvaluation,
  noAcceptanceReason: '',
  method: '查阅全部档案目录，抽查60户，电话回访60户，2024年4月11日至17日完成',
  purchaserWeight: '0.4',
  thirdPartyWeight: '0.4',
  recipientsWeight: '0.2',
  scores: scoredRows(scores, { purchaser: '83.25', thirdParty: '79.20' }),
  effect: '应入户200户，实际入户200户，服务按约定完成',
})

/** What is typed on the list of all that is stored, once that has been looked at. */
export const handover = {
  virusScan: '2024-04-26用杀毒软件查过，没有发现病毒',
  handedBy: '示例承接人',
  receivedBy: '示例甲',
  handedOn: '2024-04-26',
}

const destroyed = { on: '2024-04-26', executor: '示例承接人', witness: '示例丙' }

export const dataReturn = {
  trigger: 'ended',
  information: ['identity', 'family', 'income', 'recordings', 'forms'],
  entrusted: 200,
  handled: 200,
  carriers: withIds([{ type: 'terminal', place: '示例笔记本3台', way: 'overwritten', ...destroyed }]),
  backups: 'none',
  passedOn: 'none',
  verification: '逐台查看终端和账号，没有发现留存',
  verifiedBy: '示例甲',
  signer: '示例承接人',
  signedOn: '2024-04-26',
}
